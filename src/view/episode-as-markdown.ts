import type { Episode, Tie } from "../model/episode.ts";
import { plain } from "./as-markdown.ts";
import { type EpisodeView, shownOf } from "./episode.ts";
import { headOf } from "./episode-as-text.ts";
import { tellingsInWords, whenInWords } from "./phrase.ts";

const quoted = (words: string): string => `> ${plain(words)}`;
const whenOf = ({ date }: Episode): string => (date === null ? "not dated" : whenInWords(date));

/** Episodes as Markdown, each in the words that tell it best. */
export function episodesAsMarkdown(views: readonly EpisodeView[]): string {
  const parts = views.map(({ episode, shown, copies }) => {
    const facts = [...headOf(episode), tellingsInWords(episode.tellings.length, copies), `\`${episode.id}\``];
    return `**${whenOf(episode)}** · ${facts.join(" · ")}\n\n${quoted(shown.statement.quote)}`;
  });
  return `${["# Episodes", ...parts].join("\n\n")}\n`;
}

/** One episode with every telling as Markdown. */
export function episodeAsMarkdown(view: EpisodeView, others: ReadonlyMap<string, Episode>): string {
  const { episode, abouts, copies, mentions } = view;
  const titleOf = (id: string) => `${plain(abouts.get(id)?.title?.value ?? "(no title)")} (\`${plain(id)}\`)`;
  const parts = [
    `# ${[whenOf(episode), ...headOf(episode)].join(" · ")}`,
    `${tellingsInWords(episode.tellings.length, copies)} · \`${episode.id}\``,
    ...episode.tellings.map(({ statement, isCopy, because }) => {
      const facts = [titleOf(statement.document), ...(isCopy ? ["copy"] : []), `\`${statement.rule}\``, plain(because)];
      return `${quoted(statement.quote)}\n\n${facts.join(" · ")}`;
    }),
  ];
  const add = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push(`## ${title}`, lines.map((line) => `- ${line}`).join("\n"));
  };
  const tied = ({ episode: id, because }: Tie): string => {
    const other = others.get(id);
    return `${other ? `“${plain(shownOf(other.tellings, other.date).statement.quote)}” ` : ""}(\`${id}\`): ${plain(because)}`;
  };
  add(
    "Spoken of",
    mentions.map((one) => `“${plain(one.quote)}”, ${titleOf(one.document)}: ${plain(one.because)}`),
  );
  add("Its parts", episode.parts.map(tied));
  add("Part of", episode.partOf.map(tied));
  add("Announced by", episode.follows.map(tied));
  return `${parts.join("\n\n")}\n`;
}
