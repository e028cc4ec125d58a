import { type EvidenceKind, type Shows, type Side, STRENGTHS } from "../model/evidence.ts";
import type { Statement } from "../model/statement.ts";
import type { Undertaking } from "../model/undertaking.ts";
import { hasPhrase } from "./cues.ts";
import { type Lexicon, listOf, type Source } from "./source.ts";

/** Whose word a piece of evidence is, and how much it weighs. */
export interface Standing {
  readonly side: Side;
  readonly state: string | null;
  readonly kind: EvidenceKind;
  readonly strength: number;
  /** Sources of one group go back to one another and count once. */
  readonly group: string;
}

const JOINT: ReadonlySet<string> = new Set(["joint statement", "communique", "treaty"]);
const GOOD_NEWS: ReadonlySet<Shows> = new Set([
  "started",
  "operating",
  "completed",
  "partly",
  "figure",
  "upheld",
  "occurrence",
  "funded",
]);

/**
 * Whose word a sentence is, told by the earliest document that has its text: both parties' in their joint texts, one state's in its own texts and in its officials' mouths, else a third's.
 */
export function standingOf(
  origin: Source,
  sentence: string,
  statement: Statement | null,
  { committers, beneficiaries }: Pick<Undertaking, "committers" | "beneficiaries">,
  shows: Shows,
  lexicon: Lexicon,
): Standing {
  const parties = [...committers, ...beneficiaries];
  const { genre } = origin.document.about;
  const state = speakerOf(origin, sentence, statement, parties, lexicon);
  if (JOINT.has(genre) && state === null && parties.length > 1)
    return of("both", null, "official text of both parties", "the parties together");
  if (genre === "op-ed") return of("third", null, "op-ed", groupOf(origin));
  if (state === null || !parties.includes(state)) {
    return of("third", state, "independent report", state === null ? groupOf(origin) : `state ${state}`);
  }
  const side = committers.includes(state) ? "committer" : "beneficiary";
  const isOwn = side === "committer" && GOOD_NEWS.has(shows);
  return of(side, state, isOwn ? "own success reported" : "official text of one party", `state ${state}`);
}

const of = (side: Side, state: string | null, kind: EvidenceKind, group: string): Standing => ({
  side,
  state,
  kind,
  strength: STRENGTHS[kind],
  group,
});

/** A text printed by several houses is one source; so are several texts of one house. */
const groupOf = ({ document }: Source): string => {
  const house = document.about.publisher?.value.trim().toLowerCase();
  return house ? `house ${house}` : `text ${document.id}`;
};

/** The state whose word it is: a speaker's, else the publisher's; null when it is the writer's own. */
function speakerOf(
  { house }: Source,
  sentence: string,
  statement: Statement | null,
  parties: readonly string[],
  lexicon: Lexicon,
): string | null {
  const speaker = statement?.speaker;
  if (speaker && speaker.role !== "author" && speaker.code) return speaker.code;
  if (house) return house;
  if (!hasPhrase(sentence, listOf(lexicon, "step-told"))) return null;
  const named = lexicon.codesOf(sentence).filter((code) => parties.includes(code));
  return named.length === 1 ? named[0]! : null;
}
