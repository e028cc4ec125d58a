import type { BlockKind } from "../model/document.ts";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that end the line before and after them. */
export const BLOCKS = set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul",
);
/** Elements whose words nobody is meant to read as text. */
export const HIDDEN = set(
  "script style noscript template svg math iframe object embed audio video canvas select datalist button textarea title",
);
/** Of those, the ones whose content is no markup: it runs to the end tag. */
export const RAW = set("script style textarea title noscript template iframe");
/** Elements without an end tag. */
export const VOID = set("area base br col embed hr img input link meta param source track wbr");
/** Elements that end when the next of their kind begins, or their parent ends. */
export const UNCLOSED = set("p li dt dd td th tr option thead tbody tfoot");

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  nav: "furniture",
  aside: "furniture",
  footer: "furniture",
  form: "furniture",
  figcaption: "furniture",
  menu: "furniture",
  dialog: "furniture",
};

/** What an element's name says its words are. */
export const kindOfTag = (name: string): BlockKind | null => KINDS[name] ?? null;

/** Elements that hold a whole page; their classes tell of the page, not of their words. */
const WHOLE = set("html body main article");

const FURNITURE =
  /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|share\w*|sharing|social\w*|related\w*|recommend\w*|newsletter\w*|subscri\w*|cookies?|consent|comments?|disqus|tags|breadcrumbs?|copyright|nav\w*|menu|sidebar|pagination|popup|read-?more|trending|most-read|paywall)(?:$|[\s_-])/i;
const BIOGRAPHY =
  /(?:^|[\s_-])(?:(?:author-?)?bio\w*|about-?(?:the-?)?author|author-?(?:info|box|note|description))(?:$|[\s_-])/i;
const BYLINE = /(?:^|[\s_-])(?:by-?line\w*|author-?name|author)(?:$|[\s_-])/i;

/** What an element's class and id say its words are. */
export function kindOfClass(name: string, classes: string): BlockKind | null {
  if (classes === "" || WHOLE.has(name)) return null;
  const cut = classes.slice(0, 300);
  if (BIOGRAPHY.test(cut)) return "biography";
  if (FURNITURE.test(cut)) return "furniture";
  return BYLINE.test(cut) ? "byline" : null;
}
