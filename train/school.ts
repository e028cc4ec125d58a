import type { Sight } from "../src/code/judge/sight.ts";
import { CONSTANT } from "../src/code/judge/weights.ts";
import { type Judged, packJudge } from "./pack-judge.ts";
import { machine, type Row } from "./svm.ts";

/** A case as the judge sees it, with what it should say. */
export interface Pupil {
  readonly sight: Sight;
  readonly type: string;
  readonly cost: number;
  /** True for cases of the kind that the judge is to be best at: they have weights of their own beside the common ones. */
  readonly isNear: boolean;
  /** Rows of one sentence share it: they stay in one fold. */
  readonly text: string;
}

/** Features seen in fewer cases are left out. */
const FEWEST = 2;
/** Weight of the meanings beside the named features; chosen by 5-fold cross-validation, as the costs are. */
const SHARE = 0.5;
/** Weight of the near cases' own copy of each feature (Daume 2007, frustratingly easy domain adaptation), chosen likewise. */
const OWN_COPY = 0.5;

export const classOf = (type: string): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

/** Trains a judge; the numbers are those that its file will hold. */
export function teach(pupils: readonly Pupil[], sharpness: number): Judged {
  const places = featuresWorth(pupils);
  const senses = pupils[0]!.sight.senses.length;
  const width = places.size + senses + 1;
  const rows = pupils.map((pupil) => withCopy(rowOf(pupil, places, senses), pupil.isNear, width));
  const classes = [...new Set(pupils.map(({ type }) => classOf(type)))].sort();
  const columns = classes.map((name) => learn(rows, width, pupils, (type) => (classOf(type) === name ? 1 : -1)));
  const parting = learn(rows, width, pupils, (type) => (type === "RETREAT" ? 1 : type === "CONCEDE" ? -1 : 0));
  const header = { classes, sharpness, features: places.size, senses, share: SHARE };
  return packJudge(header, [...places.keys()], [...columns, parting]);
}

const learn = (rows: readonly Row[], width: number, pupils: readonly Pupil[], side: (type: string) => number) =>
  joined(machine({ rows, width: 2 * width, sides: Int8Array.from(pupils, ({ type }) => side(type)) }), width);

// What is judged later is taken to be near: common and own weights then always go together, and are kept as one.
const joined = (weights: Float64Array, width: number): Float64Array =>
  Float64Array.from({ length: width }, (_, at) => weights[at]! + OWN_COPY * weights[width + at]!);

function withCopy(row: Row, isNear: boolean, width: number): Row {
  if (!isNear) return row;
  const { places, values, cost } = row;
  return {
    places: Int32Array.from([...places, ...places.map((place) => place + width)]),
    values: Float32Array.from([...values, ...values.map((value) => value * OWN_COPY)]),
    cost,
  };
}

// In the order of their hashes, as the file has them; of two with one hash the first stands for both.
function featuresWorth(pupils: readonly Pupil[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { sight } of pupils) for (const hash of sight.hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const worth = [...counts].filter(([, count]) => count >= FEWEST).map(([hash]) => hash);
  return new Map(worth.sort((a, b) => a - b).map((hash, place) => [hash, place]));
}

function rowOf({ sight, cost }: Pupil, places: ReadonlyMap<number, number>, senses: number): Row {
  const named = sight.hashes.flatMap((hash) => places.get(hash) ?? []);
  const meant = [...sight.senses.keys()].filter((at) => sight.senses[at] !== 0);
  const scale = 1 / Math.sqrt(named.length || 1);
  return {
    places: Int32Array.from([...named, ...meant.map((at) => places.size + at), places.size + senses]),
    values: Float32Array.from([...named.map(() => scale), ...meant.map((at) => sight.senses[at]! * SHARE), CONSTANT]),
    cost,
  };
}
