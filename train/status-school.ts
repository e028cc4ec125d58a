import { hashOf } from "../src/code/judge/hash.ts";
import type { Features } from "../src/code/status/features.ts";
import type { Sight } from "../src/code/status/sight.ts";
import { rarityOf, STATUS_CONSTANT, scaleFor, worthOf } from "../src/code/status/weights.ts";
import { GOING, type Going, type Status } from "../src/model/status.ts";
import { type Known, packStatus } from "./pack-status.ts";
import { machine, type Row } from "./svm.ts";

/** A description as the reader sees it, with the status that a coder gave it. */
export interface StatusPupil {
  readonly sight: Sight;
  readonly status: Status;
}

interface GoingPupil {
  readonly features: Features;
  readonly status: Going;
}

// All chosen by 5-fold cross-validation; bench/status.ts measures it.
/** Features seen in fewer descriptions are left out. */
const FEWEST = 3;
const COST = 0.5;
/** How far a rare status's mistakes are dearer: 0 not at all, 1 so that all statuses weigh alike. */
const EVENNESS = 0.9;
/** How far a feature's weight is led by how unevenly it is spread (Wang and Manning 2012, naive Bayes features). */
const LEAD = 0.4;

/** Trains a status reader; gives the bytes of its file. What was stopped is no matter of weights, and teaches nothing here. */
export function teachStatus(all: readonly StatusPupil[]): Uint8Array {
  const pupils = all.flatMap(({ sight, status }): GoingPupil[] => {
    const going = GOING.find((one) => one === status);
    return going === undefined || sight.stop ? [] : [{ features: sight.features, status: going }];
  });
  const known = knownIn(pupils);
  const places = new Map(
    known.map(({ hash, count }, place) => [hash, { place, rarity: rarityOf(count, pupils.length) }]),
  );
  const rows = pupils.map((pupil) => rowOf(pupil, places, costOf(pupil.status, pupils)));
  const columns = GOING.map((status) => {
    const isOf = pupils.map((pupil) => pupil.status === status);
    const leads = leadsOf(rows, isOf, places.size);
    const led = rows.map((row) => ({ ...row, values: row.values.map((value, at) => value * leads[row.places[at]!]!) }));
    const weights = machine({
      rows: led,
      sides: Int8Array.from(isOf, (one) => (one ? 1 : -1)),
      width: places.size + 1,
    });
    return weights.map((weight, place) => weight * leads[place]!);
  });
  return packStatus(known, columns, pupils.length);
}

// In the order of their hashes, as the file has them; of two with one hash the first stands for both.
function knownIn(pupils: readonly GoingPupil[]): Known[] {
  const counts = new Map<number, number>();
  for (const { features } of pupils)
    for (const hash of hashesOf(features).keys()) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const worth = [...counts].filter(([, count]) => count >= FEWEST).sort(([a], [b]) => a - b);
  return worth.map(([hash, count]) => ({ hash, count }));
}

const kept = new WeakMap<Features, ReadonlyMap<number, number>>();

function hashesOf(features: Features): ReadonlyMap<number, number> {
  let hashes = kept.get(features);
  if (!hashes) {
    hashes = new Map([...features].map(([name, heft]) => [hashOf(name), heft]));
    kept.set(features, hashes);
  }
  return hashes;
}

function costOf(status: Going, pupils: readonly GoingPupil[]): number {
  const like = pupils.filter((pupil) => pupil.status === status).length;
  return COST * (pupils.length / GOING.length / like) ** EVENNESS;
}

interface Placed {
  readonly place: number;
  readonly rarity: number;
}

function rowOf({ features }: GoingPupil, places: ReadonlyMap<number, Placed>, cost: number): Row {
  const known = [...hashesOf(features)].flatMap(([hash, heft]) => {
    const placed = places.get(hash);
    return placed === undefined ? [] : [{ place: placed.place, value: worthOf(heft, placed.rarity) }];
  });
  const scale = scaleFor(known.map(({ value }) => value));
  return {
    places: Int32Array.from([...known.map(({ place }) => place), places.size]),
    values: Float32Array.from([...known.map(({ value }) => value * scale), STATUS_CONSTANT]),
    cost,
  };
}

/** By which each feature's value is multiplied while learning one status: more where it is found much oftener inside it, or outside. */
function leadsOf(rows: readonly Row[], isOf: readonly boolean[], constant: number): Float64Array {
  const [inside, outside] = [new Float64Array(constant).fill(1), new Float64Array(constant).fill(1)];
  rows.forEach(({ places }, at) => {
    const counts = isOf[at] ? inside : outside;
    for (const place of places) if (place !== constant) counts[place]!++;
  });
  const [all, rest] = [inside, outside].map((counts) => counts.reduce((sum, one) => sum + one, 0)) as [number, number];
  const leads = new Float64Array(constant + 1).fill(1);
  for (let place = 0; place < constant; place++)
    leads[place] = 1 - LEAD + LEAD * Math.abs(Math.log(inside[place]! / all / (outside[place]! / rest)));
  return leads;
}
