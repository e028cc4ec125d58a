import { fold } from "../ground/fold.ts";
import { type Place, problem, type Report } from "../ground/problem.ts";
import { whenOf } from "../ground/when.ts";
import type { Meaning } from "./gazetteer.ts";
import type { Findable } from "./names-scan.ts";

const BEGINS = /^[\p{L}\p{N}]/u;

/** Collects names while tables are read. Explicit rows may not say the same twice; names implied by other rows give way. */
export class NameList {
  readonly findables: Findable[] = [];
  readonly #report: Report;
  readonly #said = new Map<string, (readonly [string | null, string | null])[]>();
  readonly #implied: (() => void)[] = [];

  constructor(report: Report) {
    this.#report = report;
  }

  /** Adds a name that a row of a table of names gives. Faults are reported with the row's place. */
  add(text: string, means: Meaning, from: string, until: string, at: Place): void {
    const folded = fold(text).text;
    if (!BEGINS.test(folded)) {
      this.#report(problem("gazetteer/row", `"${text}" does not begin with a letter or digit.`, at));
      return;
    }
    const key = `${folded}\n${subjectOf(means)}`;
    const said = this.#said.get(key) ?? [];
    const dates = [from || null, until || null] as const;
    if (said.some((other) => overlap(other, dates))) {
      this.#report(problem("gazetteer/duplicate", `"${text}" means that already at that time.`, at));
      return;
    }
    said.push(dates);
    this.#said.set(key, said);
    this.#put(folded, means, dates);
  }

  /** Adds a name without dates that another table implies (a state's own), unless a table of names has it; see `settle`. */
  imply(text: string, means: Meaning): void {
    this.#implied.push(() => {
      const folded = fold(text).text;
      const key = `${folded}\n${subjectOf(means)}`;
      if (this.#said.has(key) || !BEGINS.test(folded)) return;
      this.#said.set(key, []);
      this.#put(folded, means, [null, null]);
    });
  }

  /** Adds words that only look like a name. */
  block(text: string): void {
    this.findables.push({ text: fold(text).text, entry: null });
  }

  settle(): readonly Findable[] {
    for (const put of this.#implied) put();
    return this.findables;
  }

  #put(text: string, means: Meaning, [from, until]: readonly [string | null, string | null]): void {
    this.findables.push({ text, entry: Object.freeze({ text, from, until, means: Object.freeze(means) }) });
  }
}

// What a name stands for, whatever the form: two forms of one name are one name.
function subjectOf(means: Meaning): string {
  switch (means.kind) {
    case "person":
      return `person ${means.person}`;
    case "title":
      return `title ${means.office} ${means.sector}`;
    case "agent":
      return `agent ${means.sector}`;
    case "state":
    case "organisation":
    case "mechanism":
    case "strategy":
      return `${means.kind} ${means.code}`;
  }
}

type Dates = readonly [string | null, string | null];

function overlap([fromA, untilA]: Dates, [fromB, untilB]: Dates): boolean {
  return !(endsBefore(untilA, fromB) || endsBefore(untilB, fromA));
}

// Dates given by year or month may share that year or month: Astana until 2019-03, Nur-Sultan from 2019-03.
function endsBefore(until: string | null, from: string | null): boolean {
  return until !== null && from !== null && whenOf(until)!.from! <= whenOf(from)!.to!;
}
