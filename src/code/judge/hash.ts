import { FNV_START, fnv } from "../../ground/hash.ts";

/** Features are kept by their hash, 32 bits without a sign, never as words. */
export const hashOf = (feature: string): number => fnv(feature) >>> 0;

/** The hash of the parts joined by blanks, without joining them. */
export function hashOfParts(a: string, b?: string, c?: string, d?: string): number {
  let hash = fnv(a, FNV_START);
  if (b !== undefined) hash = fnv(b, fnv(" ", hash));
  if (c !== undefined) hash = fnv(c, fnv(" ", hash));
  if (d !== undefined) hash = fnv(d, fnv(" ", hash));
  return hash >>> 0;
}
