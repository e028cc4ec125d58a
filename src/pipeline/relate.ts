import type { Judge } from "../code/judge/judge.ts";
import type { Reason } from "../code/judge/judgement.ts";
import { type Pair, pairOf, tokensAt } from "../code/judge/pair.ts";
import { type RuleIndex, ruleIndexOf } from "../code/rule-index.ts";
import { type Scene, sceneOf } from "../code/scene.ts";
import { signsAt, stanceOf } from "../code/stance.ts";
import type { Span } from "../ground/span.ts";
import { type EventType, type Quad, type Stance, TYPES } from "../model/event.ts";
import { recognise } from "../recognise/recognise.ts";
import { segment } from "../segment/segment.ts";
import { sentenceDocument } from "./aside.ts";
import { namesIn } from "./names.ts";
import type { Knowledge } from "./pipeline.ts";

/** Words in which two parties are marked, in UTF-16 offsets; null where a party is only implied. */
export interface PairRow {
  readonly text: string;
  readonly actor: Span | null;
  readonly recipient: Span | null;
}

/** What passes between the two, as the words put it. */
export interface Related {
  readonly type: EventType;
  readonly quad: Quad;
  readonly stance: Stance;
  /** Calibrated share, 0 to 1. */
  readonly confidence: number;
  readonly why: readonly Reason[];
}

/** A row's sentence ready to be judged. */
export interface PairScene {
  readonly scene: Scene;
  readonly pair: Pair;
  readonly index: RuleIndex;
}

/** Says of two given parties what the one does to the other. Never abstains: the likeliest type, with its confidence. */
export function relateRow(row: PairRow, knowledge: Knowledge, judge: Judge): Related {
  const { scene, pair, index } = pairSceneOf(row, knowledge);
  const { type, confidence, because } = judge.judge(scene, pair, index);
  const predicate = pair.predicates[0];
  const stance = predicate === undefined ? "asserted" : stanceOf(signsAt(scene, predicate, index));
  return { type, quad: TYPES[type].quad, stance, confidence, why: because() };
}

/** Parses a row; of several sentences the one in which most of the two parties stands. */
export function pairSceneOf({ text, actor, recipient }: PairRow, knowledge: Knowledge): PairScene {
  const { parser, gazetteer, codebook } = knowledge;
  const document = sentenceDocument(text);
  const ignore = () => {};
  const names = namesIn(document, gazetteer);
  const parses = segment(document, ignore).map((sentence) => parser.parse(document, sentence, names));
  const recognition = recognise(document, parses, gazetteer, ignore);
  const held = parses.map((parse) => {
    const parties = [actor, recipient].filter((span) => tokensAt(parse, span).length > 0).length;
    return { parse, weight: parties + parse.tokens.length / (parse.tokens.length + 1) };
  });
  const [{ parse }] = held.sort((a, b) => b.weight - a.weight) as [(typeof held)[number]];
  const scene = sceneOf(document, parse, recognition);
  const pair = pairOf(scene.graph, tokensAt(parse, actor), tokensAt(parse, recipient));
  return { scene, pair, index: ruleIndexOf(codebook) };
}
