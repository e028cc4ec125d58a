import type { Entente } from "../src/index.ts";
import type { Event, Statement } from "../src/model/statement.ts";
import { type GoldSentence, type GsrFigures, gsrFigures, type Prediction } from "./gsr-like.ts";
import { rowsIn } from "./rows.ts";

interface Party {
  readonly code: string;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly type: string | null;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

export interface RawScore {
  readonly figures: GsrFigures;
  readonly gold: readonly GoldSentence[];
  readonly predictions: readonly Prediction[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Codes each sentence of a file of gold records on its own, from its words alone. */
export function scoreRaw(path: string, entente: Entente): RawScore {
  const rows = rowsIn<Row>(path);
  const codes = (parties: readonly Party[]) => parties.map(({ code }) => code);
  const gold = rows.map(({ id, type, actors, recipients }) => ({
    ...{ id, type, actors: codes(actors), recipients: codes(recipients) },
  }));
  const predictions = rows.map(({ id, text }) => {
    const reading = entente.read(new TextEncoder().encode(text), { source: id, id, format: "text" });
    const statements: readonly Statement[] = reading.statements;
    return { id, events: statements.filter((one): one is Event => one.kind === "event").map(eventOf) };
  });
  return { figures: gsrFigures(gold, predictions), gold, predictions, texts: new Map(rows.map((r) => [r.id, r.text])) };
}

const eventOf = ({ type, actors, recipients }: Event) => ({
  ...{ type, actors: actors.map(codeOf), recipients: recipients.map(codeOf) },
});

/** The gold records write IGO and NGO for what is no state. */
const codeOf = ({ code, sector }: Statement["actors"][number]): string =>
  sector === "IGO" || sector === "NGO" ? sector : code;
