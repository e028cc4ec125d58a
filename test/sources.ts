import type { Source } from "../src/gather/told.ts";
import { type Event, openEntente } from "../src/index.ts";

const entente = openEntente({ judge: null });

/** A document of our own words, read and coded by the rules, with its events. */
export function sourceOf(id: string, date: string, text: string): Source {
  const reading = entente.read(new TextEncoder().encode(text), { source: `${id}.txt`, id, date });
  if (!reading.document) throw new Error(`${id} could not be read`);
  const events = reading.statements.filter((one): one is Event => one.kind === "event");
  return { document: reading.document, sentences: reading.sentences, events };
}
