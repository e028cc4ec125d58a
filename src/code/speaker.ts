import { contains, span } from "../ground/span.ts";
import type { Speaker } from "../model/statement.ts";
import { relation } from "./graph.ts";
import { partiesOf } from "./parties.ts";
import { logicalSubjects } from "./roles.ts";
import type { RuleIndex } from "./rule-index.ts";
import type { Scene } from "./scene.ts";

/** Whose words a predicate stands in: a quotation's speaker, somebody reported ("Wang said that …"), or the document's author. */
export function speakerAt(scene: Scene, predicate: number, index: RuleIndex): Speaker {
  const at = scene.parse.tokens[predicate]!.span;
  const quotation = scene.quotations.find((found) => found.kind === "speech" && contains(found.span, at));
  if (quotation?.speaker) {
    const { who, code } = quotation.speaker;
    return { role: "quoted", name: who, code, span: quotation.speakerSpan };
  }
  return reported(scene, predicate, index) ?? author(scene);
}

function reported(scene: Scene, predicate: number, index: RuleIndex): Speaker | null {
  const { graph } = scene;
  let at = predicate;
  for (let depth = 0; depth < 8 && at >= 0; depth++) {
    const token = graph.tokens[at]!;
    const above = token.head;
    if (above < 0) return null;
    if (
      (relation(token) === "ccomp" || relation(token) === "parataxis") &&
      index.speechVerbs.has(scene.lemmas[above]!)
    ) {
      const found = logicalSubjects(scene, above).flatMap((head) =>
        partiesOf(scene, head, "named", index.means.standIns),
      )[0];
      if (!found) return null;
      const who = found.mention.kind === "actor" ? (found.mention.referents[0]?.who ?? null) : null;
      return { role: "reported", name: who, code: found.party.code, span: found.party.span };
    }
    at = above;
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
