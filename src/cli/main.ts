#!/usr/bin/env node
import { Argument, Command, CommanderError, Option } from "commander";
import { addCommitmentCommands } from "./commitment-commands.ts";
import { EXIT } from "./exit.ts";
import { withJobs } from "./jobs.ts";
import {
  countOf,
  dateOf,
  FORMATS,
  firstDay,
  lastDay,
  typeOf,
  withData,
  withForm,
  withFormat,
  withLedger,
  withManner,
  withReading,
  withSize,
} from "./options.ts";
import { type Manner, quietPipes } from "./terminal.ts";

const DOCUMENTS = "files, folders (their .txt, .html, .htm and .md files), .ndjson records, or - for stdin";

const EXAMPLES = `Examples:
  $ entente demo                               code five bundled documents and show two dyads
  $ entente read speech.txt                    what a document says, with carets under its words
  $ entente read *.html --format csv > all.csv
  $ entente add press/ --ledger ./ledger       keep what a folder of documents says
  $ entente dyad CHN-KAZ --ledger ./ledger     how two states stand, by what was kept
  $ entente episodes --dyad CHN-KAZ            each event once, however many documents tell it
  $ entente commitments --dyad CHN-KAZ         what they bound themselves to, and what became of it
  $ entente explain "Kenya signed a treaty with Indonesia."
  $ entente try consult/visit                  try the sentences of a rule
  $ entente effect --codebook ./changed        what a change of the codebook does
  $ entente relate rows.ndjson                 what one marked party does to the other
  $ entente predict status < rows.ndjson      how far a project has come, by its description
  $ entente parse speech.txt > speech.conllu   its words and trees, for linguists
`;

const STATUS_WORDS = `
Writes {"id", "status"} a row, one of: "Pledge" (offered), "Commitment" (signed), "Implementation" (begun), "Completion" (done, or handed over),
"Suspended", "Cancelled". These are AidData's words; its "Pipeline: Pledge" and "Pipeline: Commitment" are written without "Pipeline: ".
`;

const AFTER = `
Exit codes: 0 ok, 1 failure, 2 usage, 3 some documents failed, 4 nothing found (--fail-empty), 5 ledger locked or too new.
`;

/** Comes in: the words of a command line. Goes out: its exit code. Must never print a stack trace unless DEBUG=entente. */
async function main(words: readonly string[]): Promise<number> {
  quietPipes();
  let code: number = EXIT.ok;
  const program = programOf(async (run) => {
    code = await run();
  });
  if (words.includes("--version") || words.includes("-V")) return version();
  try {
    if (words.length === 0) program.help({ error: true });
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    // Commander has told it already; everything else is told here, and nowhere else.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const { toldCode } = await import("./trouble.ts");
    return toldCode(error, (program.opts() ?? {}) as Manner);
  }
}

type Doing = (run: () => Promise<number>) => Promise<void>;

// Each command's code is loaded when it is asked for, so that help and faults of spelling cost nothing.
function programOf(doing: Doing): Command {
  const program = new Command("entente")
    .description(
      "An open ledger of relations between states: events, commitments and claims, each pinned to its exact words.",
    )
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", AFTER)
    .option("-V, --version", "versions of program and codebook")
    .showHelpAfterError("(entente --help shows how)")
    .exitOverride();
  const command = (name: string, says: string, example: string) =>
    withManner(program.command(name).description(says)).addHelpText("before", `Example:\n  $ entente ${example}\n`);

  withReading(withFormat(command("read", "Code documents; keep nothing", "read speech.txt --format ndjson | head -3")))
    .argument("[doc...]", DOCUMENTS)
    .action((words: string[], options, self) =>
      doing(async () => (await import("./read.ts")).runRead(given(words, self), options)),
    );
  withLedger(
    withReading(
      withFormat(command("add", "Code documents and record them in a ledger", "add press/ --ledger ./ledger")),
    ),
  )
    .argument("[doc...]", DOCUMENTS)
    .option("-n, --dry-run", "say what would be added; record nothing")
    .action((words: string[], options, self) =>
      doing(async () => (await import("./add.ts")).runAdd(given(words, self), options)),
    );
  withLedger(withFormat(command("dyad", "Show what the ledger holds of two states", "dyad CHN-KAZ --from 2020-01-01")))
    .argument("<states...>", "two ISO codes or names: CHN-KAZ, or China Kazakhstan")
    .option("--all", "every telling of an event, not each event once")
    .addOption(new Option("--from <date>", "only what is dated then or later").argParser(firstDay))
    .addOption(new Option("--to <date>", "only what is dated then or earlier").argParser(lastDay))
    .action((words: string[], options, self) => {
      if (options.from && options.to && options.from > options.to) self.error("error: --from lies after --to");
      return doing(async () => (await import("./dyad.ts")).runDyad(words, options));
    });
  withLedger(
    withData(
      command(
        "episodes",
        "Show each event of the ledger once, with its tellings counted",
        "episodes --dyad CHN-KAZ --type CONSULT",
      ),
      FORMATS,
      "text on a terminal, ndjson into a pipe",
    ),
  )
    .option("--dyad <states>", 'only events between two states: CHN-KAZ, or "China and Kazakhstan"')
    .addOption(new Option("--type <type>", "only events of a type of PLOVER, such as CONSULT").argParser(typeOf))
    .action((options) => doing(async () => (await import("./episodes.ts")).runEpisodes(options)));
  withLedger(
    withForm(
      command("episode", "Show one event with all its tellings, and why they are one", "episode 6d2f6ab1ab7b6654"),
      FORMATS,
      "text on a terminal, ndjson into a pipe",
    ),
  )
    .argument("<id>", "its id, or the id of a statement that tells it")
    .action((id: string, options) => doing(async () => (await import("./episode.ts")).runEpisode(id, options)));
  addCommitmentCommands(command, doing);
  withData(
    command(
      "explain",
      "Say which rules fire on a sentence, and where the others stop",
      'explain "Kenya thanked Oman."',
    ),
    ["text", "ndjson", "json", "csv"],
    "text unless said otherwise",
  )
    .argument("<sentence...>", "the sentence, best in quotation marks")
    .addOption(new Option("--date <date>", "the day it was published: 2022-10-20").argParser(dateOf))
    .action((words: string[], options, self) => {
      if (words.join("").trim() === "") self.error("error: the sentence is empty");
      return doing(async () => (await import("./explain.ts")).runExplain(words, options));
    });
  command("try", "Try the sentences of a rule", "try codebook/events/consult/visit.yaml")
    .argument("<rule>", "the rule's file, or its id")
    .action((name: string, options) => doing(async () => (await import("./try.ts")).runTry(name, options)));
  withJobs(withSize(command("parse", "Parse texts into CoNLL-U trees", "parse speech.txt --jobs all > speech.conllu")))
    .argument("[doc...]", DOCUMENTS)
    .option("--conllu", "the input is CoNLL-U: keep its words, fill in tags and trees")
    .action((words: string[], options, self) =>
      doing(async () => (await import("./parse.ts")).runParse(given(words, self), options)),
    );
  withSize(
    command("relate", "Say what one marked party does to the other", "relate rows.ndjson --why > answers.ndjson"),
  )
    .argument("[file...]", 'ndjson rows {"id", "text", "actor", "recipient"}, or - for stdin')
    .option("--why", "add the features that weighed most")
    .action((words: string[], options, self) =>
      doing(async () => (await import("./relate.ts")).runRelate(given(words, self), options)),
    );
  withSize(
    command(
      "predict",
      "Say how far a project has come, by its description",
      "predict status --why < descriptions.ndjson > statuses.ndjson",
    ),
  )
    .addArgument(new Argument("<what>", "what to say of each").choices(["status"]))
    .argument("[file...]", 'ndjson rows {"id", "text"}, other fields passed over, or - for stdin')
    .option("--why", "add what weighed most")
    .addHelpText("after", STATUS_WORDS)
    .action((_, words: string[], options, self) =>
      doing(async () => (await import("./predict.ts")).runPredict(given(words, self), options)),
    );
  command("effect", "Show what a changed codebook changes", "effect --codebook ./my-codebook speech.txt")
    .argument("[doc...]", "documents to code beside the sentences of the rules and the examples")
    .option("--codebook <folder>", "the changed codebook; the package's own folder when not given")
    .option(
      "--against <folder>",
      "the codebook to compare with; the one kept when the program was built when not given",
    )
    .addOption(new Option("--most <number>", "changes to show").argParser(countOf).default(10))
    .addOption(new Option("--format <format>", "text unless said otherwise").choices(["text", "ndjson", "json"]))
    .option("--json", "short for --format json")
    .option("--fail-empty", "exit with 4 when nothing changes")
    .action((words: string[], options) => doing(async () => (await import("./effect.ts")).runEffect(words, options)));
  command("demo", "Code the bundled documents and show two dyads", "demo").action((options) =>
    doing(async () => (await import("./demo.ts")).runDemo(options)),
  );
  return program;
}

// Without a document, stdin is read; a terminal is never waited for.
function given(words: readonly string[], command: Command): readonly string[] {
  if (words.length > 0) return words;
  if (process.stdin.isTTY) command.help({ error: true });
  return ["-"];
}

async function version(): Promise<number> {
  const { openEntente } = await import("../index.ts");
  const entente = openEntente();
  process.stdout.write(`entente ${entente.engine}, codebook ${entente.codebook.version}\n`);
  return EXIT.ok;
}

process.exitCode = await main(process.argv.slice(2));
