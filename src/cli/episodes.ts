import { type Entente, type EpisodeQuery, openEntente } from "../index.ts";
import type { EventType } from "../model/event.ts";
import { episodeRow, viewEpisode } from "../view/episode.ts";
import { episodesAsCsv } from "../view/episode-as-csv.ts";
import { episodesAsMarkdown } from "../view/episode-as-markdown.ts";
import { episodesAsText } from "../view/episode-as-text.ts";
import { counted } from "../view/phrase.ts";
import { readDyad } from "./ask.ts";
import { EXIT } from "./exit.ts";
import { formatOf } from "./formats.ts";
import type { Shared } from "./options.ts";
import { remark, styleOf, tell, write } from "./terminal.ts";

export interface EpisodesOptions extends Omit<Shared, "kind"> {
  readonly ledger: string;
  readonly dyad?: string;
  readonly type?: EventType;
}

/** `entente episodes`: each event of the ledger once, with the number of its tellings. Gives the exit code. */
export async function runEpisodes(options: EpisodesOptions): Promise<number> {
  const entente = openEntente({ ledger: options.ledger, create: false });
  try {
    const asked = options.dyad === undefined ? null : readDyad(options.dyad, entente.gazetteer);
    if (asked && "code" in asked) {
      tell(asked, options);
      return EXIT.failure;
    }
    const count = await show(
      entente,
      { ...(asked && { dyad: asked.dyad }), ...(options.type && { type: options.type }) },
      options,
    );
    return count === 0 && options.failEmpty ? EXIT.empty : EXIT.ok;
  } finally {
    entente.close();
  }
}

async function show(entente: Entente, query: EpisodeQuery, options: EpisodesOptions): Promise<number> {
  const episodes = entente.episodes(query);
  const tellings = episodes.reduce((sum, one) => sum + one.tellings.length, 0);
  const views = () => {
    const abouts = aboutsOf(entente);
    return episodes.map((one) => viewEpisode(one, abouts));
  };
  switch (formatOf(options)) {
    case "text":
      await write(episodesAsText(views(), styleOf(options)));
      break;
    case "md":
      await write(episodesAsMarkdown(views()));
      break;
    case "csv":
      await write(episodesAsCsv(episodes));
      break;
    case "json":
      await write(`${JSON.stringify(episodes.map(episodeRow), null, 2)}\n`);
      break;
    case "ndjson":
      for (const one of episodes) await write(`${JSON.stringify(episodeRow(one))}\n`);
  }
  remark(`${counted(episodes.length, "episode")}, ${counted(tellings, "telling")}`, options);
  return episodes.length;
}

/** What is known of each document of a ledger, by its id. */
export const aboutsOf = (entente: Entente) => new Map(entente.ledger.documents().map(({ id, about }) => [id, about]));
