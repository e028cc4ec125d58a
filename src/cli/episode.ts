import { problem } from "../ground/problem.ts";
import { openEntente } from "../index.ts";
import { episodeRow, viewEpisode } from "../view/episode.ts";
import { tellingsAsCsv } from "../view/episode-as-csv.ts";
import { episodeAsMarkdown } from "../view/episode-as-markdown.ts";
import { episodeAsText } from "../view/episode-as-text.ts";
import { aboutsOf } from "./episodes.ts";
import { EXIT } from "./exit.ts";
import { formatOf } from "./formats.ts";
import type { Format, Shared } from "./options.ts";
import { styleOf, tell, write } from "./terminal.ts";

export interface EpisodeOptions extends Omit<Shared, "kind" | "failEmpty"> {
  readonly ledger: string;
}

/** `entente episode ID`: one event with all its tellings, and why they are one. Gives the exit code. */
export async function runEpisode(id: string, options: EpisodeOptions): Promise<number> {
  const entente = openEntente({ ledger: options.ledger, create: false });
  try {
    const all = entente.episodes();
    const one = all.find(
      ({ id: own, tellings }) => own === id || tellings.some(({ statement }) => statement.id === id),
    );
    if (!one) {
      tell(problem("ask/episode", `"${id}"`), options);
      return EXIT.failure;
    }
    const view = viewEpisode(one, aboutsOf(entente));
    const others = new Map(all.map((other) => [other.id, other]));
    const style = styleOf(options);
    const draw: Readonly<Record<Format, () => string>> = {
      text: () => episodeAsText(view, others, style),
      md: () => episodeAsMarkdown(view, others),
      csv: () => tellingsAsCsv(one),
      json: () => `${JSON.stringify(episodeRow(one), null, 2)}\n`,
      ndjson: () => `${JSON.stringify(episodeRow(one))}\n`,
    };
    await write(draw[formatOf(options)]());
    return EXIT.ok;
  } finally {
    entente.close();
  }
}
