import { dateIn } from "./dates.ts";
import { decoded } from "./entities.ts";
import { type JsonFacts, jsonFacts } from "./json-facts.ts";
import { isMasthead } from "./label.ts";
import type { PageFacts } from "./page-facts.ts";
import { oneLine } from "./piece.ts";

/** Gathers what a page says of itself while it is scanned. */
export interface Metadata {
  meta(attribute: (name: string) => string): void;
  /** The content of a script or title. */
  hidden(name: string, content: string, type: string): void;
  time(attribute: (name: string) => string): void;
  /** The words of a first-level heading. */
  heading(words: string): void;
  facts(): PageFacts;
}

const DATES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "parsely-pub-date",
  "sailthru.date",
  "citation_publication_date",
  "publication_date",
  "publish-date",
  "publishdate",
  "pubdate",
  "published",
  "date",
];
const TITLES = ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline", "title"];
const AUTHORS = [
  "author",
  "article:author",
  "og:article:author",
  "parsely-author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "citation_author",
];
const PUBLISHERS = [
  "og:site_name",
  "dc.publisher",
  "dcterms.publisher",
  "publisher",
  "application-name",
  "citation_journal_title",
];
const SECTIONS = ["article:section", "section", "parsely-section", "article.section"];
const LONGEST = 500;
/** First-level headings kept. */
const MOST_HEADINGS = 20;
/** An address, or a name that no person has. */
const NO_AUTHOR =
  /[/@:\\]|^(?:admin\w*|administrator|editor\w*|staff|newsroom|web ?(?:desk|master)|unknown|none|null|by)$/i;
const CUT = /\s+[|\u2013\u2014\u00B7\u00BB-]\s+/;

/** True when words that stand where an author should are an address, a login or an office. */
export const isNobody = (name: string): boolean => NO_AUTHOR.test(name);

export function metadata(): Metadata {
  const metas = new Map<string, string>();
  const headings: string[] = [];
  let json: JsonFacts | null = null;
  let title: string | null = null;
  let time: string | null = null;
  return {
    meta(attribute) {
      const value = oneLine(attribute("content").slice(0, LONGEST));
      for (const key of ["property", "name", "itemprop"]) {
        const name = attribute(key).toLowerCase();
        if (name !== "" && value !== "" && !metas.has(name)) metas.set(name, value);
      }
    },
    hidden(name, content, type) {
      if (name === "title") title ??= oneLine(decoded(content.slice(0, LONGEST))) || null;
      else if (/ld\+json/i.test(type)) json ??= jsonFacts(content);
    },
    time(attribute) {
      time ??= attribute("datetime") || null;
    },
    heading(words) {
      if (headings.length < MOST_HEADINGS && words !== "") headings.push(words);
    },
    facts: () => factsOf(metas, json, title, headings, time),
  };
}

function factsOf(
  metas: ReadonlyMap<string, string>,
  json: JsonFacts | null,
  pageTitle: string | null,
  headings: readonly string[],
  time: string | null,
): PageFacts {
  const first = (names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value) ?? null;
  const publisher = json?.publisher ?? first(PUBLISHERS);
  const named = json?.headline ?? first(TITLES) ?? pageTitle;
  const author = [json?.author ?? null, ...AUTHORS.map((name) => metas.get(name) ?? null)].find(
    (name) => name !== null && !isNobody(name),
  );
  const dates = [json?.published ?? null, ...DATES.map((name) => metas.get(name) ?? null), time];
  const published = dates.map((words) => (words === null ? null : dateIn(words))).find((date) => date !== null);
  const title = titleOf(named, headings, publisher);
  return {
    title,
    author: author?.replace(/^by\s+/i, "") ?? null,
    publisher: publisher ?? siteOf(pageTitle, title),
    published: published?.when ?? null,
    seen: null,
    section: [json?.section ?? "", first(SECTIONS) ?? "", folderOf(metas.get("og:url"))].join(" ").trim(),
  };
}

// Papers keep what their columnists write in a folder of its own.
const folderOf = (address = ""): string =>
  /\/(?:opinions?|op-?eds?|editorials?|columns?|commentary)\//i.exec(address)?.[0] ?? "";

// The heading on the page is the title as its readers see it; what the head says may have the site's name at either end.
function titleOf(named: string | null, headings: readonly string[], publisher: string | null): string | null {
  if (named === null) return headings.length === 1 ? headings[0]! : null;
  const parts = named.split(CUT).filter((part) => part !== publisher && !isSite(part));
  const words = parts.length > 1 && named.includes(" | ") ? parts[0]! : parts.join(" - ");
  const seen = headings.find(
    (heading) => heading.length > 3 && (named.includes(heading) || parts.some((part) => heading.includes(part))),
  );
  return seen ?? (words || null);
}

// The name of the site in the page's title: behind or before the mark that parts it from the headline.
function siteOf(pageTitle: string | null, title: string | null): string | null {
  const parts = pageTitle?.split(CUT) ?? [];
  const named = parts.find((part) => isSite(part) && isMasthead(part));
  if (named !== undefined) return named;
  if (parts.length < 2 || title === null) return null;
  const rest = parts.filter((part) => !title.includes(part) && !part.includes(title));
  return rest.at(-1) ?? null;
}

const isSite = (words: string): boolean =>
  isMasthead(words) || /^(?:home(?: ?page)?|index|untitled|document|welcome|news)$/i.test(words);
