/**
 * The tree of greatest score over `count` words: `scores[word * (count + 1) + head]`, the root being head `count`.
 * Exactly one word hangs on the root (head -1 in the answer), none on itself.
 */
export function bestTree(scores: Float64Array, count: number): Int32Array {
  const size = count + 1;
  const heads = new Int32Array(count);
  let roots = 0;
  for (let word = 0; word < count; word++) {
    heads[word] = bestHead(scores, size, word);
    if (heads[word] === count) roots++;
  }
  if (roots !== 1 || cycleIn(heads, count) !== null) {
    heads.set(arborescence(oneRooted(scores, count), size).subarray(0, count));
  }
  for (let word = 0; word < count; word++) if (heads[word] === count) heads[word] = -1;
  return heads;
}

function bestHead(scores: Float64Array, size: number, word: number): number {
  let best = word === 0 ? 1 : 0;
  for (let head = 0; head < size; head++) {
    if (head !== word && scores[word * size + head]! > scores[word * size + best]!) best = head;
  }
  return best;
}

// So dear an arc from the root is taken only once: the best tree with one root (Gabow & Tarjan, 1984). A full square,
// root last.
function oneRooted(scores: Float64Array, count: number): Float64Array {
  const size = count + 1;
  const square = new Float64Array(size * size);
  for (let word = 0; word < count; word++) {
    for (let head = 0; head < count; head++) square[word * size + head] = scores[word * size + head]!;
    square[word * size + count] = scores[word * size + count]! - 1e7;
  }
  return square;
}

/** The words of one cycle among the heads, or null. The root is node `count`. */
function cycleIn(heads: Int32Array, count: number): number[] | null {
  const seen = new Int32Array(count).fill(-1);
  for (let start = 0; start < count; start++) {
    let at = start;
    while (at !== count && seen[at] === -1) {
      seen[at] = start;
      at = heads[at]!;
    }
    if (at === count || seen[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}

/** Chu & Liu (1965), Edmonds (1967): heads of the best tree over a square of scores whose last node is the root. */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const count = size - 1;
  const heads = new Int32Array(count);
  for (let word = 0; word < count; word++) heads[word] = bestHead(scores, size, word);
  const cycle = cycleIn(heads, count);
  if (cycle === null) return heads;
  const inside = new Uint8Array(size);
  for (const word of cycle) inside[word] = 1;
  const outside: number[] = [];
  for (let node = 0; node < size; node++) if (inside[node] === 0) outside.push(node);
  // In the smaller square the cycle is node 0, and the root stays last.
  const smaller = outside.length + 1;
  const { square, entered, left } = contracted(scores, size, heads, cycle, outside);
  const solved = arborescence(square, smaller);
  outside.slice(0, -1).forEach((word, at) => {
    const head = solved[at + 1]!;
    heads[word] = head === 0 ? left[at]! : outside[head - 1]!;
  });
  const from = solved[0]! - 1;
  heads[entered[from]!] = outside[from]!;
  return heads;
}

interface Contraction {
  readonly square: Float64Array;
  /** For each node outside: the word of the cycle by which an arc from it would enter. */
  readonly entered: Int32Array;
  /** For each node outside: the word of the cycle on which it would hang. */
  readonly left: Int32Array;
}

function contracted(
  scores: Float64Array,
  size: number,
  heads: Int32Array,
  cycle: readonly number[],
  outside: readonly number[],
): Contraction {
  const smaller = outside.length + 1;
  const square = new Float64Array(smaller * smaller);
  const entered = new Int32Array(outside.length);
  const left = new Int32Array(outside.length);
  outside.forEach((node, at) => {
    let enter = -Infinity;
    let leave = -Infinity;
    for (const word of cycle) {
      const gain = scores[word * size + node]! - scores[word * size + heads[word]!]!;
      if (gain > enter) {
        enter = gain;
        entered[at] = word;
      }
      const score = scores[node * size + word]!;
      if (score > leave) {
        leave = score;
        left[at] = word;
      }
    }
    square[at + 1] = enter;
    square[(at + 1) * smaller] = leave;
    outside.forEach((head, other) => {
      square[(at + 1) * smaller + other + 1] = scores[node * size + head]!;
    });
  });
  return { square, entered, left };
}
