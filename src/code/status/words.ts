/** A word of a passage: as it is counted, and as it was written. */
export interface Word {
  /** In small letters; years, other numbers, names of months and names of states are masked. */
  readonly form: string;
  /** The year that a masked one stood for. */
  readonly year: number | null;
}

/** What stands for the name of a state, or of a place in one: which state it is must not move a status. */
export const STATE = "<state>";

const WORD = /<state>|[A-Za-z]+(?:['\u2019][a-z]+)?|\d[\d.,]*|[%$]/g;
const YEAR = /^(?:19|20)\d\d[.,]?$/;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
// Numbers of records and addresses on the web say nothing of what became of a project.
const NOISE = /\(?\b(?:project )?id ?:? ?#? ?\d+\)?|#\d+|https?:\S+/gi;

/** The words of a sentence, in order. */
export function wordsOf(sentence: string): Word[] {
  return (sentence.replace(NOISE, " ").match(WORD) ?? []).map((written, at) => wordOf(written, at));
}

function wordOf(written: string, at: number): Word {
  if (YEAR.test(written)) return { form: "<year>", year: Number(written.slice(0, 4)) };
  if (written === STATE) return { form: STATE, year: null };
  if (/^\d/.test(written)) return { form: "<number>", year: null };
  const form = written.toLowerCase().replace("\u2019", "'");
  // "May" at the head of a sentence may be either; inside one its capital tells.
  const isMonth = MONTH.test(form) && /^[A-Z]/.test(written) && (form !== "may" || at > 0);
  return { form: isMonth ? "<month>" : form, year: null };
}

const IRREGULAR: Readonly<Record<string, string>> = {
  ...{ built: "build", gave: "give", given: "give", sent: "send", began: "begin", begun: "begin", went: "go" },
  ...{ made: "make", held: "hold", took: "take", taken: "take", paid: "pay", said: "say", met: "meet" },
};

export const isIrregular = (form: string): boolean => form in IRREGULAR;

/** A rough stem: forms of one word mostly share it. */
export function stemOf(form: string): string {
  const plain = IRREGULAR[form];
  if (plain !== undefined) return plain;
  if (form.length < 5 || form.startsWith("<")) return form;
  return form.replace(/(?:ational|ations?|ments?|ings?|ies|ied|ed|es|s|ions?|e)$/, "");
}
