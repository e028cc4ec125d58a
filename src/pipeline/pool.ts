import { Worker } from "node:worker_threads";
import type { Problem } from "../ground/problem.ts";
import type { Order, Trees } from "./trees.ts";

/** One part of one text; the bytes are shared among the threads, not copied. */
export interface Share {
  readonly order: Order;
  /** Which text, from 0. */
  readonly number: number;
  readonly part: number;
  readonly parts: number;
}

/** What a thread gives back; `conllu` in UTF-8, handed over, not copied. */
export interface Reply {
  readonly conllu: Uint8Array;
  readonly problems: readonly Problem[];
  readonly isRefused: boolean;
}

export interface Thread {
  run(share: Share): Promise<Trees>;
}

export interface Pool {
  /** A thread that has nothing to do; waits for one when all are at work. */
  idle(): Promise<Thread>;
  /** Ends the threads, whatever they do. */
  close(): void;
}

const IS_SOURCE = import.meta.url.endsWith(".ts");
const ENTRY = new URL(IS_SOURCE ? "./parse-worker.ts" : "./parse-worker.js", import.meta.url);
// Node 20 reads no TypeScript, and a thread does not take over the loader of a program that is run from its sources.
const FROM_SOURCE = `
  const { loader, entry } = require('node:worker_threads').workerData;
  import(loader).then(({ register }) => { register(); return import(entry); });
`;
const opened = (): Worker =>
  IS_SOURCE
    ? new Worker(FROM_SOURCE, {
        eval: true,
        workerData: { loader: import.meta.resolve("tsx/esm/api"), entry: ENTRY.href },
      })
    : new Worker(ENTRY);

/** Opens at most `size` threads, each when it is first needed. */
export function openPool(size: number): Pool {
  const workers: Worker[] = [];
  const free: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const release = (worker: Worker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  const take = (): Promise<Worker> => {
    const worker = free.pop() ?? (workers.length < size ? begun(workers) : null);
    return worker ? Promise.resolve(worker) : new Promise((done) => waiting.push(done));
  };
  return {
    async idle() {
      const worker = await take();
      return { run: (share) => answered(worker, share, release) };
    },
    close() {
      for (const worker of workers) void worker.terminate();
    },
  };
}

function begun(workers: Worker[]): Worker {
  const worker = opened();
  workers.push(worker);
  return worker;
}

const decoder = new TextDecoder();

function answered(worker: Worker, share: Share, release: (worker: Worker) => void): Promise<Trees> {
  const answer = new Promise<Trees>((done, fail) => {
    const onError = (error: unknown) => {
      worker.off("message", onReply);
      release(worker);
      fail(error);
    };
    const onReply = ({ conllu, problems, isRefused }: Reply) => {
      worker.off("error", onError);
      release(worker);
      done({ order: share.number, conllu: decoder.decode(conllu), problems, isRefused });
    };
    worker.once("error", onError);
    worker.once("message", onReply);
    worker.postMessage(share);
  });
  // It may fail before its turn comes; the one who awaits it then hears of it.
  answer.catch(() => {});
  return answer;
}
