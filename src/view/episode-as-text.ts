import type { Episode, Tie } from "../model/episode.ts";
import type { Link } from "../model/link.ts";
import { visible } from "./cells.ts";
import { type EpisodeView, quadOf, shownOf } from "./episode.ts";
import { inkOf, paint, type Style } from "./paint.ts";
import { counted, LEGEND, partiesInWords, tellingsInWords, whenInWords } from "./phrase.ts";
import { quotationLines } from "./quotation.ts";
import { wrapParts } from "./wrap.ts";

/** Episodes one under the other, each in the words that tell it best. Ends with a line end. */
export function episodesAsText(views: readonly EpisodeView[], style: Style): string {
  if (views.length === 0) return "nothing found\n";
  const legend = wrapParts([LEGEND], "", style.width, "").map((line) => paint(style, "faint", line));
  return `${[...views.flatMap((one) => [...briefLines(one, style), ""]), ...legend].join("\n")}\n`;
}

function briefLines({ episode, shown, copies }: EpisodeView, style: Style): string[] {
  const facts = [
    ...headOf(episode),
    tellingsInWords(episode.tellings.length, copies),
    ...(episode.parts.length > 0 ? [counted(episode.parts.length, "part")] : []),
    ...(episode.partOf.length > 0 ? [`part of ${episode.partOf.map((tie) => tie.episode).join(", ")}`] : []),
    ...(episode.follows.length > 0 ? [`announced by ${episode.follows.map((tie) => tie.episode).join(", ")}`] : []),
    episode.id,
  ];
  return [
    paint(style, inkOf(shown.statement), episode.date === null ? "not dated" : whenInWords(episode.date)),
    ...quotationLines(shown.statement.quote, style.width - 2).map((line) => `  ${line}`),
    ...wrapParts(facts, " · ", style.width - 2, "  ").map((line) => `  ${line}`),
  ];
}

/** `+ CONSULT/visit`, `KEN → OMN`. */
export function headOf(episode: Episode): string[] {
  const sign = quadOf(episode).endsWith("conflict") ? "−" : "+";
  const { actors, recipients } = episode;
  const who = recipients.length > 0 ? `${actors.join(", ") || "?"} → ${recipients.join(", ")}` : actors.join(" ↔ ");
  return [`${sign} ${episode.type}${episode.mode === null ? "" : `/${episode.mode}`}`, who].filter(
    (part) => part !== "",
  );
}

/** One episode with every telling, in whose document, by which rule, and why it stands here. Ends with a line end. */
export function episodeAsText(view: EpisodeView, others: ReadonlyMap<string, Episode>, style: Style): string {
  const { episode, mentions } = view;
  const when = episode.date === null ? "not dated" : whenInWords(episode.date);
  const counts = [
    counted(episode.tellings.length, "telling"),
    `${counted(episode.independent, "document")} in words of its own`.replace(
      "documents in words of its",
      "documents in words of their",
    ),
    episode.id,
  ];
  const lines = [
    ...wrapParts([when, ...headOf(episode)], " · ", style.width, "  ").map((line) => paint(style, "strong", line)),
    ...wrapParts(counts, " · ", style.width, "  "),
    ...tellingLines(view, style),
    ...section(
      "Spoken of",
      mentions.flatMap((one) => mentionLines(one, view, style)),
      style,
    ),
    ...section("Its parts", tieLines(episode.parts, others, style), style),
    ...section("Part of", tieLines(episode.partOf, others, style), style),
    ...section("Announced by", tieLines(episode.follows, others, style), style),
  ];
  return `${lines.join("\n")}\n`;
}

const section = (title: string, lines: readonly string[], style: Style): string[] =>
  lines.length === 0 ? [] : ["", paint(style, "strong", title), ...lines];

function tellingLines(view: EpisodeView, style: Style): string[] {
  return view.episode.tellings.flatMap(({ statement, isCopy, because }) => {
    const facts = [
      isCopy ? "copy" : "",
      statement.date === null ? "not dated" : whenInWords(statement.date),
      partiesInWords(statement),
      statement.stance === "asserted" ? "" : statement.stance,
      statement.rule,
      statement.id,
    ];
    return [
      "",
      ...wrapParts(documentInWords(view, statement.document), " · ", style.width, "  ").map((line) =>
        paint(style, inkOf(statement), line),
      ),
      ...quotationLines(statement.quote, style.width - 2).map((line) => `  ${line}`),
      ...wrapParts(
        facts.filter((part) => part !== ""),
        " · ",
        style.width - 2,
        "  ",
      ).map((line) => `  ${line}`),
      ...why(because, style),
    ];
  });
}

/** Title, publisher and day of a document, and its id. */
function documentInWords({ abouts }: EpisodeView, id: string): string[] {
  const about = abouts.get(id);
  const facts = [
    about?.title?.value ?? "(no title)",
    about?.publisher?.value ?? "",
    about?.published ? whenInWords(about.published.value) : "not dated",
    id,
  ];
  return facts.filter((part) => part !== "").map(visible);
}

const mentionLines = (one: Link, view: EpisodeView, style: Style): string[] => [
  ...wrapParts([`“${visible(one.quote)}”`, ...documentInWords(view, one.document)], " · ", style.width - 2, "  ").map(
    (line) => `  ${line}`,
  ),
  ...why(one.because, style),
];

const tieLines = (ties: readonly Tie[], others: ReadonlyMap<string, Episode>, style: Style): string[] =>
  ties.flatMap(({ episode, because }) => {
    const other = others.get(episode);
    return [
      ...wrapParts([...(other ? headOf(other) : []), episode], " · ", style.width - 2, "  ").map((line) => `  ${line}`),
      ...(other
        ? quotationLines(shownOf(other.tellings, other.date).statement.quote, style.width - 4).map(
            (line) => `    ${line}`,
          )
        : []),
      ...why(because, style),
    ];
  });

const why = (because: string, style: Style): string[] =>
  wrapParts(visible(because).split(" "), " ", style.width - 4, "").map((line) => paint(style, "faint", `    ${line}`));
