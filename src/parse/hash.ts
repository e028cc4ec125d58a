import { FNV_START, fnv } from "../ground/hash.ts";

/** The hash of a stretch: 32 bits, signed. */
export const hashOf = (text: string, start = 0, end = text.length): number => fnv(text, FNV_START, start, end);

/** Mixes up to four numbers into 32 bits. */
export function mix(a: number, b: number, c = 0, d = 0): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x27d4eb2f);
  hash = Math.imul((hash ^ (hash >>> 15)) + d, 0x165667b1);
  return hash ^ (hash >>> 16);
}
