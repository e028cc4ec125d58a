const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text in lower case, without marks: what two printings of one sentence share. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|(?<=\p{L})['\u2019](?=s\b)/gu, "")
    .match(WORD) ?? [];

const ENDINGS = /(?:ations?|ements?|ments?|ings?|ions?|ed|es|s|e|als?)$/;

/** A word without its ending, roughly: enough to tell that "signed", "signing" and "signs" are one word. */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  if (word.length < 5) return word.replace(/(?<=\p{L}{2}[^s])s$|(?<=\p{L}{3})e$/u, "");
  const cut = word.replace(/ies$|ied$/, "y").replace(ENDINGS, "");
  const kept = cut.length < 3 ? word : cut;
  return kept.replace(/([^aeiouls])\1$/, "$1");
}

/** How many two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const one of few) if (many.has(one)) count++;
  return count;
}
