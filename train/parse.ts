import { mkdirSync, writeFileSync } from "node:fs";
import { fold } from "../src/ground/fold.ts";
import {
  ARC_ROWS,
  arcFeatures,
  LABEL_ROWS,
  LEFT,
  labelFeatures,
  Near,
  RIGHT,
  SHIFT,
  State,
} from "../src/parse/arcs.ts";
import { bestLabel, TAG_ROWS, Tagger, tagFeatures } from "../src/parse/tagger.ts";
import { type Words, wordsOf } from "../src/parse/words.ts";
import { lemmaRules } from "./lemmas.ts";
import { packModel } from "./pack.ts";
import { Averaged, seeded, shuffle } from "./perceptron.ts";
import { type Gold, treebank } from "./treebank.ts";

interface Item {
  words: Words;
  tags: Uint8Array;
  heads: Int32Array;
  labels: Uint8Array;
  auto: Uint8Array;
}

function items(gold: Gold[], tagNames: string[], relations: string[]): Item[] {
  return gold.map((sentence) => {
    const words = wordsOf(sentence.forms.map((form) => fold(form).text));
    const tags = Uint8Array.from(sentence.xpos, (x, at) => Math.max(0, tagNames.indexOf(`${x} ${sentence.upos[at]}`)));
    const labels = Uint8Array.from(sentence.deprels, (d) => Math.max(0, relations.indexOf(d)));
    return { words, tags, heads: Int32Array.from(sentence.heads), labels, auto: tags };
  });
}

function trainTagger(data: Item[], labels: number, epochs: number, log: boolean): Float32Array {
  const model = new Averaged(TAG_ROWS, labels);
  const tagger = new Tagger(model.weights, labels);
  const random = seeded(7);
  const order = [...data];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let right = 0,
      all = 0;
    for (const { words, tags } of shuffle(order, random)) {
      let b = 255,
        b2 = 255;
      for (let at = 0; at < words.length; at++) {
        model.tick();
        const guess = tagger.best(words, at, b, b2);
        const gold = tags[at]!;
        if (guess !== gold) model.update(tagger.rows, tagFeatures(words, at, b, b2, tagger.rows), gold, guess);
        else right++;
        all++;
        b2 = b;
        b = guess;
      }
    }
    if (log) console.log(`tagger epoch ${epoch} ${((100 * right) / all).toFixed(2)}`);
  }
  return model.mean();
}

function jackknife(data: Item[], labels: number, folds: number, epochs: number): void {
  for (let fold = 0; fold < folds; fold++) {
    const tagger = new Tagger(
      trainTagger(
        data.filter((_, at) => at % folds !== fold),
        labels,
        epochs,
        false,
      ),
      labels,
    );
    data.forEach((item, at) => {
      if (at % folds === fold) item.auto = tagger.tag(item.words);
    });
  }
}

/** Cost of each action: how many gold arcs it makes unreachable. */
function costs(state: State, gold: Int32Array, out: Int32Array): void {
  const { length } = state;
  const s0 = state.top(0),
    s1 = state.top(1),
    b0 = state.next;
  const head = (at: number): number => {
    const h = gold[at]!;
    return h < 0 ? length : h;
  };
  out.fill(0);
  if (s0 >= 0) {
    let waiting = 0;
    for (let at = b0; at < length; at++) if (gold[at] === s0) waiting++;
    const h = head(s0);
    out[LEFT] = waiting + (h === s1 || h > b0 ? 1 : 0);
    out[RIGHT] = waiting + (h >= b0 ? 1 : 0);
  }
  if (b0 < length) {
    let cost = 0;
    const h = head(b0);
    for (let down = 0; down < state.depth; down++) {
      const at = state.stack[down]!;
      if (head(at) === b0) cost++;
      if (h === at && down < state.depth - 1) cost++;
    }
    out[SHIFT] = cost;
  }
}

function trainArcs(data: Item[], epochs: number): Float32Array {
  const model = new Averaged(ARC_ROWS, 3);
  const random = seeded(11);
  const rows = new Int32Array(64),
    scores = new Float32Array(3),
    cost = new Int32Array(3);
  const order = [...data];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let right = 0,
      all = 0;
    for (const { words, auto, heads } of shuffle(order, random)) {
      const state = new State(words.length);
      while (!state.isDone) {
        model.tick();
        const count = arcFeatures(state, words, auto, rows);
        bestLabel(model.weights, 3, rows, count, scores);
        costs(state, heads, cost);
        let guess = -1,
          good = -1;
        let least = 1e9;
        for (let a = 0; a < 3; a++) if (state.may(a)) least = Math.min(least, cost[a]!);
        for (let a = 0; a < 3; a++) {
          if (!state.may(a)) continue;
          if (guess < 0 || scores[a]! > scores[guess]!) guess = a;
          if (cost[a] === least && (good < 0 || scores[a]! > scores[good]!)) good = a;
        }
        all++;
        if (cost[guess] === least) right++;
        else model.update(rows, count, good, guess);
        const explore = epoch > 0 && random() % 10 < 9;
        state.take(explore ? guess : good);
      }
    }
    console.log(`arcs epoch ${epoch} ${((100 * right) / all).toFixed(2)}`);
  }
  return model.mean();
}

function trainLabels(data: Item[], count: number, epochs: number): Float32Array {
  const model = new Averaged(LABEL_ROWS, count);
  const random = seeded(13);
  const rows = new Int32Array(64),
    scores = new Float32Array(count);
  const order = [...data];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let right = 0,
      all = 0;
    for (const { words, auto, heads, labels } of shuffle(order, random)) {
      const near = new Near(heads, words, auto);
      for (let at = 0; at < words.length; at++) {
        model.tick();
        const n = labelFeatures(heads, near, at, words, auto, rows);
        const guess = bestLabel(model.weights, count, rows, n, scores);
        if (guess !== labels[at]) model.update(rows, n, labels[at]!, guess);
        else right++;
        all++;
      }
    }
    console.log(`labels epoch ${epoch} ${((100 * right) / all).toFixed(2)}`);
  }
  return model.mean();
}

const frequent = (values: string[], least: number): string[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([v]) => v);
};

/** Trains tagger, parser and lemmas on EWT train and writes weights/parse.bin. */
export function train(): void {
  const gold = treebank("train");
  if (!gold) throw new Error("the treebank is not in ../shared/data/treebank");
  const tagNames = frequent(
    gold.flatMap((s) => s.xpos.map((x, at) => `${x} ${s.upos[at]}`)),
    8,
  );
  const relations = frequent(
    gold.flatMap((s) => [...s.deprels]),
    3,
  );
  const data = items(gold, tagNames, relations);
  jackknife(data, tagNames.length, 4, 4);
  const tags = trainTagger(data, tagNames.length, 6, true);
  const arcs = trainArcs(data, 8);
  const labels = trainLabels(data, relations.length, 5);
  const bytes = packModel({ tagNames, relations, lemmas: lemmaRules(gold), tables: [tags, arcs, labels] });
  mkdirSync("weights", { recursive: true });
  writeFileSync("weights/parse.bin", bytes);
  console.log(`weights/parse.bin ${(bytes.length / 1e6).toFixed(2)} MB`);
}
