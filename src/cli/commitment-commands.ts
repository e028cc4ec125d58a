import { Argument, type Command, Option } from "commander";
import { FORMS, OUTCOMES, PROGRESS, TESTABILITIES } from "../model/commitment.ts";
import { SHOWS, SIDES, STANCES_OF_EVIDENCE } from "../model/evidence.ts";
import { PILLARS } from "../model/pillar.ts";
import { ACTS, type Act } from "./acts.ts";
import { dateOf, FORMATS, firstDay, lastDay, withData, withForm, withLedger } from "./options.ts";

type Doing = (run: () => Promise<number>) => Promise<void>;
type Adding = (name: string, says: string, example: string) => Command;

const FORMAT = "text on a terminal, ndjson into a pipe";

/** The commands about commitments: what was undertaken, what became of it, and what people decide of it. */
export function addCommitmentCommands(command: Adding, doing: Doing): void {
  withFilters(
    withData(
      command(
        "commitments",
        "Show what states bound themselves to, and what became of it",
        "commitments --dyad CHN-KAZ --due",
      ),
      FORMATS,
      FORMAT,
    ),
  ).action((options) => doing(async () => (await import("./commitments.ts")).runCommitments(options)));
  withOutlook(
    withLedger(
      withForm(
        command("commitment", "Show one commitment with its whole history", "commitment 5a3aca28f60b5454"),
        FORMATS,
        FORMAT,
      ),
    ),
  )
    .argument("<id>", "its id, or the id of a statement that tells it")
    .action((id: string, options) => doing(async () => (await import("./commitment.ts")).runCommitment(id, options)));
  addDecide(command, doing);
  withFilters(
    withData(
      command("scores", "Score how commitments were kept, as the G7 and G20 reports do", "scores --dyad CHN-KAZ"),
      ["text", "ndjson", "json"],
      FORMAT,
    ),
  ).action((options) => doing(async () => (await import("./scores.ts")).runScores(options)));
  withFilters(command("export", "Write the due dates of commitments as a calendar", "export --ics > due.ics"))
    .addOption(new Option("--ics", "as iCalendar").makeOptionMandatory())
    .action((options) => doing(async () => (await import("./export.ts")).runExport(options)));
}

function addDecide(command: Adding, doing: Doing): void {
  withLedger(
    withForm(
      command(
        "decide",
        "Decide on a commitment; a later decision may take it back",
        'decide 5a3aca28f60b5454 declare fulfilled --by "A. Diallo"',
      ),
      ["text", "ndjson", "json"],
      FORMAT,
    ),
  )
    .argument("<id>", "the commitment's id, or the id of a statement that tells it")
    .addArgument(actArgument())
    .argument("[what]", "evidence to accept or reject, statement to link, outcome to declare, or decision to undo")
    .addOption(new Option("--by <name>", "who decides").env("ENTENTE_BY"))
    .option("--because <words>", "why")
    .addOption(new Option("--form <form>", "amend: its form").choices(FORMS))
    .addOption(new Option("--testable <how>", "amend: how it can be tested").choices(TESTABILITIES))
    .addOption(
      new Option("--due <date>", "amend: its deadline, or none").argParser((words) =>
        words === "none" ? words : dateOf(words),
      ),
    )
    .option("--target <json>", 'amend: {"metric", "low", "unit"?, "by"?, "comparison"?, "high"?}')
    .option("--data <json>", 'link a data point: {"reporter", "series", "period", "value", "unit"?, "vintage"?}')
    .addOption(new Option("--shows <what>", "link: what the statement shows").choices(SHOWS))
    .addOption(new Option("--stance <stance>", "link: how it bears on the commitment").choices(STANCES_OF_EVIDENCE))
    .addOption(new Option("--side <side>", "link: on whose side it stands").choices(SIDES))
    .addOption(new Option("--progress <progress>", "declare: how far it has come").choices(PROGRESS))
    .option("--per <reporter>", "declare: by whose figures")
    .addOption(new Option("--from <date>", "declare: from which day it holds").argParser(firstDay))
    .option("--searched <words>", "declare: where evidence was sought in vain")
    .action((id: string, act: Act, what: string | undefined, options, self) => {
      if (act === "declare" && what !== undefined && !OUTCOMES.some((one) => one === what))
        self.error(`error: outcomes are ${OUTCOMES.join(", ")}`);
      return doing(async () => (await import("./decide.ts")).runDecide(id, act, what, options));
    });
}

const actArgument = (): Argument => new Argument("<act>", "what is decided").choices(ACTS);

const withFilters = (command: Command): Command =>
  withOutlook(withLedger(command))
    .option("--dyad <states>", 'only those between two states: CHN-KAZ, or "China and Kazakhstan"')
    .addOption(new Option("--pillar <pillar>", "only those of a pillar").choices(PILLARS))
    .addOption(new Option("--form <form>", "only those of a form").choices(FORMS))
    .option("--due", "only those whose deadline has passed and that nothing settled")
    .option("--open", "only those that may still be kept")
    .option("--rejected", "those too that a person rejected");

const withOutlook = (command: Command): Command =>
  command
    .addOption(new Option("--on <date>", "as known on a day; today when not given").argParser(lastDay))
    .option("--strict", "let nothing count that no person accepted");
