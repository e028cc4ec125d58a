import { arcs } from "./arcs.ts";
import { arena } from "./arena.ts";
import { type Batch, MOST_ROWS } from "./batch.ts";
import { choice, relations } from "./choices.ts";
import { drawMask, masked, type School } from "./dense.ts";
import { end } from "./ends.ts";
import { input, type Widths } from "./input.ts";
import { type Parameter, parameters } from "./parameters.ts";
import { type Recurrent, recurrent } from "./recurrent.ts";

/** The sizes of the network. */
export interface Sizes {
  readonly widths: Widths;
  /** Numbers of one direction in a layer. */
  readonly half: number;
  readonly layers: number;
  readonly tagLayer: number;
  readonly arc: number;
  readonly label: number;
  readonly tags: number;
  readonly relations: number;
  /** How much is dropped while learning. */
  readonly drop: number;
}

export interface Losses {
  readonly tags: number;
  readonly arcs: number;
  readonly relations: number;
}

/** The network that is being taught. */
export interface Pupil {
  readonly learnt: readonly Parameter[];
  readonly numbers: Float32Array;
  /** Leaves slopes in the parameters; returns the sums of the losses. */
  study(batch: Batch): Losses;
  step(rate: number, part: number): void;
}

const BYTES = 320 << 20;

export function pupil(sizes: Sizes, frequencies: Float64Array, random: () => number): Pupil {
  const { half, layers, arc, label, drop } = sizes;
  const width = 2 * half;
  const space = arena(BYTES);
  const { word, spelling, shape, readings } = sizes.widths;
  const widest = MOST_ROWS * Math.max(8 * half, word + spelling + shape + readings);
  const school: School = { space, random, turned: [space.place(widest), space.place(widest)] };
  const learnt = parameters(space, random);
  const forms = input(school, learnt, sizes.widths, frequencies);
  const stack: Recurrent[] = [];
  for (let at = 0; at < layers; at++) {
    const under = stack.at(-1);
    const below = under ? { width, output: under.output, slopes: under.slopes } : forms;
    stack.push(recurrent(school, learnt, at, below, half, drop));
  }
  const tags = choice(school, learnt, "tag", width, sizes.tags);
  const [dependent, head] = ["dependent", "head"].map((name) => end(school, learnt, name, width, arc, drop)) as Ends;
  const [named, namer] = ["labelDependent", "labelHead"].map((name) =>
    end(school, learnt, name, width, label, drop),
  ) as Ends;
  const ends = [dependent, head, named, namer];
  const pairs = arcs(school, learnt, dependent, head);
  const names = relations(school, learnt, named, namer, sizes.relations);
  const [mask, top, topSlopes] = [0, 1, 2].map(() => space.place(MOST_ROWS * width)) as [number, number, number];
  const last = stack[layers - 1]!;
  const tagged = stack[sizes.tagLayer]!;

  const study = (batch: Batch): Losses => {
    const all = batch.rows * width;
    forms.forward(batch);
    for (const layer of stack) layer.forward(batch);
    drawMask(school, batch, mask, width, drop);
    masked(space.numbers, last.output, mask, top, all);
    for (const part of ends) part.forward(batch, top);
    for (const layer of stack) space.clear(layer.slopes, all);
    const losses = {
      tags: tags.learn(batch, tagged.output, tagged.slopes, (at) => batch.lessons[at]!.tags),
      arcs: pairs.learn(batch),
      relations: names.learn(batch),
    };
    space.clear(topSlopes, all);
    for (const part of ends) part.backward(batch, top, topSlopes);
    masked(space.numbers, topSlopes, mask, topSlopes, all);
    space.add(topSlopes, last.slopes, 1, all);
    space.clear(forms.slopes, batch.rows * forms.width);
    for (const layer of stack.toReversed()) layer.backward(batch);
    forms.backward(batch);
    return losses;
  };
  return { learnt: learnt.all, numbers: space.numbers, study, step: learnt.step };
}
type Ends = [ReturnType<typeof end>, ReturnType<typeof end>];
