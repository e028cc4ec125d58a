import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judgementOf } from "../src/code/judge/judge.ts";
import { sightOf } from "../src/code/judge/sight.ts";
import { readVectors, type Vectors } from "../src/code/judge/vectors.ts";
import { readJudge } from "../src/code/judge/weights.ts";
import { openEntente } from "../src/index.ts";
import { openParser, PACKAGE } from "../src/pipeline/package.ts";
import type { Knowledge } from "../src/pipeline/pipeline.ts";
import { pairSceneOf } from "../src/pipeline/relate.ts";
import { type Case, codebookCases, ownCases, plvCases } from "./cases.ts";
import { calibrated, foldOf } from "./folds.ts";
import { type Pupil, teach } from "./school.ts";

/** How dear a mistake on a case is, by where it comes from; chosen by 5-fold cross-validation on PLV's training half. */
const COSTS: Readonly<Record<Case["from"], number>> = { sentences: 0.5, codebook: 0.5, plv: 1 };

/**
 * `npm run train -- events`: the judge of who does what to whom, twice: with the training half of PLV, where it lies beside the repository
 * (`weights/events.bin`), and without (`weights/events-own.bin`).
 */
export function train(): void {
  const pupils = allPupils();
  const own = pupils.filter(({ from }) => from !== "plv");
  write("events-own.bin", own);
  if (own.length === pupils.length)
    throw new Error("PLV is not beside the repository: weights/events.bin stays as it is");
  write("events.bin", pupils);
}

function write(name: string, pupils: readonly Pupil[]): void {
  const sharpness = calibrated(pupils);
  const bytes = teach(pupils, sharpness);
  writeFileSync(join(PACKAGE, "weights", name), bytes);
  const weights = readJudge(bytes);
  const right = pupils.filter(({ sight, type }) => judgementOf(weights, sight).type === type).length;
  console.log(`${name}: ${pupils.length} cases, ${bytes.length} bytes, sharpness ${sharpness}, ${right} fitted`);
}

export interface SourcedPupil extends Pupil {
  readonly from: Case["from"];
  readonly id: string;
  readonly fold: number;
}

/** All cases as the judge sees them. */
export function allPupils(): SourcedPupil[] {
  const entente = openEntente();
  const { codebook, gazetteer } = entente;
  const knowledge: Knowledge = { codebook, gazetteer, parser: openParser(), judge: null };
  const vectors = readVectors(readFileSync(join(PACKAGE, "weights", "vectors.bin")));
  const cases = [...ownCases(), ...codebookCases(codebook), ...plvCases()];
  return cases.map((one) => pupilOf(one, knowledge, vectors));
}

function pupilOf(one: Case, knowledge: Knowledge, vectors: Vectors): SourcedPupil {
  const { scene, pair, index } = pairSceneOf(one, knowledge);
  // Without the way back to the sentence, which would keep all of them in memory.
  const { hashes, senses } = sightOf(scene, pair, index, vectors);
  const sight = { hashes, senses, names: () => [] };
  const { id, text, type, from } = one;
  return { id, sight, type, cost: COSTS[from], isNear: from === "plv", text, from, fold: foldOf(text) };
}
