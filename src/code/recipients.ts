import { OPEN } from "../model/actor.ts";
import { caseOf, childrenBy } from "./graph.ts";
import { type Found, partiesOf } from "./parties.ts";
import { logicalObjects } from "./roles.ts";
import type { Scene } from "./scene.ts";

/**
 * To whom something is done, where no pattern says it: whom the verb's object, its phrases and what it governs name, other than who acts.
 * Another state in the object, or in a phrase that says to or against whom, goes before people of no known state.
 */
export function recipientsOf(
  scene: Scene,
  verb: number,
  actors: readonly Found[],
  standIns: ReadonlySet<string>,
  taken: readonly number[] = [],
): Found[] {
  const acting = new Set(actors.map(({ party }) => `${party.code} ${party.sector}`));
  const codes = new Set(actors.map(({ party }) => party.code));
  const isOther = ({ party }: Found) => party.code !== OPEN && !codes.has(party.code);
  const each = heads(scene, verb, 0).map((head) => ({
    isDirect: caseOf(scene.graph, head).every((word) => TOWARDS.has(word)),
    others: partiesOf(scene, head, "owned", standIns).filter(
      (found) =>
        !acting.has(`${found.party.code} ${found.party.sector}`) &&
        !isForce(found.party) &&
        // "called up reservists": a word of the pattern itself names another state's people, or nobody.
        (isOther(found) || !taken.includes(head)),
    ),
  }));
  const named = each.filter(({ others }) => others.length > 0);
  const strong = named.find(({ isDirect, others }) => isDirect && others.some(isOther));
  return (strong ?? named[0])?.others ?? [];
}

function heads(scene: Scene, verb: number, depth: number): number[] {
  const { graph } = scene;
  const phrases = childrenBy(graph, verb, "obl").filter(
    (child) => scene.at[child]?.kind !== "date" && !caseOf(graph, child).some((word) => ASIDE.has(word)),
  );
  const governed = depth > 2 ? [] : childrenBy(graph, verb, "xcomp", "ccomp", "advcl");
  return [...logicalObjects(scene, verb), ...phrases, ...governed.flatMap((child) => heads(scene, child, depth + 1))];
}

// "deployed soldiers", "sent police": forces of no known state are the actor's own.
const isForce = ({ code, sector }: Found["party"]): boolean => code === OPEN && /^(?:MIL|COP|GOV)$/.test(sector);

const TOWARDS: ReadonlySet<string> = new Set("to for from against with on upon towards toward".split(" "));

/** What these open tells when, why or by whose word, not to whom. */
const ASIDE: ReadonlySet<string> = new Set(
  "by after before since until during as despite because according under like".split(" "),
);
