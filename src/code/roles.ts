import { caseOf, childBy, childrenBy, governor, isPassive, isVerbal, relation } from "./graph.ts";
import { isRelative } from "./parties.ts";
import { actorAt, type Scene } from "./scene.ts";

/** Verbs whose object is the subject of what follows: "urged Kenya to open". */
const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  "urge ask order force allow help invite tell require request persuade encourage enable permit compel press warn want expect call advise instruct cause lead push beg authorise authorize forbid prevent".split(
    " ",
  ),
);

/** Tokens that head the phrase which acts, likeliest first. Follows coordination, control and participles upward. */
export function logicalSubjects(scene: Scene, verb: number, depth = 0): readonly number[] {
  const known = scene.subjects.get(verb);
  if (known) return known;
  const found = subjectsFor(scene, verb, depth);
  // What was cut off by the depth is not the answer for those who ask higher up.
  if (depth === 0) scene.subjects.set(verb, found);
  return found;
}

function subjectsFor(scene: Scene, verb: number, depth: number): readonly number[] {
  const { graph } = scene;
  if (depth > 6) return [];
  const token = graph.tokens[verb]!;
  if (isPassive(graph, verb)) {
    const agent = childrenBy(graph, verb, "obl", "nmod").find(
      (child) => graph.tokens[child]!.deprel === "obl:agent" || caseOf(graph, child)[0] === "by",
    );
    return agent === undefined ? [] : [agent];
  }
  const own = ownSubject(scene, verb);
  if (own >= 0 && !isRelative(scene, own)) return [own];
  if (token.deprel === "acl:relcl" || own >= 0) return token.head >= 0 ? [token.head] : [];
  const inverted = invertedSubject(scene, verb);
  if (inverted >= 0) return [inverted];
  if (token.xpos === "VBG" && /^(?:acl|advcl)$/.test(relation(token))) return participleSubjects(scene, verb, depth);
  const listed = listedBefore(scene, verb);
  if (listed >= 0) return [listed];
  const above = governor(graph, verb);
  if (above < 0) return [];
  return isVerbal(graph.tokens[above]!) || hasCopula(scene, above)
    ? fromAbove(scene, verb, above, depth)
    : ownersOf(scene, above, depth);
}

/**
 * "gave seed and cement, and Kenya and Oman agreed to pay": who stands right before a verb of another clause acts in it, though the tree may
 * hang them on what goes before. -1 where nobody does.
 */
export function listedBefore(scene: Scene, verb: number): number {
  const { tokens } = scene.graph;
  if (relation(tokens[verb]!) !== "conj" || tokens[verb]!.xpos === "VB" || !isVerbal(tokens[verb]!)) return -1;
  let at = verb - 1;
  while (at > 0 && /^(?:ADV|AUX)$/.test(tokens[at]!.upos)) at--;
  const last = actorAt(scene, at);
  if (!last || relation(tokens[last.reach.head]!) !== "conj") return -1;
  while (at > 0 && (actorAt(scene, at) || /^(?:and|the)$/i.test(tokens[at]!.form))) at--;
  return tokens[at]!.form === "," && tokens[at + 1]!.upos === "CCONJ" ? last.reach.head : -1;
}

// Where the tree gives two ("weeks after his speech, the army launched"), the one that names a party, else the nearest.
function ownSubject(scene: Scene, verb: number): number {
  const all = childrenBy(scene.graph, verb, "nsubj");
  return all.find((one) => all.length > 1 && actorAt(scene, one)) ?? all.findLast((one) => one < verb) ?? all[0] ?? -1;
}

// "…," said President Jane Doe: the speaker stands behind the verb, whatever the tree calls it.
function invertedSubject(scene: Scene, verb: number): number {
  const { tokens } = scene.parse;
  if (verb === 0 || !/^["',\u2014-]+$/.test(tokens[verb - 1]!.form) || tokens[verb]!.xpos !== "VBD") return -1;
  const next = tokens[verb + 1]?.upos === "DET" ? verb + 2 : verb + 1;
  return actorAt(scene, next)?.reach.head ?? -1;
}

/** "China backing Kenya's plan", "with China resolutely backing …", "both sides show foresight by committing …". */
function participleSubjects(scene: Scene, verb: number, depth: number): readonly number[] {
  const { graph } = scene;
  const { head } = graph.tokens[verb]!;
  if (actorAt(scene, head)) return [head];
  let before = verb - 1;
  while (before >= 0 && graph.tokens[before]!.upos === "ADV") before--;
  const near = actorAt(scene, before);
  if (near && near.reach.last === before && near.ground !== "owner") return [near.reach.head];
  const isMarked = caseOf(graph, verb).length > 0;
  if (relation(graph.tokens[verb]!) === "acl" && !isMarked) return [head];
  let above = head;
  for (let up = 0; up < 4 && above >= 0 && !isVerbal(graph.tokens[above]!); up++) above = graph.tokens[above]!.head;
  return above >= 0 && isVerbal(graph.tokens[above]!) ? logicalSubjects(scene, above, depth + 1) : [];
}

function fromAbove(scene: Scene, verb: number, above: number, depth: number): readonly number[] {
  const { graph } = scene;
  if (relation(graph.tokens[verb]!) === "xcomp" && OBJECT_CONTROL.has(scene.lemmas[above]!)) {
    const object =
      logicalObjects(scene, above)[0] ??
      childrenBy(graph, above, "obl").find((child) => caseOf(graph, child).includes("on"));
    if (object !== undefined) return [object];
  }
  if (isPassive(graph, above)) {
    const surface = childBy(graph, above, "nsubj");
    if (surface >= 0 && relation(graph.tokens[verb]!) !== "conj") return [surface];
    if (surface >= 0 && !isPassive(graph, verb)) return [surface];
  }
  return logicalSubjects(scene, above, depth + 1);
}

const hasCopula = (scene: Scene, at: number): boolean => childBy(scene.graph, at, "cop") >= 0;

// The mark of possession decides, whatever the tree calls the word that has it.
const isPossessor = ({ graph }: Scene, child: number, noun: number): boolean =>
  graph.tokens[child]!.deprel === "nmod:poss" ||
  (child < noun && childrenBy(graph, child, "case").some((mark) => graph.tokens[mark]!.xpos === "POS"));

/** Who owns a noun: its possessor, "of" phrase, adjective, or the subject of the verb whose object it is. */
export function ownersOf(scene: Scene, noun: number, depth = 0): readonly number[] {
  const { graph } = scene;
  // "Oman's gas exports": the owner may hang on a noun that stands before.
  const nouns = [noun, ...childrenBy(graph, noun, "compound")];
  const possessor = nouns.flatMap((one) => graph.children[one]!.filter((child) => isPossessor(scene, child, one)));
  if (possessor.length > 0) return possessor;
  const adjectives = childrenBy(graph, noun, "amod", "compound", "nmod").filter(
    (child) => scene.at[child]?.kind === "actor" && caseOf(graph, child).length === 0,
  );
  if (adjectives.length > 0) return adjectives;
  const phrases = childrenBy(graph, noun, "nmod", "obl").filter((child) =>
    caseOf(graph, child).some((word) => word === "of" || word === "by" || word === "between" || word === "from"),
  );
  if (phrases.length > 0) return phrases;
  const token = graph.tokens[noun]!;
  if (token.head < 0 || depth > 4) return [];
  const above = graph.tokens[token.head]!;
  if (relation(token) === "conj" && !isVerbal(above)) return ownersOf(scene, token.head, depth + 1);
  if (isVerbal(above) && relation(token) !== "nsubj") return logicalSubjects(scene, token.head, depth + 1);
  return [];
}

/** Tokens that head what is acted on: objects, the subject of a passive, the noun that a participle or relative clause modifies. */
export function logicalObjects(scene: Scene, verb: number): number[] {
  const { graph } = scene;
  const token = graph.tokens[verb]!;
  if (isPassive(graph, verb)) {
    const surface = childBy(graph, verb, "nsubj");
    if (surface >= 0 && !isRelative(scene, surface)) return [surface];
    if (relation(token) === "acl") return [token.head];
    const above = governor(graph, verb);
    if (above >= 0 && isPassive(graph, above)) return logicalObjects(scene, above);
    return [];
  }
  const own = childrenBy(graph, verb, "obj", "iobj");
  if (own.length > 0)
    return own
      .filter((child) => !isRelative(scene, child))
      .concat(own.some((child) => isRelative(scene, child)) ? [token.head] : []);
  const bare = bareObject(scene, verb);
  if (bare >= 0) return [bare];
  if (token.deprel === "acl:relcl") {
    const subject = childBy(graph, verb, "nsubj");
    if (subject >= 0 && !isRelative(scene, subject)) return [token.head];
  }
  // "backed and funded Kenya's plan": the object hangs on the last conjunct.
  const shared = childrenBy(graph, verb, "conj").find((child) => isVerbal(graph.tokens[child]!) && child === verb + 2);
  return shared === undefined ? [] : childrenBy(graph, shared, "obj");
}

// A phrase right behind the verb that no preposition opens and that is no date is its object, whatever the tree calls it.
function bareObject(scene: Scene, verb: number): number {
  const { graph } = scene;
  const found = childrenBy(graph, verb, "obl").find((child) => {
    const isBare = child > verb && caseOf(graph, child).length === 0 && graph.tokens[child]!.deprel === "obl";
    return isBare && scene.at[child]?.kind !== "date" && scene.at[child]?.kind !== "quantity";
  });
  return found ?? -1;
}
