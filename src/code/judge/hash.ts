const START = 0x811c9dc5;
const PRIME = 0x01000193;
const BLANK = 32;

/** 32-bit FNV-1a over UTF-16 units: features are kept by their hash, never as words. */
export const hashOf = (feature: string): number => onward(START, feature) >>> 0;

/** The hash of the parts joined by blanks, without joining them. */
export function hashOfParts(a: string, b?: string, c?: string, d?: string): number {
  let hash = onward(START, a);
  if (b !== undefined) hash = onward(Math.imul(hash ^ BLANK, PRIME), b);
  if (c !== undefined) hash = onward(Math.imul(hash ^ BLANK, PRIME), c);
  if (d !== undefined) hash = onward(Math.imul(hash ^ BLANK, PRIME), d);
  return hash >>> 0;
}

function onward(from: number, part: string): number {
  let hash = from;
  for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), PRIME);
  return hash;
}
