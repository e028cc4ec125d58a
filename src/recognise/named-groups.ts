import { OPEN, type Sector } from "../model/actor.ts";
import type { Ground } from "../model/mention.ts";
import { stateOf } from "./bare-agents.ts";
import { type Piece, reasonOf } from "./names.ts";
import { groundOf, referentOf, type Tail, tailAt } from "./noun-phrase.ts";
import { prominenceOf } from "./prominence.ts";
import type { Named, Read, Sight } from "./sight.ts";
import { reachOf, spanOfWords, type Word } from "./words.ts";

/** Reads a group, party, firm or agency with those who act for it: "Taliban fighters", "Hamas leader Jane Doe". */
export function groupAt(sight: Sight, at: number, piece: Piece, home: string | null = null): Read {
  const { means } = piece;
  const { words } = sight.passage;
  if (means.kind !== "group") return { named: null, next: at + 1 };
  if (means.sector === "MED" && isCredit(words, piece)) return { named: null, next: at + 1 };
  const inner = sight.pieces[at + 1];
  // "the Kurdish Peshmerga": the group within the people.
  if (means.code === OPEN && inner?.means.kind === "group" && inner.first === piece.end)
    return { named: null, next: at + 1 };
  const { end, next } = withShort(sight, at, piece);
  const tail = tailAt(sight, pastOwner(words, end), next, [means.code], piece.first);
  const where =
    means.code === OPEN && home === null
      ? stateOf(sight, piece.first, tail ?? { sector: "OPP", isTitle: false, end })
      : null;
  const code = where?.code ?? home ?? means.code;
  const because = where ? `${reasonOf(piece)}; ${where.because}` : reasonOf(piece);
  const own: Sector = means.sector === "CVL" ? "GOV" : means.sector;
  if (tail) return owned(piece.first, tail, code, own, because);
  const referents = [{ code, sector: means.sector, who: null }];
  return {
    named: { first: piece.first, end, referents, ground: "group", because, person: null, ...aside(code) },
    next,
  };
}

const aside = (code: string): { isAside?: true } => (code === OPEN ? { isAside: true } : {});

function owned(first: number, tail: Tail, code: string, own: Sector, because: string): Read {
  const { referent, person } = referentOf(code, own, tail);
  const reasons = [because, ...tail.reasons].join("; ");
  const base = { first, end: tail.end, referents: [referent], ground: groundOf(tail), because: reasons, person };
  return { named: { ...base, ...aside(code) }, next: tail.next };
}

/** The word after "'s", where one follows. */
export const pastOwner = (words: readonly Word[], end: number): number =>
  words[end]?.lower === "'s" || words[end]?.text === "'" ? end + 1 : end;

// "Kurdistan Workers' Party (PKK)", "Taliban movement"
function withShort({ passage: { words }, pieces }: Sight, at: number, piece: Piece): { end: number; next: number } {
  const short = pieces[at + 1];
  const isShort = short?.means === piece.means && short.first === piece.end + 1 && words[piece.end]?.text === "(";
  if (isShort && words[short.end]?.text === ")") return { end: short.end + 1, next: at + 2 };
  const isKind = /^(?:group|movement|organi[sz]ation|network|faction|party|cartel|alliance|militia)$/.test(
    words[piece.end]?.lower ?? "",
  );
  const isAgent = short?.first === piece.end;
  return { end: isKind && !isAgent ? piece.end + 1 : piece.end, next: at + 1 };
}

const TELLS = /^(?:told|tells|to|by|in|on|with|via|quoted|cited|and|the|a|an|,|per|from)$/;
const REPORTS =
  /^(?:said|says|reported|reports|report|quoted|cited|citing|quoting|added|wrote|noted|showed|aired|broadcast|has|poll|interview|footage|,|\)|-|correspondent|journalist|reporter)$/;

// "told Reuters", "the BBC reported": who passes the news on is no party to it.
function isCredit(words: readonly Word[], { first, end }: Piece): boolean {
  const article = /^(?:the|a|an)$/.test(words[first - 1]?.lower ?? "") ? first - 2 : first - 1;
  const before = words[article]?.lower ?? "";
  if (TELLS.test(before)) return true;
  return REPORTS.test(words[end]?.lower ?? "");
}

/** Reads a city or region with who acts in it: "Lagos police", "California Governor Jane Doe", "Kano, Nigeria". */
export function placeAt(sight: Sight, at: number, piece: Piece): Read {
  const { means } = piece;
  const { words, parse } = sight.passage;
  if (means.kind !== "place") return { named: null, next: at + 1 };
  const { code } = means;
  const tail = tailAt(sight, pastOwner(words, piece.end), at + 1, [code], piece.first);
  if (tail) return owned(piece.first, tail, code, "GOV", reasonOf(piece));
  const state = sight.pieces[at + 1];
  const isChained =
    state?.means.kind === "state" &&
    state.means.code === code &&
    (state.means.form === "name" || state.means.form === "abbreviation") &&
    state.first === piece.end + 1 &&
    words[piece.end]?.text === ",";
  const end = isChained ? state.end : piece.end;
  const reach = reachOf(parse, spanOfWords(words, piece.first, end));
  const sector: Sector = reach && prominenceOf(parse, reach) > 0 ? "GOV" : "CVL";
  const ground: Ground = "place";
  const named: Named = {
    first: piece.first,
    end,
    referents: [{ code, sector, who: null }],
    ground,
    because: reasonOf(piece),
    person: null,
    isAside: true,
  };
  return { named, next: isChained ? at + 2 : at + 1 };
}
