/** What a page says of its article in JSON-LD. */
export interface JsonFacts {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly section: string;
}

/** A longer script is no description of an article. */
const LONGEST = 200_000;
/** Objects looked at, however the page nests them. */
const MOST = 2000;
const ARTICLE = /article|blogposting|report|newsitem|webpage/i;

type Json = Readonly<Record<string, unknown>>;

/** Reads a script of type application/ld+json; null when it describes no article, or is broken. */
export function jsonFacts(script: string): JsonFacts | null {
  if (script.length > LONGEST) return null;
  const found = objectsIn(parsed(script)).filter((one) => ARTICLE.test(typeOf(one)));
  const article = found.find((one) => wordsOf(one.headline) !== null || wordsOf(one.datePublished) !== null);
  if (!article) return null;
  return {
    headline: wordsOf(article.headline),
    author: namesOf(article.author),
    publisher: namesOf(article.publisher),
    published: wordsOf(article.datePublished),
    section: `${wordsOf(article.articleSection) ?? ""} ${typeOf(article)}`.trim(),
  };
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    // Broken metadata says nothing; the page's words are read all the same.
    return null;
  }
}

function objectsIn(value: unknown): Json[] {
  const found: Json[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && found.length < MOST) {
    const one = waiting.shift();
    if (Array.isArray(one)) waiting.push(...one.slice(0, MOST));
    else if (typeof one === "object" && one !== null) {
      found.push(one as Json);
      waiting.push((one as Json)["@graph"], (one as Json).mainEntity);
    }
  }
  return found;
}

const typeOf = (one: Json): string =>
  [one["@type"]]
    .flat()
    .filter((name) => typeof name === "string")
    .join(" ");

function wordsOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" && one.trim() !== "" ? one.trim().slice(0, 500) : null;
}

// "A", {name: "A"}, [{name: "A"}, {name: "B"}] → "A and B".
function namesOf(value: unknown): string | null {
  const names = [value].flat().flatMap((one) => {
    const name = typeof one === "object" && one !== null ? wordsOf((one as Json).name) : wordsOf(one);
    return name === null ? [] : [name];
  });
  return names.length === 0 ? null : names.slice(0, 5).join(" and ");
}
