import type { Meaning } from "../codebook/gazetteer.ts";
import { isCapital, type Word } from "./words.ts";

const NAMED_AFTER =
  /^(?:agreements?|accords?|conventions?|protocols?|declaration|treaty|statute|memorandum|process|club|olympics|games|post|times|consensus|charter|principles|format|airport|stock|marathon|rules)$/;

const PAPER =
  /^(?:agreements?|accords?|convention|declaration|treaty|olympics|post|times|tribune|herald|gazette|marathon|festival)$/;

/**
 * True when a capital's name is that of the town alone, not its government's: "the Paris Agreement", "Geneva-based".
 */
export function isTown(words: readonly Word[], means: Meaning, end: number): boolean {
  if (means.kind === "place") return isCapital(words[end]) && PAPER.test(words[end]!.lower);
  if (means.kind !== "state" || means.form !== "capital") return false;
  if (words[end]?.text === "-" && words[end + 1]?.lower === "based") return true;
  return isCapital(words[end]) && NAMED_AFTER.test(words[end]!.lower);
}
