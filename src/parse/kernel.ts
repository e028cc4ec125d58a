// The sums of the parser's network. They run as WebAssembly that the program writes itself at load, four numbers at a
// time; where an engine refuses it, plain code does the same sums in the same order, so that every result is the same
// to the bit.

import { type Activate, activation, type Shorten, shortening } from "./activation.ts";
import { assemble, integerAdd, pairProduct } from "./assembly.ts";
import { plainActivate, plainProduct, plainRecur, plainShorten } from "./plain.ts";
import { type Manner, type Product, product } from "./product.ts";
import { type Recur, recurrence } from "./recurrence.ts";

export interface Kernel {
  readonly memory: ArrayBuffer;
  /** Over pairs of 16-bit integers: `inner` counts pairs, and a number of `b` holds two that stand below each other; `b` lies in panels. */
  readonly multiply: Product;
  readonly recur: Recur;
  readonly activate: Activate;
  readonly shorten: Shorten;
}

interface Engine {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

const PAGE = 65536;
const PAIRS: Manner = { multiply: pairProduct, add: integerAdd, accumulates: false, inPanels: true };
const ROUTINES = [product("multiply", PAIRS), recurrence, activation, shortening];

/** A kernel over at least `bytes` of memory, zeroed. */
export function kernel(bytes: number, isPlain = false): Kernel {
  const engine = (globalThis as { WebAssembly?: Engine }).WebAssembly;
  if (isPlain || engine === undefined) return plainKernel(bytes);
  const memory = new engine.Memory({ initial: Math.ceil(bytes / PAGE) });
  try {
    const module = new engine.Module(assemble(ROUTINES));
    const { exports } = new engine.Instance(module, { host: { memory } });
    return { memory: memory.buffer, ...(exports as Pick<Kernel, "multiply" | "recur" | "activate" | "shorten">) };
  } catch {
    // An engine without vector instructions refuses the module; the plain sums are slower and the same.
    return plainKernel(bytes);
  }
}

function plainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(bytes / PAGE) * PAGE);
  return {
    memory,
    multiply: plainProduct(memory),
    recur: plainRecur(memory),
    activate: plainActivate(memory),
    shorten: plainShorten(memory),
  };
}
