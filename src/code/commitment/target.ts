import type { When } from "../../ground/when.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Target } from "../../model/statement.ts";
import { childrenBy, subtree } from "../graph.ts";
import { logicalObjects } from "../roles.ts";
import type { Scene } from "../scene.ts";
import type { Act } from "./acts.ts";
import { within } from "./stretch.ts";

/** What a target can be measured by. */
const MEASURED: ReadonlySet<string> = new Set(["money", "percent", "unit", "count"]);
/** A pair or a third of something is no figure to be reached. */
const LEAST = 3;
const DOUBLING: ReadonlyMap<string, number> = new Map([
  ["double", 100],
  ["treble", 200],
  ["triple", 200],
  ["quadruple", 300],
  ["halve", -50],
]);
const UPWARD: ReadonlySet<string> = new Set(
  "raise increase bring expand boost lift grow reach double triple".split(" "),
);
const DOWNWARD: ReadonlySet<string> = new Set("cut reduce lower limit cap keep shrink halve".split(" "));

/** The figure that an act is to reach; null when its words hold none. */
export function targetOf(scene: Scene, act: Act, by: When | null): Target | null {
  const figures = scene.mentions.filter(
    (mention): mention is QuantityMention =>
      mention.kind === "quantity" &&
      MEASURED.has(mention.measure) &&
      within(act, mention.reach.head) &&
      (mention.measure !== "count" || mention.high >= LEAST) &&
      !isPartOfName(scene, mention),
  );
  const figure = figures.find(({ measure }) => measure !== "count" && measure !== "unit") ?? figures[0];
  if (!figure) return ratioOf(scene, act, by);
  return {
    metric: metricOf(scene, act, figure),
    comparison: comparisonOf(scene, act, figure),
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    by,
    span: figure.span,
  };
}

// "a 1,000-megawatt cable"
const isPartOfName = ({ parse }: Scene, { reach, measure }: QuantityMention): boolean =>
  measure === "unit" && parse.tokens.slice(reach.first, reach.last + 1).some(({ form }) => form === "-");

// "double their trade"
function ratioOf(scene: Scene, act: Act, by: When | null): Target | null {
  const percent = DOUBLING.get(scene.lemmas[act.verb]!);
  if (percent === undefined) return null;
  const { span } = scene.parse.tokens[act.verb]!;
  return { metric: objectWords(scene, act, null), comparison: "by", low: percent, high: percent, unit: "%", by, span };
}

function comparisonOf(scene: Scene, act: Act, { hedge, reach }: QuantityMention): Target["comparison"] {
  const { lemmas } = scene;
  const before = lemmas[reach.first - 1] ?? "";
  if (hedge === "at least" || hedge === "over") return "at least";
  if (hedge === "at most" || hedge === "under" || /^(?:below|under)$/.test(before)) return "at most";
  if (before === "than") return lemmas[reach.first - 2] === "less" ? "at least" : "at most";
  if (hedge === "about" || hedge === "nearly") return "about";
  if (before === "by") return "by";
  if (before === "to" && lemmas.slice(act.first, reach.first).some((lemma) => UPWARD.has(lemma))) return "at least";
  if (lemmas.slice(act.first, reach.first).some((lemma) => DOWNWARD.has(lemma)))
    return before === "to" || before === "at" ? "at most" : "exactly";
  return "exactly";
}

// What is counted, or what the sum or share is said of.
function metricOf(scene: Scene, act: Act, figure: QuantityMention): string {
  if (figure.measure === "count" && figure.unit) {
    const words = scene.lemmas.slice(figure.reach.first, figure.reach.last + 1);
    const named = words.filter((_, at) =>
      /^(?:NOUN|ADJ|PROPN)$/.test(scene.graph.tokens[figure.reach.first + at]!.upos),
    );
    return named.join(" ") || figure.unit;
  }
  return objectWords(scene, act, figure);
}

function objectWords(scene: Scene, act: Act, figure: QuantityMention | null): string {
  const { graph, lemmas } = scene;
  const verbs = [act.verb, ...childrenBy(graph, act.verb, "xcomp", "acl")];
  const heads = verbs.flatMap((verb) => logicalObjects(scene, verb)).filter((head) => within(act, head));
  const isFigure = (token: number) => figure !== null && figure.reach.first <= token && token <= figure.reach.last;
  const head = heads.find((one) => !isFigure(one)) ?? followed(scene, figure);
  if (head < 0) return figure ? wordsBefore(scene, act, figure) : "";
  const words = [...childrenBy(graph, head, "amod", "compound").flatMap((child) => subtree(graph, child)), head];
  const plain = words.filter((token) => /^(?:NOUN|PROPN|ADJ)$/.test(graph.tokens[token]!.upos) && !isFigure(token));
  return plain
    .sort((a, b) => a - b)
    .map((token) => lemmas[token]!)
    .join(" ");
}

// "raise trade to 2 billion": the nouns between the verb and the figure.
function wordsBefore({ graph, lemmas }: Scene, act: Act, figure: QuantityMention): string {
  const between = graph.tokens.slice(act.verb + 1, Math.max(act.verb + 1, figure.reach.first));
  const end = between.findIndex(({ upos }) => upos === "ADP");
  const plain = (end < 0 ? [] : between.slice(0, end)).filter(({ upos }) => /^(?:NOUN|PROPN|ADJ)$/.test(upos));
  return plain.map(({ index }) => lemmas[index]!).join(" ");
}

// "5 billion dollars for their trade", "30 per cent of our seas"
function followed({ graph }: Scene, figure: QuantityMention | null): number {
  if (!figure) return -1;
  const after = childrenBy(graph, figure.reach.head, "nmod");
  return after.find((child) => child > figure.reach.head) ?? -1;
}
