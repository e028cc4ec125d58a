import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Known, lookupIn } from "../bench/likeness.ts";
import { readMarked } from "../src/ground/marked.ts";
import { openEntente } from "../src/index.ts";
import { readLexicon } from "../src/parse/lexicon.ts";
import { spellingOf } from "../src/parse/spelling.ts";
import { varied } from "../train/augment.ts";
import { batches, batchOf, type Lesson, type Seen } from "../train/batch.ts";
import { course } from "../train/lessons.ts";
import { packLexicon, wordsIn } from "../train/lexicon.ts";
import { pupil } from "../train/network.ts";
import { outlined } from "../train/outlines.ts";
import { seeded } from "../train/random.ts";
import { type Gold, treebank } from "../train/treebank.ts";
import { shared } from "./shared.ts";

const WORDS = ["envoys", "meet", "in", "Oslo"];
const seenOf = (form: string): Seen => {
  const { pieces, shape } = spellingOf(form);
  return { word: WORDS.indexOf(form) + 1, pieces, shape, readings: Int32Array.of(WORDS.indexOf(form) + 1) };
};
const lesson = (forms: string[], tags: number[], heads: number[], relations: number[]): Lesson => ({
  forms,
  seen: forms.map(seenOf),
  tags: Uint8Array.from(tags),
  heads: Int32Array.from(heads),
  relations: Uint8Array.from(relations),
  names: Int32Array.from([...forms.keys()].filter((at) => forms[at] === "Oslo")),
});
const LESSONS = [
  lesson(["envoys", "meet", "in", "Oslo"], [0, 1, 2, 4], [1, -1, 3, 1], [1, 0, 2, 3]),
  lesson(["Oslo", "meet", "!"], [4, 1, 3], [1, -1, 1], [1, 0, 4]),
];
const SIZES = {
  ...{ widths: { word: 8, spelling: 8, shape: 8, readings: 8 }, half: 8, layers: 3, tagLayer: 1, arc: 8, label: 8 },
  ...{ tags: 5, relations: 6, drop: 0 },
};
const fraction = (seed: number) => {
  const draw = seeded(seed);
  return () => draw() / 2 ** 32;
};

describe("the network in training", () => {
  it("follows slopes that agree with differences of its loss", () => {
    let isFixed = false;
    const draw = fraction(3);
    const one = pupil(SIZES, new Float64Array(5).fill(1e12), () => (isFixed ? 0.999 : draw()));
    isFixed = true;
    const { numbers } = one;
    const batch = batchOf(LESSONS);
    const loss = () => Object.values(one.study(batch)).reduce((sum, part: number) => sum + part, 0);
    loss();
    const slopes = one.learnt.map((part) => numbers.slice(part.slopes, part.slopes + part.rows * part.columns));
    let compared = 0;
    one.learnt.forEach((part, place) => {
      const steep = [...slopes[place]!.keys()].filter((at) => Math.abs(slopes[place]![at]!) > 0.02).slice(0, 3);
      for (const at of steep) {
        const value = numbers[part.values + at]!;
        numbers[part.values + at] = value + 1e-3;
        const above = loss();
        numbers[part.values + at] = value - 1e-3;
        const slope = (above - loss()) / 2e-3;
        numbers[part.values + at] = value;
        // A bend between the two values makes a small difference.
        expect(Math.abs(slope - slopes[place]![at]!), part.name).toBeLessThan(0.1 * Math.abs(slope) + 0.01);
        compared++;
      }
    });
    expect(compared).toBeGreaterThan(20);
  });

  it("learns two sentences by heart, twice in the same way", () => {
    const learn = () => {
      const one = pupil({ ...SIZES, drop: 0.1 }, new Float64Array(5).fill(10), fraction(5));
      let last = 0;
      for (let step = 0; step < 80; step++) {
        const losses = one.study(batchOf(LESSONS));
        last = losses.tags + losses.arcs + losses.relations;
        one.step(0.01, 1 / 7);
      }
      return { last, numbers: one.learnt.map((part) => one.numbers.slice(part.values, part.values + 8)) };
    };
    const [once, again] = [learn(), learn()];
    expect(once.last).toBeLessThan(4);
    expect(again).toEqual(once);
  });

  it("cuts lessons into batches in their order", () => {
    expect(batches([...LESSONS, ...LESSONS], 7).map((batch) => batch.count)).toEqual([7, 7]);
    expect(batchOf(LESSONS).rows).toBe(8);
  });

  it("writes sentences in other ways without touching their trees", () => {
    const random = fraction(9);
    const written = new Set<string>();
    for (let run = 0; run < 400; run++) {
      const other = varied(LESSONS[1]!, random, seenOf);
      written.add(other.forms.join(" "));
      expect(other.heads).toEqual(LESSONS[1]!.heads.slice(0, other.forms.length));
    }
    expect(written).toContain("OSLO MEET !");
    expect(written).toContain("oslo meet !");
    expect(written).toContain("Oslo meet");
    expect(written).toContain("Iraq meet !");
  });
});

describe("sentences by outlines", () => {
  const bytes = packLexicon(new Map(["mend", "carry", "mill", "zinc"].map((word) => [word, 0x33])));
  const gold: Gold = {
    ...{ text: "Oslo mended old mills", isNewParagraph: true, isNewDocument: true, upos: [] },
    ...{ forms: ["Oslo", "mended", "old", "mills"], lemmas: ["Oslo", "mend", "old", "mill"] },
    ...{ xpos: ["NNP", "VBD", "JJ", "NNS"], heads: [1, -1, 3, 1], deprels: ["nsubj", "root", "amod", "obj"] },
  };
  const made = outlined([gold], wordsIn(bytes), readLexicon(bytes), 80, fraction(7));

  it("are trees over words of the lexicon", () => {
    expect(wordsIn(bytes)).toEqual(["carry", "mend", "mill", "zinc"]);
    for (const { forms, heads, deprels, upos } of made) {
      expect(heads.filter((head) => head < 0).length).toBe(1);
      expect(heads.every((head, at) => head !== at && head < forms.length)).toBe(true);
      expect([deprels.length, upos.filter((part) => part).length]).toEqual([forms.length, forms.length]);
    }
    expect(made.some(({ text }) => /^(?:Iraq|Oslo) mended (?:mends|carries|mills|zincs) \.$/.test(text))).toBe(true);
  });

  it("are the same each time", () => {
    expect(outlined([gold], wordsIn(bytes), readLexicon(bytes), 80, fraction(7))).toEqual(made);
  });
});

const [taught, held] = [treebank("train"), treebank("dev")];

describe.skipIf(!taught || !held)("the lessons (skipped where the treebank is not beside the repository)", () => {
  it("hold no sentence of the development set, but for phrases that anyone may write", () => {
    const { lessons } = course(taught!, readLexicon(packLexicon(new Map())));
    const known = new Set(lessons.map(({ forms }) => forms.join(" ")));
    const shared = held!.map(({ forms }) => forms.join(" ")).filter((text) => known.has(text));
    expect(shared.filter((text) => text.split(" ").length > 9)).toEqual([]);
    expect(shared.length).toBeLessThan(0.05 * held!.length);
  });
});

const root = join(import.meta.dirname, "..");
const entente = openEntente({ judge: null });
/** Of the runs of three words that either sentence has, how many they may share. */
const MOST_SHARED = 0.8;

const read = (path: string): string => readFileSync(path, "utf8");
const rowsOf = (path: string) =>
  read(path)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { id: string; text: string });

/** What the judge is trained on: its own sentences, and those of the codebook's rules. */
function trainingSentences(): Known[] {
  const folder = join(root, "train/sentences");
  const own = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const lines = own.flatMap((name) =>
    read(join(folder, name))
      .split("\n")
      .map((line, at) => ({ from: `train/sentences/${name}:${at + 1}`, line }))
      .filter(({ line }) => line.trim() !== "" && !line.startsWith("#")),
  );
  const unmarked = lines.map(({ from, line }) => {
    const marked = readMarked(line);
    return { from, text: "fault" in marked ? line : marked.text };
  });
  const rules = entente.codebook.rules.flatMap(({ path, codes, not, missed }) =>
    [...codes, ...not, ...missed].map(({ text, line }) => ({ from: `codebook/${path}:${line}`, text })),
  );
  return [...unmarked, ...rules];
}

/** Sentences of texts, as the program cuts them. */
function sentencesOf(path: string): Known[] {
  const reading = entente.read(readFileSync(path), { source: path });
  if (!reading.document) throw new Error(`${path} could not be read`);
  const { text } = reading.document;
  return reading.sentences.map(({ span }) => ({ from: path, text: text.slice(span.start, span.end) }));
}

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => join(root, folder, name));

const recordsOf = (path: string): Known[] => rowsOf(path).map(({ id, text }) => ({ from: `${path} ${id}`, text }));

describe("no sentence that the judge learns is one that it is measured on", () => {
  const lookup = lookupIn(trainingSentences());
  const twins = (evaluated: readonly Known[]): string[] =>
    evaluated.flatMap(({ from, text }) => {
      const twin = lookup.twin(text, MOST_SHARED);
      return twin ? [`${twin.from} is nearly ${from}: ${text}`] : [];
    });

  it("in bench/gold", () => {
    expect(twins(filesIn("bench/gold", /raw-.*\.ndjson$/).flatMap(recordsOf))).toEqual([]);
  });

  it("in the example documents", () => {
    expect(twins(filesIn("examples", /\.(?:txt|html)$/).flatMap(sentencesOf))).toEqual([]);
  });

  const founding = shared("seed/000_71387a60e08e0c87.txt");
  it.skipIf(founding === null)("in the founding op-ed (left out where the development data is not there)", () => {
    expect(twins(sentencesOf(founding!))).toEqual([]);
  });

  const held = [shared("data/plv/train.ndjson"), shared("data/gsr/dev.ndjson")].filter((path) => path !== null);
  it.skipIf(held.length === 0)("in PLV and the gold record (left out where the development data is not there)", () => {
    expect(twins(held.flatMap(recordsOf))).toEqual([]);
  });
});
