import { contains, span } from "../ground/span.ts";
import type { Speaker } from "../model/statement.ts";
import { childrenBy, relation } from "./graph.ts";
import { partiesOf } from "./parties.ts";
import { logicalSubjects } from "./roles.ts";
import type { RuleIndex } from "./rule-index.ts";
import { actorAt, type Scene } from "./scene.ts";

/** Whose words a predicate stands in: a quotation's speaker, somebody reported ("Wang said that …"), or the document's author. */
export function speakerAt(scene: Scene, predicate: number, index: RuleIndex): Speaker {
  const at = scene.parse.tokens[predicate]!.span;
  const quotation = scene.quotations.find((found) => found.kind === "speech" && contains(found.span, at));
  if (quotation) {
    // Quoted words are never the author's own, even where nobody is named whom we know.
    const { who, code } = quotation.speaker ?? { who: null, code: null };
    return { role: "quoted", name: who, code, span: quotation.speakerSpan };
  }
  return reported(scene, predicate, index) ?? accordingTo(scene) ?? author(scene);
}

function reported(scene: Scene, predicate: number, index: RuleIndex): Speaker | null {
  const { graph, lemmas } = scene;
  const isSpeech = (verb: number) => index.speechVerbs.has(lemmas[verb]!);
  let at = predicate;
  for (let depth = 0; depth < 8 && at >= 0; depth++) {
    // "Kenya had attacked, the ministry said": the verb of speech hangs behind.
    const behind = childrenBy(graph, at, "parataxis").find((child) => child > at && isSpeech(child));
    if (behind !== undefined) return sayer(scene, behind, index);
    const { head } = graph.tokens[at]!;
    if (head >= 0 && /^(?:ccomp|parataxis)$/.test(relation(graph.tokens[at]!)) && isSpeech(head))
      return sayer(scene, head, index);
    at = head;
  }
  return null;
}

function sayer(scene: Scene, verb: number, index: RuleIndex): Speaker | null {
  const [found] = logicalSubjects(scene, verb).flatMap((head) => partiesOf(scene, head, "named", index.means.standIns));
  if (!found) return null;
  const who = found.mention.kind === "actor" ? (found.mention.referents[0]?.who ?? null) : null;
  return { role: "reported", name: who, code: found.party.code, span: found.party.span };
}

// "…, according to Yerevan"
function accordingTo(scene: Scene): Speaker | null {
  const { tokens } = scene.parse;
  const at = tokens.findIndex(({ form }, index) => /^according$/i.test(form) && tokens[index + 1]?.form === "to");
  if (at < 0) return null;
  for (let next = at + 2; next < Math.min(tokens.length, at + 6); next++) {
    const mention = actorAt(scene, next);
    const [referent] = mention?.referents ?? [];
    if (mention && referent) return { role: "reported", name: referent.who, code: referent.code, span: mention.span };
  }
  return null;
}

function author(scene: Scene): Speaker {
  const named = scene.document.about.author;
  return {
    role: "author",
    name: named?.value ?? null,
    code: null,
    span: named?.at ? span(named.at.start, named.at.end) : null,
  };
}
