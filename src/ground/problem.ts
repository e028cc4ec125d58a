import type { Span } from "./span.ts";

/** Where a problem lies: in a file of ours, or in a document. Lines and columns count from 1. */
export type Place =
  | { readonly path: string; readonly line?: number; readonly column?: number }
  | { readonly document: string; readonly span?: Span };

export type Severity = "error" | "warning" | "note";

/** Something that is not as it should be, told to the one who can mend it. A value, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly at?: Place;
}

/** Takes each problem as it is found; the last argument of every stage. */
export type Report = (problem: Problem) => void;

interface Entry {
  readonly severity: Severity;
  readonly says: string;
  readonly cause: string;
  readonly remedy: string;
}

const entry = (severity: Severity, says: string, cause: string, remedy: string): Entry => ({
  severity,
  says,
  cause,
  remedy,
});

/** Every problem code there is. `docs/problems.md` is made from this table. */
export const PROBLEMS = {
  // read
  "read/empty": entry(
    "error",
    "The document holds no text.",
    "An empty file, or one of blanks only.",
    "Check that the file was saved whole.",
  ),
  "read/binary": entry(
    "error",
    "The file is not text that Entente reads.",
    "A picture, an archive, a program or another binary format.",
    "Save the words as text or HTML and add that file.",
  ),
  "read/too-large": entry(
    "error",
    "The document is too large.",
    "More than the limit of one document, 25 MB.",
    "Split it into its parts, or raise --max-bytes.",
  ),
  "read/long-line": entry(
    "warning",
    "A line is longer than a sentence can be.",
    "A file without line ends or sentence ends.",
    "Check that the file is prose; it is read in pieces.",
  ),
  "read/encoding": entry(
    "warning",
    "Some bytes are not text in the encoding found.",
    "A wrong or mixed encoding.",
    "Save the file as UTF-8; the bytes in doubt are shown as U+FFFD.",
  ),
  "read/no-date": entry(
    "warning",
    "The document has no date.",
    "No dateline, no metadata, none given.",
    "Give one with --date; relative dates stay undetermined without it.",
  ),
  "read/missing": entry(
    "error",
    "There is no such file.",
    "A misspelt path, or the file was moved.",
    "Check the path.",
  ),
  "read/no-documents": entry(
    "error",
    "The folder holds no document.",
    "No .txt, .html, .htm or .md file in it or below it.",
    "Name the files, or another folder.",
  ),
  "read/unreadable": entry(
    "error",
    "The file cannot be read.",
    "It is a folder, or permission is missing.",
    "Check what the path names and its permissions.",
  ),
  "read/bad-record": entry(
    "error",
    "A line of the input is not a document record.",
    "Broken JSON, no text field, or, for parse --conllu, a line that is no CoNLL-U.",
    'Write one JSON object a line: {"id", "text", "date"?}. CoNLL-U has ten columns.',
  ),
  "read/language": entry(
    "warning",
    "The language is not one that Entente codes yet.",
    "The text is not English.",
    "It is kept and labelled, and nothing is coded in it.",
  ),
  "read/html": entry(
    "warning",
    "The page could not be laid out as an article.",
    "Broken or unusual HTML.",
    "All of its text is read instead; check title and date.",
  ),
  // codebook
  "codebook/yaml": entry(
    "error",
    "The file is not YAML that can be read.",
    "An indent, a quote or a colon out of place.",
    "Mend the line named.",
  ),
  "codebook/unknown-field": entry(
    "error",
    "The file has a field that no rule has.",
    "A misspelt field name.",
    "Compare with the list in codebook/README.md.",
  ),
  "codebook/missing-field": entry(
    "error",
    "The file lacks a field.",
    "Every rule says what it is and when it fires.",
    "Add the field named.",
  ),
  "rule/no-example": entry(
    "error",
    "The rule has no sentence that it must code, or none on which it must be silent.",
    "A rule without its proof.",
    "Add a line under codes: and one under not:.",
  ),
  "rule/no-reason": entry(
    "error",
    "A sentence under not: or missed: gives no reason.",
    "The reason after // is missing.",
    "Write why after //.",
  ),
  "rule/pattern": entry(
    "error",
    "The pattern cannot be read.",
    "A word of the pattern language is misspelt or misplaced.",
    "See the pattern language in codebook/README.md.",
  ),
  "rule/marks": entry(
    "error",
    "The marks of a sentence cannot be read.",
    "A bracket or brace is missing, nested or misspelt.",
    "Write [words]{role CODE}.",
  ),
  "rule/unknown-word-list": entry(
    "error",
    "The pattern names a word list that is not there.",
    "A misspelt name, or a list not written yet.",
    "Add codebook/words/NAME.txt.",
  ),
  "gazetteer/row": entry(
    "error",
    "A row of a table cannot be read.",
    "A missing column, an unknown code or a bad date.",
    "Mend the row named.",
  ),
  "gazetteer/duplicate": entry("error", "Two rows say the same.", "A row was entered twice.", "Delete one of them."),
  // ledger
  "ledger/newer": entry(
    "error",
    "The ledger was written by a newer Entente.",
    "Its schema is newer than this program.",
    "Update Entente; nothing was changed.",
  ),
  "ledger/busy": entry(
    "error",
    "The ledger is being written by another process.",
    "A long write is under way.",
    "Try again in a moment.",
  ),
  "ledger/damaged": entry(
    "error",
    "The ledger file cannot be read.",
    "It was cut short or changed from outside.",
    "Put back a copy of the ledger's folder.",
  ),
  "ledger/known": entry(
    "note",
    "The ledger has this document already.",
    "The same bytes were added before.",
    "Nothing to do; nothing was changed.",
  ),
  "ledger/missing": entry(
    "error",
    "There is no ledger here.",
    "None was made yet, or --ledger names another folder.",
    "Add a document first: entente add FILE.",
  ),
  "ledger/unwritable": entry(
    "error",
    "The ledger cannot be written.",
    "The disk is full, or permission is missing.",
    "Make room, or check the permissions of the folder; nothing was changed.",
  ),
  // words given by a user
  "ask/dyad": entry(
    "error",
    "This is not a pair of states.",
    "A misspelt name or code.",
    "Write two ISO codes, as in CHN-KAZ, or two names.",
  ),
  "ask/pair": entry(
    "error",
    "A line of the input is not a sentence with two parties.",
    "Broken JSON, no text, or offsets that do not lie in it.",
    'Write one JSON object a line: {"id", "text", "actor": {"start", "end"} or null, "recipient": the same}; offsets count UTF-16 units.',
  ),
  "ask/codebook": entry(
    "error",
    "There are no two codebooks to compare.",
    "No folder was named, and the program keeps no codebook from when it was built.",
    "Name the changed codebook with --codebook, and the other with --against.",
  ),
  "ask/episode": entry(
    "error",
    "There is no such episode in the ledger.",
    "A misspelt id, or another ledger.",
    "Give an id that entente episodes shows, or the id of a statement that tells the event.",
  ),
  "ask/commitment": entry(
    "error",
    "There is no such commitment in the ledger.",
    "A misspelt id, or another ledger.",
    "Give an id that entente commitments shows, or the id of a statement that tells it.",
  ),
  "ask/decision": entry(
    "error",
    "This cannot be decided.",
    "A decision that is not there, or an option that is missing or cannot be read.",
    "See entente decide --help; entente commitment ID shows the ids of its evidence and decisions.",
  ),
  "ask/evidence": entry(
    "error",
    "There is no such evidence.",
    "A misspelt id, or evidence of another commitment.",
    "Give an id that entente commitment ID shows.",
  ),
  "ask/breach": entry(
    "error",
    "A breach cannot be declared on this.",
    "Neither words against the commitment were accepted or linked, nor a search is told.",
    "Accept or link the words that go against it, or say with --searched where evidence was sought in vain.",
  ),
  "ask/rule": entry(
    "error",
    "There is no such rule.",
    "A misspelt path.",
    "Give the rule's file or its id, as in consult/visit.",
  ),
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Makes a problem from its code; `detail` follows the table's sentence, `at` says where. */
export function problem(code: ProblemCode, detail?: string, at?: Place): Problem {
  const { severity, says } = PROBLEMS[code];
  const message = detail ? `${says} ${detail}` : says;
  return at ? { code, severity, message, at } : { code, severity, message };
}
