import type { ActorMention } from "../model/mention.ts";
import { relation } from "./graph.ts";
import { actorAt, type Scene } from "./scene.ts";

const AND: ReadonlySet<string> = new Set(["and", "&", "or"]);

/**
 * Heads of the actors that stand in one list with the one at `head`, read off the words: "President A and President B of C". Trees lose
 * long names; between two names of a list stands nothing but commas, "and" and articles.
 */
export function listedWith(scene: Scene, head: number): number[] {
  const mention = actorAt(scene, head);
  if (!mention) return [];
  const right = walk(scene, mention, 1);
  const left = walk(scene, mention, -1);
  // A comma alone makes no list: "In Kenya, Oman signed".
  if (!right.hasAnd && !left.hasAnd) return [];
  return [...(right.hasAnd ? right.found : []), ...left.found].map(({ reach }) => reach.head);
}

interface Walk {
  readonly found: ActorMention[];
  readonly hasAnd: boolean;
}

function walk(scene: Scene, from: ActorMention, step: 1 | -1): Walk {
  const found: ActorMention[] = [];
  let kept = 0;
  let hasAnd = false;
  let last = from;
  for (;;) {
    const link = linkFrom(scene, last, step);
    if (!link || !isInOneClause(scene, from, link.next)) break;
    found.push(link.next);
    if (link.isAnd) {
      hasAnd = true;
      kept = found.length;
    }
    last = link.next;
  }
  return { found: step === 1 ? found.slice(0, kept) : found, hasAnd };
}

function linkFrom(scene: Scene, from: ActorMention, step: 1 | -1): { next: ActorMention; isAnd: boolean } | null {
  const { tokens } = scene.parse;
  let at = step === 1 ? from.reach.last + 1 : from.reach.first - 1;
  let isAnd = false;
  let hasLink = false;
  for (let passed = 0; passed < 4 && at >= 0 && at < tokens.length; passed++, at += step) {
    const word = tokens[at]!.form.toLowerCase();
    const next = actorAt(scene, at);
    if (next) return hasLink && next !== from ? { next, isAnd } : null;
    if (AND.has(word)) isAnd = true;
    else if (word !== "," && tokens[at]!.upos !== "DET") return null;
    if (AND.has(word) || word === ",") hasLink = true;
  }
  return null;
}

// Two subjects of two verbs are no list: "hosted Kenya, and Oman protested".
function isInOneClause({ graph }: Scene, a: ActorMention, b: ActorMention): boolean {
  const one = graph.tokens[a.reach.head]!;
  const other = graph.tokens[b.reach.head]!;
  const isSubject = [one, other].map((token) => relation(token) === "nsubj");
  if (isSubject[0] && isSubject[1]) return one.head === other.head;
  if (isSubject[0] || isSubject[1])
    return (
      one.head === b.reach.head || other.head === a.reach.head || relation(one) === "conj" || relation(other) === "conj"
    );
  return true;
}
