const PRIME = 0x01000193;

/** Where FNV-1a begins. */
export const FNV_START = 0x811c9dc5;

/**
 * FNV-1a over the UTF-16 units of a stretch, going on from an earlier hash: 32 bits, signed, the same on every machine. For tables and
 * folds; `identity.ts` is for what must be told apart for ever.
 */
export function fnv(text: string, from = FNV_START, start = 0, end = text.length): number {
  let hash = from;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash | 0;
}
