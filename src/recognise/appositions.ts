import { bareNames, type Person, personOn } from "./people.ts";
import type { Named, Read, Sight } from "./sight.ts";
import { nameAt } from "./unknown-names.ts";

/** The person set off by commas after their title, "Norway's foreign minister, Jane Doe, …", taken into the phrase. */
export function withApposition(sight: Sight, { named, next }: Read): Read {
  const { passage, pieces, memory } = sight;
  const { words } = passage;
  if (named?.ground !== "office" || named.referents.length !== 1 || words[named.end]?.text !== ",")
    return { named, next };
  const piece = pieces[next];
  const isKnown = piece?.means.kind === "person" && piece.first === named.end + 1;
  const found = isKnown ? { name: "", end: piece.end } : nameAt(sight, named.end + 1, next);
  if (!found || !/^[,.;:)]$/.test(words[found.end]?.text ?? ".") || !(isKnown || found.name.includes(" ")))
    return { named, next };
  const [referent] = named.referents;
  const known =
    isKnown && piece.means.kind === "person" ? personOn(memory.gazetteer, piece.means.person, memory.day) : null;
  const who = known?.referent.who ?? found.name;
  if (who === "") return { named, next };
  const office = referent!.who?.split("/")[1] ?? null;
  const person: Person = {
    referent: { ...referent!, who },
    office,
    because: named.because,
    names: known?.names ?? bareNames(who),
    span: null,
  };
  const whole: Named = { ...named, end: found.end, referents: [person.referent], ground: "person", person };
  return { named: whole, next: isKnown ? next + 1 : next };
}

/** The person named before their title, "Jane Doe, the Norwegian foreign minister, …"; null when none is. */
export function personBefore(sight: Sight, named: Named): Named | null {
  const { words } = sight.passage;
  if (named.ground !== "office" || named.referents.length !== 1) return null;
  const comma = words[named.first - 1]?.lower === "the" ? named.first - 2 : named.first - 1;
  if (words[comma]?.text !== ",") return null;
  for (let first = Math.max(0, comma - 4); first < comma - 1; first++) {
    const found = nameAt(sight, first, -1);
    if (found?.end !== comma || (first > 0 && nameAt(sight, first - 1, -1)?.end === comma)) continue;
    const [referent] = named.referents;
    const office = referent!.who?.split("/")[1] ?? null;
    const { because } = named;
    const person: Person = {
      referent: { ...referent!, who: found.name },
      office,
      because,
      names: bareNames(found.name),
      span: null,
    };
    return { first, end: comma, referents: [person.referent], ground: "person", because, person };
  }
  return null;
}
