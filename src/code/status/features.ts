import { SIGNS, type Sign } from "../../model/status.ts";
import type { Cue } from "./cues.ts";
import { verbGroupAt } from "./verbs.ts";
import { stemOf, type Word } from "./words.ts";

/** What can be told of a passage, by names that a reader understands, with how heavily each is laid on the scales. */
export type Features = ReadonlyMap<string, number>;

/** Cues and figures of the whole are few beside the words, and would drown among them; chosen by cross-validation. */
const HEAVY = 2.5;

type Take = (name: string, heft?: number) => void;

/** The features of a passage: its sentences, and the phrases found in each. */
export function featuresOf(passage: readonly (readonly Word[])[], found: readonly (readonly Cue[])[]): Features {
  const features = new Map<string, number>();
  const take: Take = (name, heft = 1) => void features.set(name, heft);
  passage.forEach((words, at) => {
    const forms = words.map(({ form }) => form);
    takeWords(forms, take);
    takeVerbs(forms, placeOf(at, passage.length), take);
    if (at === 0) takeEdge("first", forms, take);
    if (at === passage.length - 1) takeEdge("last", forms, take);
  });
  takeCues(found, take);
  takeSize(passage, take);
  takeYears(passage, found, take);
  return features;
}

const placeOf = (at: number, count: number): string => (at === 0 ? "first" : at === count - 1 ? "last" : "middle");

const PALE = new Set("the a an of in on at to for and with from by as that this it its which".split(" "));

function takeWords(forms: readonly string[], take: Take): void {
  forms.forEach((form, at) => {
    take(`word ${form}`);
    take(`stem ${stemOf(form)}`);
    const [before, earlier] = [forms[at - 1], forms[at - 2]];
    if (before !== undefined) take(`words ${before} ${form}`);
    if (earlier === undefined) return;
    take(`words ${earlier} ${before} ${form}`);
    if (!PALE.has(earlier) && !PALE.has(form)) take(`stems ${stemOf(earlier)} _ ${stemOf(form)}`);
  });
}

const OPENING = 8;

function takeEdge(edge: "first" | "last", forms: readonly string[], take: Take): void {
  forms.forEach((form, at) => {
    take(`${edge}: ${form}`);
    if (at > 0) take(`${edge}: ${forms[at - 1]} ${form}`);
    if (edge === "first" && at < OPENING) take(`opening: ${form}`);
  });
}

function takeVerbs(forms: readonly string[], place: string, take: Take): void {
  forms.forEach((_, at) => {
    const group = verbGroupAt(forms, at);
    if (group === null) return;
    take(`verb ${group.tense} ${group.stem}`);
    if (group.helpers === "") return;
    take(`verb ${group.helpers} ${group.stem}`);
    take(`tense ${group.tense}`, HEAVY);
    take(`tense ${place}: ${group.tense}`, HEAVY);
  });
}

function takeCues(found: readonly (readonly Cue[])[], take: Take): void {
  found.forEach((cues, at) => {
    for (const { sign, phrase } of cues) {
      take(`cue ${sign}`, HEAVY);
      take(`cue ${placeOf(at, found.length)}: ${sign}`, HEAVY);
      take(`phrase ${phrase}`);
    }
  });
  const all = found.flat();
  const last = all.at(-1);
  if (last) take(`last cue: ${last.sign}`, HEAVY);
  const signs = SIGNS.filter((sign) => all.some((cue) => cue.sign === sign));
  for (const [at, sign] of signs.entries())
    for (const other of signs.slice(at + 1)) take(`cues ${sign} and ${other}`, HEAVY);
  take(`cues in all: ${signs.join(", ")}`, HEAVY);
  for (const sign of SIGNS) if (!signs.includes(sign)) take(`no cue of ${sign}`, HEAVY);
}

function takeSize(passage: readonly (readonly Word[])[], take: Take): void {
  const words = passage.flat();
  take(`words by doubling: ${Math.min(7, Math.floor(Math.log2(words.length + 1)))}`, HEAVY);
  take(`sentences: ${Math.min(6, passage.length)}`, HEAVY);
  const numbers = words.filter(({ form }) => form === "<number>" || form === "<year>").length;
  take(`numbers by pairs: ${Math.min(6, numbers >> 1)}`, HEAVY);
}

const EARLIEST = 1995;
const LATEST = 2030;
const AHEAD = /^(?:expect|schedul|plan|will$|would$|due$|aim|slated|estimat)/;

function takeYears(passage: readonly (readonly Word[])[], found: readonly (readonly Cue[])[], take: Take): void {
  const years = passage.flatMap(yearsIn);
  if (years.length === 0) {
    take("no year", HEAVY);
    return;
  }
  const [first, last] = [Math.min(...years), Math.max(...years)];
  take(`years from first to last: ${Math.min(6, last - first)}`, HEAVY);
  take(`years named: ${Math.min(4, new Set(years).size)}`, HEAVY);
  take(`last year after the first named: ${Math.min(6, last - years[0]!)}`, HEAVY);
  take(`first year: ${first}`, HEAVY);
  take(`last year: ${last}`, HEAVY);
  passage.forEach((words, at) => {
    const isAhead = words.some(({ form }) => AHEAD.test(form));
    const signs = new Set<Sign>(found[at]!.map(({ sign }) => sign));
    for (const era of new Set(yearsIn(words).map(eraOf))) {
      take(`year ${era} ${isAhead ? "ahead" : "told"}`, HEAVY);
      for (const sign of signs) take(`year ${era} with ${sign}`);
    }
  });
}

const yearsIn = (words: readonly Word[]): number[] =>
  words.flatMap(({ year }) => (year !== null && year >= EARLIEST && year <= LATEST ? [year] : []));

const eraOf = (year: number): string =>
  year >= 2016 ? "from 2016" : year >= 2014 ? "2014 to 2015" : year >= 2011 ? "2011 to 2013" : "to 2010";
