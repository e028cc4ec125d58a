import type { Span } from "../ground/span.ts";
import type { Party } from "../model/actor.ts";
import type { Statement } from "../model/statement.ts";

/** One statement as data; keys always in the same order, spans in UTF-16 units of the document's raw text. */
export type Row = Readonly<Record<string, unknown>>;

const place = ({ start, end }: Span) => ({ start, end });
const party = ({ code, sector, span, quote }: Party) => ({ code, sector, span: place(span), quote });

/** The row of a statement: the same for ndjson, JSON and HTTP. Names and types stay; keys may be added. */
export function rowOf(statement: Statement): Row {
  const { id, kind, document, span, quote, anchor, stance, speaker, date, rule, codebook, pillars } = statement;
  const { role, name, code, span: at } = speaker;
  return {
    id,
    kind,
    document,
    span: place(span),
    quote,
    ...ownOf(statement),
    stance,
    actors: statement.actors.map(party),
    recipients: statement.recipients.map(party),
    speaker: { role, name, code, span: at && place(at) },
    date: date && { from: date.from, to: date.to, precision: date.precision },
    pillars: [...pillars],
    anchor: place(anchor),
    rule,
    codebook,
  };
}

function ownOf(statement: Statement): Row {
  switch (statement.kind) {
    case "event": {
      const { type, base, mode, quad, intensity, contexts, cameo, confidence } = statement;
      return { type, base, mode, quad, intensity, contexts: [...contexts], cameo, confidence };
    }
    case "remark":
      return {};
    case "commitment": {
      const { form, testability, due, period, condition, act, object, mechanism, target, reaffirms } = statement;
      return {
        form,
        testability,
        due,
        period,
        condition: condition && place(condition),
        act: act && place(act),
        object: object && place(object),
        mechanism: mechanism && { ...mechanism, span: place(mechanism.span) },
        target: target && { ...target, span: place(target.span) },
        reaffirms,
      };
    }
    case "claim":
      return { claim: statement.claim, value: statement.value };
  }
}
