import { IRREGULAR } from "./irregular.ts";

// Names and figures keep their capitals; all else is written small.
const KEEPS_CASE = new Set(["NNP", "NNPS", "ADD", "CD", "LS", "SYM", "GW", "FW"]);

/** Lower-cases what is no name. A name in capitals throughout keeps them. */
const base = (form: string, xpos: string): string => (KEEPS_CASE.has(xpos) ? form : form.toLowerCase());

/** The edit from a form to its lemma, as `cut+add`: take off so many units at the end, put these on; `!lemma` when they share nothing. */
export function editOf(form: string, lemma: string, xpos: string): string {
  const from = base(form, xpos);
  let same = 0;
  while (same < from.length && same < lemma.length && from[same] === lemma[same]) same++;
  if (same === 0 && from !== lemma) return `!${lemma}`;
  return `${from.length - same}+${lemma.slice(same)}`;
}

/** Finds the lemma of a word by its form and Penn tag: irregular forms first, then whole words, then the longest known ending. */
export class Lemmatiser {
  private readonly rules: ReadonlyMap<string, string>;

  constructor(rules: ReadonlyMap<string, string>) {
    this.rules = rules;
  }

  lemma(form: string, xpos: string): string {
    const lower = form.toLowerCase();
    const whole = this.rules.get(`${xpos} =${lower}`);
    if (whole !== undefined) return edited(base(form, xpos), whole);
    const irregular = IRREGULAR.get(`${xpos} ${lower}`);
    if (irregular !== undefined) return irregular;
    for (let size = Math.min(6, lower.length); size >= 0; size--) {
      const rule = this.rules.get(`${xpos} ${lower.slice(lower.length - size)}`);
      if (rule !== undefined) return edited(base(form, xpos), rule);
    }
    return base(form, xpos);
  }
}

function edited(form: string, edit: string): string {
  if (edit.startsWith("!")) return edit.slice(1);
  const plus = edit.indexOf("+");
  const cut = Number(edit.slice(0, plus));
  return cut >= form.length && cut > 0 ? form : form.slice(0, form.length - cut) + edit.slice(plus + 1);
}
