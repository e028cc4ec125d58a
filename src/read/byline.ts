import type { Span } from "../ground/span.ts";
import { dateIn } from "./dates.ts";

/** A line with a name and little else is no longer. */
const LONGEST = 120;

const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'\u2019-]*\\.?|(?:Mc|Mac|O'|O\u2019|al-|Al-|el-)\\p{Lu}[\\p{L}\\p{M}'\u2019-]*)";
const PARTICLE = "(?:de|da|di|del|della|van|von|der|den|bin|bint|ibn|al|el|la|le|dos|du|ter|y|e|zu|af|of)";
const NAMED = new RegExp(`^${WORD}(?:\\s(?:(?:${PARTICLE}|and|&)\\s){0,2}${WORD}){0,9}`, "u");
const PARTICLES = new RegExp(`^${PARTICLE}$`);
const RANK = /^(?:Dr|Prof|Professor|Amb|Ambassador|Sir|Dame|H\.E)\.?$/;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'\u2019-]*\.?$/u;
const BY =
  /^[*_]{0,3}(?:(?:(?:words?|text|story|report|written|reported|opinion|op-ed|commentary|analysis|article)\s)?by:?|authors?:|writer:)\s+(?=\S)/i;
const SIGNED = /^\(signed\)\s+/i;
const DASHED = /^(?:\u2014|\u2013|--?)\s?(?=\p{Lu})/u;
/** What is named like a person and is a title, an office or a paper. */
const NO_PERSON =
  /\b(?:statement|communiqu|declaration|summit|meeting|speech|remarks|address|agreement|treaty|protocol|visit|talks|conference|press|report|bulletin|session|resolution|anniversary|forum|dialogue|opinion|opinions|editorial|commentary|column|analysis|news|world|politics|business|asia|africa|europe|america|international|national|global|home|republic|kingdom|union|ministry|embassy|department|government|council|committee|secretariat|office|mission|times|post|review|wire|agency|daily|herald|tribune|journal|gazette|observer|weekly|today|magazine|online|media|relations|ties|trade|peace|war|partnership|cooperation|strategic|foreign|affairs|policy|security|new|from|how|why|what|when|nations|assembly|organi[sz]ation|association|parliament|senate|congress|commission|court|bank|fund|institute|university|centre|center|group|party|authority|service|permanent|representative|minister|president|ambassador|secretary|general|director|senior|fellow|special|staff|reporter|correspondent|united|the|its)\b/i;

/** True when a line is a person's name and nothing else: "Hannah R. Okello". */
export function isNameAlone(line: string): boolean {
  const words = line.length > 50 ? [] : line.split(/\s/);
  if (RANK.test(words[0] ?? "")) words.shift();
  const small = words.filter((word) => PARTICLES.test(word)).length;
  const large = words.length - small;
  if (large < 2 || large > 5 || small > 3 || !/[a-z]/.test(line) || NO_PERSON.test(line)) return false;
  if (PARTICLES.test(words[0]!) || PARTICLES.test(words.at(-1)!)) return false;
  return words.every((word) => PARTICLES.test(word) || NAME_WORD.test(word));
}

const BEHIND = /^[*_.]{0,3}$|^\s*[*_]{0,3}\s*[,;|/(\u00B7\u2022\u2013\u2014-]|^\s(?:in|at|for)\s\p{Lu}/u;

/** The place of the author's name in "By Helen Marsh", "Author: …", "— Helen Marsh"; null when the line is no byline. */
export function authorIn(line: string): Span | null {
  if (line.length > LONGEST) return null;
  const dashed = DASHED.exec(line);
  const start = (BY.exec(line) ?? SIGNED.exec(line) ?? dashed)?.[0].length;
  if (start === undefined) return null;
  if (dashed) return isNameAlone(line.slice(start)) ? { start, end: line.length } : null;
  const words = line.slice(start, dateIn(line)?.start);
  const name = NAMED.exec(words)?.[0];
  return name !== undefined && BEHIND.test(words.slice(name.length).trimEnd())
    ? { start, end: start + name.length }
    : null;
}

const SPEAKER =
  /\b(?:remarks|speech|address|statement|lecture|keynote|toast|message|intervention)\b[^,:;]{0,60}?\s(?:by|of|from|delivered by)\s(?:the\s|his excellency\s|her excellency\s|h\.e\.\s)?(?=\S)/i;
const OCCASION =
  /\s(?:at|to|during|before|on|in|upon|following|after|addressed|delivered)\s|\s?[,:;(\u2013\u2014]|\s-\s/i;

/** The place of the speaker in a speech's title: "Remarks by the Minister of Trade at the Fair". */
export function speakerIn(title: string): Span | null {
  const found = SPEAKER.exec(title.slice(0, 300));
  if (!found) return null;
  const start = found.index + found[0].length;
  const length = OCCASION.exec(title.slice(start))?.index ?? title.length - start;
  return length > 2 ? { start, end: start + length } : null;
}
