import { mix } from "./hash.ts";
import type { Words } from "./words.ts";

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const ARC_ROWS = 1 << 21;
export const LABEL_ROWS = 1 << 18;
const NONE = 255;

/** The state of an arc-hybrid parse; the root stands behind the last word. */
export class State {
  readonly length: number;
  readonly heads: Int32Array;
  readonly stack: Int32Array;
  depth = 0;
  next = 0;
  readonly firstLeft: Int32Array;
  readonly lastRight: Int32Array;
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;

  constructor(length: number) {
    this.length = length;
    this.heads = new Int32Array(length).fill(-1);
    this.stack = new Int32Array(length + 1);
    this.firstLeft = new Int32Array(length + 1).fill(-1);
    this.lastRight = new Int32Array(length + 1).fill(-1);
    this.lefts = new Uint8Array(length + 1);
    this.rights = new Uint8Array(length + 1);
  }

  top(down: number): number {
    return this.depth > down ? this.stack[this.depth - 1 - down]! : -1;
  }

  get isDone(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  may(action: number): boolean {
    if (action === SHIFT) return this.next < this.length;
    if (action === LEFT) return this.depth > 0 && (this.next < this.length || this.depth === 1);
    return this.depth > 1;
  }

  take(action: number): void {
    if (action === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.stack[--this.depth]!;
    if (action === LEFT) {
      const head = this.next;
      this.heads[child] = head === this.length ? -1 : head;
      this.lefts[head] = Math.min(3, this.lefts[head]! + 1);
      this.firstLeft[head] = child;
    } else {
      const head = this.stack[this.depth - 1]!;
      this.heads[child] = head;
      this.rights[head] = Math.min(3, this.rights[head]! + 1);
      this.lastRight[head] = child;
    }
  }
}

/** Writes the rows of a state's features; returns how many. */
export function arcFeatures(state: State, words: Words, tags: Uint8Array, rows: Int32Array): number {
  const { length, firstLeft, lastRight } = state;
  const s0 = state.top(0);
  const s1 = state.top(1);
  const s2 = state.top(2);
  const b0 = state.next;
  const b1 = b0 + 1;
  const word = (at: number): number => (at < 0 ? 1 : at >= length ? 2 : words.lower[at]!);
  const tag = (at: number): number => (at < 0 ? NONE : at >= length ? NONE - 1 : tags[at]!);
  const first = (at: number): number => (at < 0 ? -1 : firstLeft[at]!);
  const last = (at: number): number => (at < 0 || at >= length ? -1 : lastRight[at]!);
  const w0 = word(s0),
    w1 = word(s1),
    v0 = word(b0),
    v1 = word(b1);
  const t0 = tag(s0),
    t1 = tag(s1),
    t2 = tag(s2),
    u0 = tag(b0),
    u1 = tag(b1),
    u2 = tag(b1 + 1);
  const gap = s0 < 0 ? 0 : Math.min(6, b0 - s0);
  const gap1 = s1 < 0 ? 0 : Math.min(6, s0 - s1);
  const left0 = tag(first(s0)),
    right0 = tag(last(s0)),
    left1 = tag(first(s1)),
    right1 = tag(last(s1)),
    leftB = tag(first(b0));
  let count = 0;
  const add = (name: number, a: number, b: number, c: number): void => {
    rows[count++] = mix(name, a, b, c) & (ARC_ROWS - 1);
  };
  add(1, w0, 0, 0);
  add(2, t0, w0, 0);
  add(3, t0, 0, 0);
  add(4, w1, 0, 0);
  add(5, t1, w1, 0);
  add(6, v0, 0, 0);
  add(7, u0, v0, 0);
  add(8, u0, u1, 0);
  add(9, v1, 0, 0);
  add(10, u1, v1, 0);
  add(11, u0, u1, u2);
  add(12, t0, u0, 0);
  add(13, t0, u0, gap);
  add(14, w0, v0, 0);
  add(15, t0, v0, 0);
  add(16, w0, u0, 0);
  add(17, mix(w0, t0), u0, v0);
  add(18, t0, t1, 0);
  add(19, w0, w1, 0);
  add(20, t1, w0, t0);
  add(21, w1, t0, t1);
  add(22, t0, t1, u0);
  add(23, t1, t0, gap1);
  add(24, t2, t1, t0);
  add(25, t0, u0, u1);
  add(26, mix(t1, t0), u0, u1);
  add(27, t1, t0, right0);
  add(28, t1, t0, left0);
  add(29, t1, right1, t0);
  add(30, t1, left1, t0);
  add(31, t0, right0, u0);
  add(32, t0, left0, u0);
  add(33, t0, leftB, u0);
  add(34, w0, state.lefts[Math.max(0, s0)]!, state.rights[Math.max(0, s0)]!);
  add(35, t0, mix(state.lefts[Math.max(0, s0)]!, state.rights[Math.max(0, s0)]!), u0);
  add(36, u0, state.lefts[b0]!, t0);
  add(37, w1, v0, t0);
  add(38, t1, w0, u0);
  add(39, t1, t0, v0);
  add(40, w1, u0, 0);
  add(41, word(last(s0)), t0, t1);
  add(42, word(last(s1)), t1, w0);
  add(43, word(first(s0)), w1, t0);
  add(44, word(last(s0)), w0, u0);
  add(45, t1, t0, mix(gap, gap1));
  add(46, mix(t2, t1), t0, u0);
  add(47, w0, gap, u0);
  add(48, mix(t0, right0), t1, right1);
  add(49, word(s2), w0, 0);
  return count;
}

/** Writes the rows of the features by which the relation of `at` to its head is named. */
export function labelFeatures(
  heads: Int32Array,
  near: Near,
  at: number,
  words: Words,
  tags: Uint8Array,
  rows: Int32Array,
): number {
  const head = heads[at]!;
  const word = (place: number): number => (place < 0 ? 1 : words.lower[place]!);
  const tag = (place: number): number => (place < 0 ? NONE : tags[place]!);
  const side = head < 0 ? 0 : head < at ? 1 : 2;
  const gap = head < 0 ? 0 : Math.min(5, Math.abs(head - at));
  const grand = head < 0 ? -1 : heads[head]!;
  const first = near.first[at]!,
    last = near.last[at]!;
  const w = word(at),
    t = tag(at),
    hw = word(head),
    ht = tag(head);
  let count = 0;
  const add = (name: number, a: number, b: number, c: number): void => {
    rows[count++] = mix(name, a, b, c) & (LABEL_ROWS - 1);
  };
  add(1, side, t, ht);
  add(2, w, ht, side);
  add(3, hw, t, side);
  add(4, w, hw, side);
  add(5, w, t, side);
  add(6, t, ht, mix(side, gap));
  add(7, tag(first), t, mix(ht, side));
  add(8, word(first), t, mix(ht, side));
  add(9, word(first), w, side);
  add(10, word(first), hw, side);
  add(11, tag(last), t, mix(ht, side));
  add(12, word(last), t, mix(ht, side));
  add(13, t, ht, tag(grand));
  add(14, t, mix(ht, side), near.before(head, at));
  add(15, t, mix(ht, side), near.seen(head, at));
  add(16, w, near.seen(head, at), side);
  add(17, words.ending3[at]!, ht, side);
  add(18, tag(at - 1), t, ht);
  add(19, t, tag(at + 1), mix(ht, side));
  add(20, word(at - 1), w, side);
  add(21, w, word(at + 1), side);
  add(22, near.auxiliary(head), mix(t, ht), side);
  add(23, near.auxiliary(at), mix(t, ht), side);
  add(24, word(first), mix(hw, t), side);
  add(25, hw, mix(ht, t), near.before(head, at));
  return count;
}

/** What stands near each word in a finished tree. */
export class Near {
  readonly first: Int32Array;
  readonly last: Int32Array;
  private readonly heads: Int32Array;
  private readonly words: Words;
  private readonly tags: Uint8Array;
  private readonly helpers: Int32Array;
  private readonly earlier: Int32Array;
  private readonly kin: Int32Array;

  constructor(heads: Int32Array, words: Words, tags: Uint8Array) {
    const { length } = words;
    this.heads = heads;
    this.words = words;
    this.tags = tags;
    this.first = new Int32Array(length).fill(-1);
    this.last = new Int32Array(length).fill(-1);
    this.helpers = new Int32Array(length);
    this.earlier = new Int32Array(length).fill(-1);
    this.kin = new Int32Array(length);
    const latest = new Int32Array(length).fill(-1);
    for (let at = 0; at < length; at++) {
      const head = heads[at]!;
      if (head < 0) continue;
      if (this.first[head] === -1) this.first[head] = at;
      this.last[head] = at;
      this.earlier[at] = latest[head]!;
      latest[head] = at;
      this.kin[head] = mix(this.kin[head]!, tags[at]!);
      if (at < head && head - at < 6 && words.forms[at]!.length < 6) this.helpers[head] = words.lower[at]!;
    }
  }

  /** The tag of the sister before. */
  before(_head: number, at: number): number {
    const sister = this.earlier[at]!;
    return sister < 0 ? NONE : mix(this.tags[sister]!, this.words.lower[sister]!);
  }

  /** The tags of all sisters together. */
  seen(head: number, _at: number): number {
    return head < 0 ? 0 : this.kin[head]!;
  }

  /** The short word nearest before `at` that hangs on it. */
  auxiliary(at: number): number {
    return at < 0 ? 0 : mix(this.helpers[at]!, this.heads[at]! < 0 ? 0 : 1);
  }
}
