import { OPEN } from "../model/actor.ts";
import type { Token } from "../model/parse.ts";
import { isHeadline } from "./coined-names.ts";
import type { Named, Sight } from "./sight.ts";
import { nameAt } from "./unknown-names.ts";
import { stateAround } from "./whereabouts.ts";
import { isCapital, type Word } from "./words.ts";

/**
 * A person whom no table and no title knows, "Jane Doe", where they act or are acted on. Their state is the one that the
 * sentence names, when it names no other; else their code is {@link OPEN}. `next` is the piece behind.
 */
export function strangerAt(sight: Sight, at: number, next: number): Named | null {
  const { words, parse } = sight.passage;
  if (!isCapital(words[at]) || !isCapital(words[at + 1]) || isCapital(words[at - 1])) return null;
  const found = nameAt(sight, at, next);
  if (!found || !/\s/.test(found.name) || !isPersonal(words, at, found.end)) return null;
  if (!isParty(parse.tokens, words[found.end - 1]!.token, words[at]!.token)) return null;
  if (isHeadline(words)) return null;
  const where = stateAround(sight, {
    word: at,
    isBySite: true,
    isVisiting: true,
    isByBody: true,
    isByPeople: false,
    isByActor: false,
  });
  const referent = { code: where?.code ?? OPEN, sector: "CVL" as const, who: found.name };
  const because = `a name that no table has; ${where?.because ?? "the text does not tell whose"}`;
  return { first: at, end: found.end, referents: [referent], ground: "person", because, person: null, isAside: true };
}

const MOST_WORDS = 4;
const NO_PERSON =
  /^(?:inc|ltd|llc|plc|corp|co|company|group|holdings|bank|party|front|army|council|committee|commission|court|act|bill|law|agreement|accord|treaty|convention|protocol|resolution|association|union|federation|league|alliance|movement|institute|university|college|school|academy|hospital|center|centre|church|mosque|foundation|fund|agency|authority|board|bureau|office|department|ministry|service|network|news|times|post|press|journal|radio|tv|airport|airlines|airways|street|square|road|avenue|bridge|river|lake|sea|ocean|bay|gulf|island|islands|mountains?|valley|desert|strait|cape|province|district|region|county|state|states|city|town|village|zone|strip|park|stadium|palace|house|tower|prison|jail|camp|base|fort|port|dam|mine|day|week|month|year|war|games|cup|olympics|summit|forum|conference|festival|project|pipeline|plan|programme|program|initiative|policy|strategy|operation|exercise|cyclone|hurricane|typhoon|storm|virus|award|prize|security|international|national|global|world|general|new|great|north|south|east|west|northern|southern|eastern|western|central|africa|asia|europe|america|asian|european|african|american)$/;

const isPersonal = (words: readonly Word[], first: number, end: number): boolean =>
  end - first <= MOST_WORDS &&
  words.slice(first, end).every(({ lower, text }) => !NO_PERSON.test(lower) && !isCode(text));

const isCode = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

const ROLE = /^(?:nsubj|obj|iobj)/;
const MOST_UP = 3;

// The subject or object of a verb, or who is named by "by" and "against"; what hangs on it as a name goes with it.
function isParty(tokens: readonly Token[], last: number, first: number): boolean {
  let at = last;
  for (let up = 0; up < MOST_UP && at >= 0; up++) {
    const { deprel, head, upos } = tokens[at]!;
    if (upos !== "PROPN") return false;
    if (ROLE.test(deprel)) return true;
    if (deprel === "obl" || deprel === "nmod") {
      return tokens.slice(Math.max(0, first - 2), first).some(({ form }) => /^(?:by|against)$/i.test(form));
    }
    if (!/^(?:flat|compound|appos)$/.test(deprel)) return false;
    at = head;
  }
  return false;
}
