import { GOING, type Going } from "../../model/status.ts";
import { hashOf } from "../judge/hash.ts";
import type { Features } from "./features.ts";

/** What a file of a status reader's weights says of itself. */
export interface StatusHeader {
  readonly statuses: readonly Going[];
  readonly features: number;
  /** How many descriptions it was learnt from. */
  readonly descriptions: number;
  /** One step a status: a weight is its whole number times that. */
  readonly scales: readonly number[];
}

/** The numbers of a trained reader. */
export interface StatusWeights {
  /** One score a status, in the order of `GOING`. */
  score(features: Features): Float64Array;
  /** How much each known feature adds to each status's score. */
  shares(features: Features): (readonly [feature: string, of: Float64Array])[];
}

/** `ENTS`. */
export const STATUS_MAGIC = 0x454e5453;

/** The value of the constant feature. */
export const STATUS_CONSTANT = 0.3;

const COUNT = GOING.length;

/**
 * Reads the weights of a status reader: magic, length of the header, the header as JSON, the features' hashes in rising order, in how
 * many descriptions each was, then of each feature and of the constant one signed 16-bit number a status; hashes have 32 bits, counts 16. Throws `RangeError` on any other file.
 */
export function readStatusWeights(bytes: Uint8Array): StatusWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== STATUS_MAGIC)
    throw new RangeError("not a file of a status reader's weights");
  const start = 8 + view.getUint32(4);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start))) as StatusHeader;
  const counts = start + 4 * header.features;
  const rows = counts + 2 * header.features;
  if (header.statuses.join() !== GOING.join() || bytes.length !== rows + 2 * COUNT * (header.features + 1))
    throw new RangeError("the file of a status reader's weights is cut short, or another version's");
  const places = new Map<number, number>();
  for (let place = 0; place < header.features; place++) places.set(view.getUint32(start + 4 * place), place);
  const weightAt = (place: number, status: number): number =>
    view.getInt16(rows + 2 * (COUNT * place + status)) * header.scales[status]!;
  const rarities = Float64Array.from({ length: header.features }, (_, place) =>
    rarityOf(view.getUint16(counts + 2 * place), header.descriptions),
  );
  return weightsOf(header, { placeOf: (feature) => places.get(hashOf(feature)), rarities, weightAt });
}

interface Store {
  placeOf(feature: string): number | undefined;
  readonly rarities: Float64Array;
  weightAt(place: number, status: number): number;
}

function weightsOf({ features: constant }: StatusHeader, { placeOf, rarities, weightAt }: Store): StatusWeights {
  const shares = (features: Features): (readonly [string, Float64Array])[] => {
    const known = [...features].flatMap(([name, heft]) => {
      const place = placeOf(name);
      return place === undefined ? [] : [{ name, place, value: worthOf(heft, rarities[place]!) }];
    });
    const scale = scaleFor(known.map(({ value }) => value));
    return known.map(({ name, place, value }) => {
      const of = Float64Array.from({ length: COUNT }, (_, at) => weightAt(place, at) * value * scale);
      return [name, of] as const;
    });
  };
  return {
    shares,
    score(features) {
      const sums = Float64Array.from(GOING, (_, at) => STATUS_CONSTANT * weightAt(constant, at));
      for (const [, of] of shares(features)) for (let at = 0; at < COUNT; at++) sums[at]! += of[at]!;
      return sums;
    },
  };
}

/** By which values are multiplied, so that long passages do not speak louder than short ones. */
export const scaleFor = (values: readonly number[]): number =>
  1 / Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) || 1);

/** How much a feature that was in `count` descriptions of `all` is worth for being rare. */
export const rarityOf = (count: number, all: number): number => Math.sqrt(Math.log(1 + all / count));

/** A light feature counts by its rarity; a heavy one is laid on the scales as it is. */
export const worthOf = (heft: number, rarity: number): number => (heft === 1 ? rarity : heft);
