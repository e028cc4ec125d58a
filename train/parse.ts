import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fold } from "../src/ground/fold.ts";
import { type Lexicon, readLexicon } from "../src/parse/lexicon.ts";
import { network } from "../src/parse/network.ts";
import { readModel } from "../src/parse/weights.ts";
import { varied } from "./augment.ts";
import { batches } from "./batch.ts";
import { lemmaRules } from "./lemmas.ts";
import { type Course, course } from "./lessons.ts";
import { wordsIn } from "./lexicon.ts";
import { type Pupil, pupil, type Sizes } from "./network.ts";
import { outlined } from "./outlines.ts";
import { packModel } from "./pack.ts";
import { seeded, shuffle } from "./random.ts";
import { type Gold, treebank } from "./treebank.ts";

const EPOCHS = 20;
const OUTLINED = 1080;
const RATE = 0.003;
const WARM_STEPS = 300;
const BATCH = 500;
const FILE = "weights/parse.bin";
const LEXICON = "weights/lexicon.bin";
const SIZES = {
  widths: { word: 96, spelling: 96, shape: 16, readings: 32 },
  half: 96,
  layers: 3,
  tagLayer: 1,
  arc: 96,
  label: 64,
  drop: 0.3,
} as const;

/** Trains tagger, parser and lemmas on EWT train and writes weights/parse.bin. The same seeds give the same file. */
export function train(): void {
  const gold = treebank("train");
  if (!gold) throw new Error("the treebank is not in ../shared/data/treebank");
  const bytesOfLexicon = readFileSync(LEXICON);
  const lexicon = readLexicon(bytesOfLexicon);
  const outlines = outlined(gold, wordsIn(bytesOfLexicon), lexicon, OUTLINED, fraction(23));
  const taught = course([...gold, ...outlines], lexicon);
  const sizes: Sizes = { ...SIZES, tags: taught.tagNames.length, relations: taught.relations.length };
  const one = pupil(sizes, taught.frequencies, fraction(17));
  const { tagNames, relations, vocabulary } = taught;
  const { layers, tagLayer } = sizes;
  const header = { tagNames, relations, vocabulary, layers, tagLayer, lemmas: lemmaRules(gold) };
  const pack = (): Uint8Array =>
    packModel(
      header,
      one.learnt.map((parameter) => partOf(parameter, one)),
    );
  const dev = treebank("dev");
  teach(one, taught, (epoch) => {
    if (dev && (epoch % 3 === 2 || epoch === EPOCHS - 1)) console.log(grade(pack(), lexicon, dev));
  });
  mkdirSync("weights", { recursive: true });
  const bytes = pack();
  writeFileSync(FILE, bytes);
  console.log(`${FILE} ${(bytes.length / 1e6).toFixed(2)} MB`);
}

const fraction = (seed: number): (() => number) => {
  const draw = seeded(seed);
  return () => draw() / 2 ** 32;
};

function partOf({ name, rows, columns, values, used }: Pupil["learnt"][number], { numbers }: Pupil) {
  return { name, rows, columns, values: numbers.slice(values, values + rows * columns), isTable: used !== null };
}

function teach(one: Pupil, taught: Course, after: (epoch: number) => void): void {
  const draw = seeded(5);
  const random = () => draw() / 2 ** 32;
  const words = taught.lessons.reduce((sum, lesson) => sum + lesson.forms.length, 0);
  const last = (EPOCHS * words) / BATCH;
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const began = performance.now();
    const order = shuffle(
      taught.lessons.map((lesson) => varied(lesson, random, taught.seenOf)),
      draw,
    );
    const sums = [0, 0, 0];
    for (const batch of batches(order, BATCH)) {
      const losses = one.study(batch);
      [losses.tags, losses.arcs, losses.relations].forEach((loss, at) => {
        sums[at]! += loss / words;
      });
      one.step(RATE * Math.min(1, step / WARM_STEPS) * Math.max(0.01, 1 - step / last), 1 / batch.count);
      step++;
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(
      `epoch ${epoch + 1}: tags, arcs, relations ${sums.map((sum) => sum.toFixed(3)).join(" ")} (${seconds} s)`,
    );
    after(epoch);
  }
}

/** How the weights do on the development set: shares of right tags, heads, and heads with relations. */
function grade(bytes: Uint8Array, lexicon: Lexicon, gold: readonly Gold[]): string {
  const model = readModel(bytes);
  const read = network(model, lexicon);
  let [words, tags, heads, both] = [0, 0, 0, 0];
  for (const sentence of gold) {
    const reading = read(sentence.forms.map((form) => fold(form).text));
    sentence.heads.forEach((head, at) => {
      words++;
      if (model.tagNames[reading.tags[at]!] === `${sentence.xpos[at]} ${sentence.upos[at]}`) tags++;
      if (reading.heads[at] !== head) return;
      heads++;
      if (model.relations[reading.relations[at]!] === sentence.deprels[at]) both++;
    });
  }
  const share = (count: number) => ((100 * count) / words).toFixed(2);
  return `development set: tags ${share(tags)}, heads ${share(heads)}, with relations ${share(both)}`;
}
