import { stem, wordsOf } from "../ground/words.ts";
import type { Event } from "../model/statement.ts";

/** Ways in which states come together. Who and when tell one encounter from another; of every other act one must ask about what. */
export type Encounter = "visit" | "meeting" | "call" | "gathering" | "mediation";

const stems = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(stem));

/** Nouns that name an encounter told before. */
export const VISIT_NOUNS = stems("visit trip tour stay journey");
export const MEETING_NOUNS = stems("meeting talks talk discussions negotiations consultations conversation session");
export const CALL_NOUNS = stems("call conversation phone-call");
export const GATHERING_NOUNS = stems("summit conference forum congress");
/** "His exchange last week" may be any of them. */
export const ANY_NOUNS = stems("exchange encounter engagement");
export const ACCORD_NOUNS = stems(
  "agreement treaty accord memorandum memoranda deal pact protocol contract declaration communique",
);

const VISITING = stems(
  "visit visited visiting trip tour travel travelled traveled arrive arrived arrival flew fly stay journey",
);
const CALLING = stems("phone telephone call called phoned telephoned");
const HOSTING = stems("host hosted receive received greet greeted welcome welcomed");

/** What kind of encounter an event is; null when it is none. */
export function encounterOf({ base, mode, rule }: Event, anchor: string): Encounter | null {
  if (base !== "CONSULT") return null;
  if (mode === "visit") return "visit";
  if (mode === "phone") return "call";
  if (mode === "multilateral") return "gathering";
  if (mode === "third-party") return "mediation";
  if (rule === "consult/message") return null;
  const said = wordsOf(anchor).map(stem);
  if (said.some((word) => VISITING.has(word))) return "visit";
  if (said.some((word) => CALLING.has(word))) return "call";
  if (said.some((word) => GATHERING_NOUNS.has(word))) return "gathering";
  return "meeting";
}

/** True when the words tell a visit from the side of the host: "Kenya received the Omani minister". */
export const isTurned = (encounter: Encounter | null, anchor: string): boolean =>
  encounter === "visit" && wordsOf(anchor).some((word) => HOSTING.has(stem(word)));

const MUTUAL: ReadonlySet<Encounter | null> = new Set(["meeting", "call", "gathering"]);
const SIGNING = stems("signed sign signing conclude concluded initialled");

/** True for what two do with one another whoever is named first: "X met Y", "X signed a treaty with Y". */
export const isMutual = ({ type }: Event, encounter: Encounter | null, anchor: string): boolean =>
  MUTUAL.has(encounter) || (type !== "CONSULT" && wordsOf(anchor).some((word) => SIGNING.has(stem(word))));
