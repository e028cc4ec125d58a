// In: parts of texts, as messages. Out: their trees as CoNLL-U, one reply for each, in the order of asking.
// Never: writes, or keeps more than the text it had last.
import { parentPort } from "node:worker_threads";
import type { Problem } from "../ground/problem.ts";
import { openParser } from "./package.ts";
import type { Reply, Share } from "./pool.ts";
import { bound, type Sheaf, sheafOf } from "./trees.ts";

interface Held {
  readonly number: number;
  readonly sheaf: Sheaf | null;
  readonly problems: readonly Problem[];
}

const parser = openParser();
const encoder = new TextEncoder();
let held: Held | null = null;

parentPort?.on("message", ({ order, number, part, parts }: Share) => {
  if (held?.number !== number) {
    const problems: Problem[] = [];
    // Decoders refuse shared memory.
    const sheaf = sheafOf({ ...order, bytes: order.bytes.slice() }, (one) => problems.push(one));
    held = { number, sheaf, problems };
  }
  const { sheaf, problems } = held;
  const edge = (at: number) => Math.floor(((sheaf?.length ?? 0) * at) / parts);
  const conllu = encoder.encode(sheaf ? bound(sheaf, edge(part), edge(part + 1), parser) : "");
  const reply: Reply = { conllu, problems: part === 0 ? problems : [], isRefused: sheaf === null };
  parentPort?.postMessage(reply, [conllu.buffer as ArrayBuffer]);
});
