import type { Source } from "../../src/follow/source.ts";
import { readMarked } from "../../src/ground/marked.ts";
import { whenOf } from "../../src/ground/when.ts";
import { type Commitment, statement, type Target } from "../../src/model/statement.ts";
import { madeDocument, wholeSentence } from "./made.ts";

/** What a made commitment has besides its words. */
export interface More {
  readonly day?: string;
  readonly due?: string;
  readonly target?: Omit<Target, "span" | "high"> | null;
  readonly fields?: Partial<Commitment>;
}

/** A source with one commitment in it, from a marked sentence: `[Peru]{actor PER} [agreed]{commitment} to [open an office]{act}.` */
export function madeSource(marked: string, { day = "2020-01-15", due, target = null, fields = {} }: More = {}): Source {
  const read = readMarked(marked);
  if ("fault" in read) throw new Error(read.fault);
  const { text, marks } = read;
  const document = madeDocument(text, `${day} ${text}`, whenOf(day));
  const sentence = wholeSentence(document);
  const parties = (role: string): Commitment["actors"] =>
    marks
      .filter(({ labels }) => labels[0] === role)
      .map(({ span, labels }) => ({ code: labels[1]!, sector: "GOV", span, quote: text.slice(span.start, span.end) }));
  const at = (role: string) => marks.find(({ labels }) => labels[0] === role)?.span ?? null;
  const made = statement<Commitment>(text, {
    kind: "commitment",
    document: document.id,
    span: sentence.span,
    anchor: at("commitment") ?? sentence.span,
    speaker: { role: "author", name: null, code: null, span: null },
    date: null,
    rule: "commitments/agreed",
    codebook: "1.0.0+00000000",
    pillars: ["trade"],
    stance: "asserted",
    actors: parties("actor"),
    recipients: parties("recipient"),
    form: "agreed",
    testability: target ? "target" : "act",
    due: due === undefined ? null : whenOf(due),
    period: null,
    condition: null,
    act: at("act"),
    object: null,
    mechanism: null,
    target: target && { ...target, high: target.low, span: sentence.span },
    reaffirms: false,
    ...fields,
  });
  return {
    document,
    sentences: [sentence],
    statements: at("commitment") ? [made] : [],
    kept: [],
    original: document.id,
    house: null,
  };
}
