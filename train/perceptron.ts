/** An averaged multiclass perceptron over hashed rows. */
export class Averaged {
  readonly weights: Float32Array;
  private readonly sums: Float64Array;
  private readonly labels: number;
  private steps = 0;

  constructor(rows: number, labels: number) {
    this.weights = new Float32Array(rows * labels);
    this.sums = new Float64Array(rows * labels);
    this.labels = labels;
  }

  tick(): void {
    this.steps++;
  }

  update(rows: Int32Array, count: number, right: number, wrong: number): void {
    for (let feature = 0; feature < count; feature++) {
      const base = rows[feature]! * this.labels;
      this.weights[base + right]! += 1;
      this.sums[base + right]! += this.steps;
      this.weights[base + wrong]! -= 1;
      this.sums[base + wrong]! -= this.steps;
    }
  }

  /** The mean of the weights over all steps. */
  mean(): Float32Array {
    const steps = Math.max(1, this.steps);
    return this.weights.map((weight, at) => weight - this.sums[at]! / steps);
  }
}

/** A seeded generator of 32-bit numbers (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return (value ^ (value >>> 14)) >>> 0;
  };
}

/** Shuffles in place. */
export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random() % (at + 1);
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
  return items;
}
