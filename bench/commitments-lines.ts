import { join } from "node:path";
import type { Entente } from "../src/index.ts";
import type { Commitment, Statement } from "../src/model/statement.ts";
import { type Share, scoreCommitments } from "./commitments.ts";
import { commitmentGold } from "./commitments-gold.ts";
import type { Line } from "./table.ts";

/**
 * How well undertakings are found in documents of our own: in `commitments`, whose misses the rules were written from, and in
 * `commitments-unseen`, written and marked by somebody who had not seen the rules, and from which no rule was written.
 */
export function commitmentLines(root: string, entente: Entente, why: (words: string) => void): Line[] {
  return ["commitments", "commitments-unseen"].flatMap((folder) => linesOf(root, folder, entente, why));
}

function linesOf(root: string, folder: string, entente: Entente, why: (words: string) => void): Line[] {
  const all = commitmentGold(join(root, "test/documents", folder));
  const told = all.map(({ gold, source, about }) => {
    const asBytes = new TextEncoder().encode(source);
    const reading: { readonly statements: readonly Statement[] } = entente.read(asBytes, {
      source: `${gold.name}.txt`,
      ...(about.date ? { date: about.date } : {}),
      ...(about.publisher ? { publisher: about.publisher } : {}),
    });
    return [gold.name, reading.statements.filter((one): one is Commitment => one.kind === "commitment")] as const;
  });
  const score = scoreCommitments(
    all.map(({ gold }) => gold),
    new Map(told),
  );
  // What the unseen ones fail on is not shown, or they would not stay unseen.
  if (folder === "commitments") for (const fault of score.faults) why(fault);
  const name = (words: string) => `${folder === "commitments" ? "commitments" : "commitments, unseen"}: ${words}`;
  const share = (words: string, { right, of }: Share, goal?: number): Line => ({
    name: name(`${words}, % of ${of}`),
    value: percent(of === 0 ? 0 : right / of),
    ...(goal === undefined ? {} : { goal }),
  });
  return [
    { name: name(`found and pinned of ${score.gold}, F1`), value: percent(score.f1), goal: 85 },
    { name: name("precision"), value: percent(score.precision) },
    { name: name("recall"), value: percent(score.recall) },
    { name: name("pinned tightly, F1"), value: percent(score.tight.f1) },
    share("committers right", score.committers, 90),
    share("beneficiaries right", score.beneficiaries, 90),
    share("beneficiaries right where named", score.namedBeneficiaries),
    share("committers and beneficiaries right", score.parties, 90),
    share("form right", score.forms, 80),
    share("testability right", score.testabilities),
    share("reaffirmations right", score.reaffirmations),
    share("deadlines right", score.deadlines, 95),
    {
      ...share("hard negatives booked (fewer is better)", score.negativesBooked, 5),
      isFewerBetter: true,
    },
  ];
}

const percent = (value: number): number => Number((100 * value).toFixed(1));
