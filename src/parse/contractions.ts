import { FUSED } from "./token-words.ts";

const TAIL = /(?:n['`]t|['`](?:s|m|d|re|ve|ll))$/i;
const LONGEST = 200;

/** Gives the parts of a word: "do" and "n't", "can" and "not", or the word itself. */
export function eachPart(text: string, at: number, to: number, take: (from: number, to: number) => void): void {
  const piece = text.slice(at, to);
  const cut = fusedCut(piece) || tailCut(piece);
  if (cut <= 0 || cut >= piece.length) {
    take(at, to);
    return;
  }
  eachPart(text, at, at + cut, take);
  take(at + cut, to);
}

/** True when two words that touch are parts of one, as `eachPart` cuts them or as a possessive. */
export function areOneWord(before: string, after: string, isPossessive: boolean): boolean {
  if (!/[\p{L}\p{N}.]$/u.test(before)) return false;
  if (after === "'" || after === "\u2019") return isPossessive;
  const plain = after.replaceAll("\u2019", "'");
  return (plain.match(TAIL)?.index ?? -1) === 0 || fusedCut(before + plain) === before.length;
}

// "IM" and "IVE" in capitals are other words.
function fusedCut(piece: string): number {
  if (piece.length > 8) return 0;
  const cut = FUSED.get(piece.toLowerCase()) ?? 0;
  return cut === 1 && piece === piece.toUpperCase() ? 0 : cut;
}

function tailCut(piece: string): number {
  if (piece.length > LONGEST || !(piece.includes("'") || piece.includes("`"))) return 0;
  return TAIL.exec(piece)?.index ?? 0;
}
