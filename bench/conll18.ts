// The metric of the CoNLL 2018 shared task: words of two CoNLL-U files aligned by their place in the text without its blanks.

/** One syntactic word; `start` and `end` count characters that are no blanks, and are the whole token's for its words. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly deprel: string;
  readonly isMultiword: boolean;
  parent: Word | null;
}

type Place = readonly [number, number];

/** A file of trees as the metric sees it. */
export interface Treebank {
  readonly characters: string;
  readonly tokens: readonly Place[];
  readonly sentences: readonly Place[];
  readonly words: readonly Word[];
}

/** Reads CoNLL-U. Throws when a line or a head is not to be understood. */
export function readTreebank(conllu: string): Treebank {
  const pieces: string[] = [];
  const tokens: Place[] = [];
  const sentences: Place[] = [];
  const words: Word[] = [];
  let at = 0;
  for (const block of conllu.split(/\n\n+/)) {
    const rows = block.split("\n").filter((line) => /^\d+(?:-\d+)?\t/.test(line));
    if (rows.length === 0) continue;
    const begin = at;
    const sentence: Word[] = [];
    const heads: number[] = [];
    let token: Place = [at, at];
    let multiwordUntil = 0;
    for (const row of rows) {
      const columns = row.split("\t");
      if (columns.length !== 10) throw new Error(`not a line of ten columns: ${row}`);
      const form = columns[1]!.replace(/\s/g, "");
      const [first, last] = columns[0]!.split("-").map(Number) as [number, number | undefined];
      if (last !== undefined || first > multiwordUntil) {
        token = [at, at + form.length];
        tokens.push(token);
        pieces.push(form);
        at += form.length;
        multiwordUntil = last ?? first;
        if (last !== undefined) continue;
      }
      const [lemma, upos, xpos, deprel] = [columns[2]!, columns[3]!, columns[4]!, columns[7]!];
      const isMultiword =
        first < multiwordUntil || (sentence.at(-1)?.isMultiword === true && token[0] === sentence.at(-1)!.start);
      const [start, end] = token;
      sentence.push({ start, end, form, lemma, upos, xpos, deprel, isMultiword, parent: null });
      heads.push(Number(columns[6]));
    }
    sentence.forEach((word, index) => {
      const head = heads[index]!;
      if (!Number.isInteger(head) || head < 0 || head > sentence.length) throw new Error(`no such head: ${head}`);
      word.parent = head === 0 ? null : sentence[head - 1]!;
    });
    sentences.push([begin, at]);
    for (const word of sentence) words.push(word);
  }
  return { characters: pieces.join(""), tokens, sentences, words };
}

/** Precision, recall and F1, in percent. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function scoreOf(right: number, gold: number, system: number): Score {
  const percent = (whole: number) => (whole === 0 ? 0 : (100 * right) / whole);
  return { precision: percent(system), recall: percent(gold), f1: percent((gold + system) / 2) };
}

function places(gold: readonly Place[], system: readonly Place[]): Score {
  const known = new Set(gold.map(([start, end]) => `${start} ${end}`));
  return scoreOf(system.filter(([start, end]) => known.has(`${start} ${end}`)).length, gold.length, system.length);
}

const METRICS = ["tokens", "sentences", "words", "upos", "xpos", "lemmas", "uas", "las", "lasWithSubtypes"] as const;
export type Metric = (typeof METRICS)[number];

const universal = (deprel: string): string => deprel.split(":")[0]!;

/** Scores a system's file against the gold one. Throws when the two are not of the same text. */
export function score(gold: Treebank, system: Treebank): Record<Metric, Score> {
  if (gold.characters !== system.characters) throw new Error(differing(gold.characters, system.characters));
  const pairs = aligned(gold.words, system.words);
  const partner = new Map(pairs.map(([ours, theirs]) => [theirs, ours]));
  const count = (isRight: (gold: Word, system: Word) => boolean) =>
    scoreOf(pairs.filter(([a, b]) => isRight(a, b)).length, gold.words.length, system.words.length);
  const hasHead = (a: Word, b: Word) => a.parent === (b.parent === null ? null : (partner.get(b.parent) ?? undefined));
  return {
    tokens: places(gold.tokens, system.tokens),
    sentences: places(gold.sentences, system.sentences),
    words: count(() => true),
    upos: count((a, b) => a.upos === b.upos),
    xpos: count((a, b) => a.xpos === b.xpos),
    lemmas: count((a, b) => a.lemma === "_" || a.lemma === b.lemma),
    uas: count(hasHead),
    las: count((a, b) => hasHead(a, b) && universal(a.deprel) === universal(b.deprel)),
    lasWithSubtypes: count((a, b) => hasHead(a, b) && a.deprel === b.deprel),
  };
}

function differing(gold: string, system: string): string {
  let at = 0;
  while (gold[at] === system[at]) at++;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return `the texts differ at character ${at}: ${near(gold)} against ${near(system)}`;
}

type Pair = readonly [gold: Word, system: Word];

function aligned(gold: readonly Word[], system: readonly Word[]): Pair[] {
  const pairs: Pair[] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const [a, b] = [gold[g]!, system[s]!];
    if (a.isMultiword || b.isMultiword) {
      const region = multiwordRegion(gold, system, g, s);
      pairs.push(...longestCommon(gold.slice(region.g0, region.g1), system.slice(region.s0, region.s1)));
      g = region.g1;
      s = region.s1;
    } else if (a.start === b.start && a.end === b.end) {
      pairs.push([a, b]);
      g++;
      s++;
    } else if (a.start <= b.start) g++;
    else s++;
  }
  return pairs;
}

// The smallest stretch around a multi-word token that neither side's words cross.
function multiwordRegion(gold: readonly Word[], system: readonly Word[], g: number, s: number) {
  const [a, b] = [gold[g]!, system[s]!];
  let until = a.isMultiword ? a.end : b.end;
  let g1 = !a.isMultiword && a.start < b.start ? g + 1 : g;
  let s1 = a.isMultiword && !b.isMultiword && b.start < a.start ? s + 1 : s;
  const [g0, s0] = [g1, s1];
  const isBeyond = (word: Word | undefined) =>
    word === undefined || (word.isMultiword ? word.start >= until : word.end > until);
  const extended = (word: Word) => (word.isMultiword && word.end > until ? word.end : until);
  while (!isBeyond(gold[g1]) || !isBeyond(system[s1])) {
    if (g1 < gold.length && (s1 >= system.length || gold[g1]!.start <= system[s1]!.start))
      until = extended(gold[g1++]!);
    else until = extended(system[s1++]!);
  }
  return { g0, s0, g1, s1 };
}

// Words of equal form, as many as can be had in order.
function longestCommon(gold: readonly Word[], system: readonly Word[]): Pair[] {
  const isSame = (g: number, s: number) => gold[g]!.form.toLowerCase() === system[s]!.form.toLowerCase();
  const rows = Array.from({ length: gold.length + 1 }, () => new Int32Array(system.length + 1));
  for (let g = gold.length - 1; g >= 0; g--) {
    for (let s = system.length - 1; s >= 0; s--) {
      rows[g]![s] = isSame(g, s) ? 1 + rows[g + 1]![s + 1]! : Math.max(rows[g + 1]![s]!, rows[g]![s + 1]!);
    }
  }
  const pairs: Pair[] = [];
  for (let g = 0, s = 0; g < gold.length && s < system.length; ) {
    if (isSame(g, s)) pairs.push([gold[g++]!, system[s++]!]);
    else if (rows[g]![s] === rows[g + 1]![s]) g++;
    else s++;
  }
  return pairs;
}
