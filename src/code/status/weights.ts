import { GOING, type Going } from "../../model/status.ts";
import { hashOf } from "../judge/weights.ts";
import type { Features } from "./features.ts";

/** What a file of a status reader's weights says of itself. */
export interface StatusHeader {
  readonly statuses: readonly Going[];
  readonly features: number;
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
 * Reads the weights of a status reader: magic, length of the header, the header as JSON, the features' hashes in rising order, then of each
 * feature and of the constant one signed 16-bit number a status. Throws `RangeError` on any other file.
 */
export function readStatusWeights(bytes: Uint8Array): StatusWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== STATUS_MAGIC)
    throw new RangeError("not a file of a status reader's weights");
  const start = 8 + view.getUint32(4);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start))) as StatusHeader;
  const rows = start + 4 * header.features;
  if (header.statuses.join() !== GOING.join() || bytes.length !== rows + 2 * COUNT * (header.features + 1))
    throw new RangeError("the file of a status reader's weights is cut short, or another version's");
  const places = new Map<number, number>();
  for (let place = 0; place < header.features; place++) places.set(view.getUint32(start + 4 * place), place);
  const weightAt = (place: number, status: number): number =>
    view.getInt16(rows + 2 * (COUNT * place + status)) * header.scales[status]!;
  return weightsOf(header, (feature) => places.get(hashOf(feature)), weightAt);
}

function weightsOf(
  { features: constant }: StatusHeader,
  placeOf: (feature: string) => number | undefined,
  weightAt: (place: number, status: number) => number,
): StatusWeights {
  const shares = (features: Features): (readonly [string, Float64Array])[] => {
    const known = [...features].filter(([name]) => placeOf(name) !== undefined);
    const scale = scaleFor(known);
    return known.map(([name, heft]) => {
      const place = placeOf(name)!;
      return [name, Float64Array.from({ length: COUNT }, (_, at) => weightAt(place, at) * heft * scale)] as const;
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

/** By which the hefts of known features are multiplied, so that long passages do not speak louder than short ones. */
export const scaleFor = (known: readonly (readonly [unknown, number])[]): number =>
  1 / Math.sqrt(known.reduce((sum, [, heft]) => sum + heft * heft, 0) || 1);
