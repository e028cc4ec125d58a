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
  if (word.length < 5 || /\d/.test(word)) return word.replace(/(?<=\p{L}{2}[^s])s$/u, "");
  const cut = word.replace(/ies$|ied$/, "y").replace(ENDINGS, "");
  const kept = cut.length < 3 ? word : cut;
  return kept.replace(/([^aeiouls])\1$/, "$1");
}

const EMPTY = new Set(
  (
    "a an the this that these those and or but nor so if as of to in on at by for from with without into over under between among about after before during since until " +
    "its their his her our your my it he she they we i you them him us who which whose what where when while is are was were be been being has have had do does did will " +
    "would shall should may might can could must not no also both all any each other more most very than then there here such s two side country countries government " +
    "mr mrs ms dr said say saying told tell president minister prime foreign leader official state"
  ).split(" "),
);

// Words of every communique: two that share them need not be about one matter.
const PALE = new Set(
  (
    "agree cooperate cooperation cooperative relation relationship relations tie ties bilateral mutual joint strengthen strengthening deepen deepening expand expanding enhance " +
    "enhancing develop development developing promote promoting further continue issue issues field fields area areas new common partnership strategic sign signed signing " +
    "hold held support important importance high level including between"
  )
    .split(" ")
    .map(stem),
);

/** Stems of the words that say something, each once. */
export function contentOf(text: string): Set<string> {
  const content = new Set<string>();
  for (const word of wordsOf(text)) {
    if (word.length > 1 && !EMPTY.has(word) && !PALE.has(stem(word))) content.add(stem(word));
  }
  return content;
}

/** How many two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const one of few) if (many.has(one)) count++;
  return count;
}
