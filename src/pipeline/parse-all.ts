import type { Problem } from "../ground/problem.ts";
import type { Parser } from "../parse/parse.ts";
import { openPool } from "./pool.ts";
import { bound, type Order, sheafOf, type Trees } from "./trees.ts";

type Orders = AsyncIterable<Order> | Iterable<Order>;

/** Sentences that are parsed before what was made is given away. */
const PIECE = 256;
/** Bytes of a text that one thread takes at a time. */
const SHARE = 1 << 18;

/** Parses texts on this thread, piece by piece. */
export async function* parseHere(orders: Orders, parser: () => Parser): AsyncGenerator<Trees> {
  let number = 0;
  for await (const order of orders) {
    const problems: Problem[] = [];
    const sheaf = sheafOf(order, (one) => problems.push(one));
    yield { order: number, conllu: "", problems, isRefused: sheaf === null };
    for (let from = 0; sheaf && from < sheaf.length; from += PIECE) {
      const conllu = bound(sheaf, from, Math.min(sheaf.length, from + PIECE), parser());
      yield { order: number, conllu, problems: [], isRefused: false };
    }
    number++;
  }
}

/** Parses texts over several threads; a long text is shared among them. The same trees as `parseHere`, in the same order. */
export async function* parseOver(orders: Orders, jobs: number): AsyncGenerator<Trees> {
  const pool = openPool(jobs);
  const underWay: Promise<Trees>[] = [];
  try {
    let number = 0;
    for await (const { bytes: own, ...order } of orders) {
      const bytes = new Uint8Array(new SharedArrayBuffer(own.length));
      bytes.set(own);
      const parts = Math.max(1, Math.ceil(bytes.length / SHARE));
      for (let part = 0; part < parts; part++) {
        const thread = await pool.idle();
        underWay.push(thread.run({ order: { ...order, bytes }, number, part, parts }));
        while (underWay.length > 2 * jobs) yield await underWay.shift()!;
      }
      number++;
    }
    while (underWay.length > 0) yield await underWay.shift()!;
  } finally {
    pool.close();
  }
}
