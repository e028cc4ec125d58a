import { fold } from "../ground/fold.ts";
import { whenOf } from "../ground/when.ts";
import type { Sector } from "../model/actor.ts";
import type { Meaning, NameEntry } from "./gazetteer.ts";
import { fault, faultTwice, type Row } from "./gazetteer-table.ts";
import type { Ending } from "./name-endings.ts";
import { isWord } from "./name-words.ts";
import type { Findables } from "./names-scan.ts";

interface Implied {
  readonly text: string;
  readonly means: Meaning;
  readonly from: string;
  readonly until: string;
}

/**
 * Collects names while tables are read. Explicit rows may not say the same twice; names implied by other rows give way.
 * Whoever adds names gives one object for one meaning ({@link onceFor}).
 */
export class NameList {
  readonly #byText = new Map<string, NameEntry[]>();
  readonly #implied: Implied[] = [];
  readonly #blocks: string[] = [];
  readonly #endings: Ending[] = [];
  readonly #titles = new Map<string, Meaning>();
  readonly #agents = new Map<string, Meaning>();

  /** What a title means. */
  title(office: string, sector: Sector): Meaning {
    return onceFor(this.#titles, `${office} ${sector}`, () => ({ kind: "title", office, sector }));
  }

  /** What a word for a collective means. */
  agent(sector: Sector): Meaning {
    return onceFor(this.#agents, sector, () => ({ kind: "agent", sector }));
  }

  /** Adds a name that a row gives. What is wrong with it is told with the row's place. */
  add(text: string, means: Meaning, from: string, until: string, row: Row): void {
    const folded = fold(text).text;
    if (!isWord(folded.charCodeAt(0))) fault(row, `"${text}" does not begin with a letter or digit.`);
    else {
      const told = this.#byText.get(folded);
      const dates = [from || null, until || null] as const;
      if (told?.some((other) => isSameSubject(other.means, means) && overlap([other.from, other.until], dates))) {
        faultTwice(row, `"${text}" means that already at that time.`);
      } else this.#put(folded, means, dates);
    }
  }

  /** Adds a name that another table implies (a state's own), unless a table of names has it; see `settle`. */
  imply(text: string, means: Meaning, from = "", until = ""): void {
    this.#implied.push({ text, means, from, until });
  }

  /**
   * Adds words that only look like a name. `{capital} Declaration` stands for every capital and seat of power with that
   * word after it, `{state} Airlines` for every name of a state and of its people.
   */
  block(text: string, row: Row): void {
    const [, after, ending] = /^\{(\w+)\}([ -].+)$/.exec(text) ?? [];
    if (after === undefined && !text.startsWith("{")) this.#blocks.push(fold(text).text);
    else if (after === "capital" || after === "state") this.#endings.push({ after, text: fold(ending!).text });
    else fault(row, `"${text}" begins with neither {capital} nor {state}.`);
  }

  /** Every name with what it may stand for; words that only look like a name stand for nothing. */
  settle(): Findables {
    for (const { text, means, from, until } of this.#implied) {
      const folded = fold(text).text;
      if (!isWord(folded.charCodeAt(0))) continue;
      if (this.#byText.get(folded)?.some((other) => isSameSubject(other.means, means))) continue;
      this.#put(folded, means, [from || null, until || null]);
    }
    for (const text of this.#blocks) this.#byText.set(text, []);
    return { names: this.#byText, endings: this.#endings };
  }

  #put(text: string, means: Meaning, [from, until]: Dates): void {
    const entry = Object.freeze({ text, from, until, means });
    const told = this.#byText.get(text);
    if (told) told.push(entry);
    else this.#byText.set(text, [entry]);
  }
}

/** Equal meanings are one object, so that whoever gathers names can tell them apart at a glance. */
export function onceFor<Key>(meanings: Map<Key, Meaning>, key: Key, make: () => Meaning): Meaning {
  let means = meanings.get(key);
  if (!means) {
    means = Object.freeze(make());
    meanings.set(key, means);
  }
  return means;
}

// Two forms of one name of a state are one name.
const isSameSubject = (a: Meaning, b: Meaning): boolean =>
  a === b || (a.kind === "state" && b.kind === "state" && a.code === b.code);

type Dates = readonly [string | null, string | null];

function overlap([fromA, untilA]: Dates, [fromB, untilB]: Dates): boolean {
  return !(endsBefore(untilA, fromB) || endsBefore(untilB, fromA));
}

// Dates given by year or month may share that year or month: Astana until 2019-03, Nur-Sultan from 2019-03.
function endsBefore(until: string | null, from: string | null): boolean {
  return until !== null && from !== null && whenOf(until)!.from! <= whenOf(from)!.to!;
}
