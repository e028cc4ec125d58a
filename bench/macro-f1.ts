/** What was right and what was answered, for one row. */
export interface Answer {
  readonly gold: string;
  /** Null where no answer was given: that counts as wrong. */
  readonly predicted: string | null;
}

/** Both in per cent. */
export interface Figures {
  /** Plain mean of F1 over the classes of the gold. */
  readonly f1: number;
  readonly accuracy: number;
}

/** F1 of each class of the gold, in per cent. */
export function f1ByClass(answers: readonly Answer[]): Map<string, number> {
  const classes = [...new Set(answers.map(({ gold }) => gold))].sort();
  return new Map(
    classes.map((name) => {
      const right = answers.filter(({ gold, predicted }) => gold === name && predicted === name).length;
      const there = answers.filter(({ gold }) => gold === name).length;
      const said = answers.filter(({ predicted }) => predicted === name).length;
      return [name, (200 * right) / (there + said)];
    }),
  );
}

export function figuresOf(answers: readonly Answer[]): Figures {
  if (answers.length === 0) return { f1: 0, accuracy: 0 };
  const each = [...f1ByClass(answers).values()];
  const right = answers.filter(({ gold, predicted }) => gold === predicted).length;
  return { f1: each.reduce((sum, one) => sum + one, 0) / each.length, accuracy: (100 * right) / answers.length };
}

/** PLV counts CONCEDE and RETREAT as one type, YIELD. */
export const rootOf = (type: string): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

const QUADS: Readonly<Record<string, string>> = {
  ...{ AGREE: "1", CONSULT: "1", SUPPORT: "1", COOPERATE: "2", AID: "2", YIELD: "2" },
  ...{ ACCUSE: "3", REQUEST: "3", REJECT: "3", THREATEN: "3" },
  ...{ PROTEST: "4", MOBILIZE: "4", SANCTION: "4", COERCE: "4", ASSAULT: "4" },
};

const quadOf = (root: string): string => QUADS[root] ?? root;
const binaryOf = (root: string): string => (quadOf(root) === "3" || quadOf(root) === "4" ? "conflict" : "cooperation");

export interface PlvFigures {
  readonly binary: Figures;
  readonly quad: Figures;
  readonly root: Figures;
}

/** The three figures of PLV; quad and binary follow from the type, as its README asks. Types may be PLOVER's 16 or PLV's 15. */
export function plvFigures(answers: readonly Answer[]): PlvFigures {
  const by = (of: (root: string) => string) =>
    figuresOf(
      answers.map(({ gold, predicted }) => ({
        gold: of(rootOf(gold)),
        predicted: predicted === null ? null : of(rootOf(predicted)),
      })),
    );
  return { binary: by(binaryOf), quad: by(quadOf), root: by((root) => root) };
}
