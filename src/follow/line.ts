import { overlaps, type Span } from "../ground/span.ts";
import type { Statement } from "../model/statement.ts";
import { type Matter, matterOf } from "./matter.ts";
import type { Registered } from "./register.ts";
import type { Lexicon, Source } from "./source.ts";

/** A sentence of a document as evidence is sought in it. */
export interface Line {
  readonly source: Source;
  readonly origin: Source;
  readonly span: Span;
  readonly text: string;
  readonly matter: Matter;
  readonly statements: readonly Statement[];
}

/** The sentences of a source; `origin` is the earliest document that has its text. */
export function linesOf(source: Source, origin: Source, lexicon: Lexicon): Line[] {
  const { document, sentences, statements } = source;
  return sentences
    .filter(({ block }) => WHERE.has(document.blocks[block]?.kind ?? ""))
    .map(({ span }) => {
      const text = document.text.slice(span.start, span.end);
      const own = statements.filter((one) => overlaps(one.span, span));
      return { source, origin, span, text, matter: matterOf(text, lexicon), statements: own };
    });
}

// A title says again what its text says.
const WHERE: ReadonlySet<string> = new Set(["paragraph", "item"]);

/** 1: every party is named; less, where only some or none are; 0: others alone are. */
export function partiesFit({ source, statements, text }: Line, { first }: Registered, lexicon: Lexicon): number {
  const here = new Set([...statements.flatMap(codesIn), ...lexicon.codesOf(text)]);
  const there = new Set(source.statements.flatMap(codesIn));
  const named = (codes: ReadonlySet<string>) => first.parties.filter((code) => codes.has(code)).length;
  if (named(here) === first.parties.length) return 1;
  if (named(here) > 0) return 0.9;
  if (here.size > 0) return 0;
  return named(there) > 0 ? 0.8 : there.size > 0 ? 0 : 0.6;
}

const codesIn = ({ actors, recipients }: Statement): string[] => [...actors, ...recipients].map(({ code }) => code);
