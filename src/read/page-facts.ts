import type { When } from "../ground/when.ts";

/** What a page says of itself outside its words. */
export interface PageFacts {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: When | null;
  /** A day that stands near its heading, outside the article: taken when nothing better is found. */
  readonly seen: When | null;
  /** The names of its sections and kinds, in one string: "Opinion OpinionNewsArticle". */
  readonly section: string;
}

export const NO_FACTS: PageFacts = Object.freeze({
  title: null,
  author: null,
  publisher: null,
  published: null,
  seen: null,
  section: "",
});
