/** Furniture is a line, not a paragraph. */
const LONGEST = 300;

const CUES: readonly RegExp[] = [
  /^\W*(?:advertisements?|advertorial|sponsored(?: content)?|promoted|paid content)\W*$/i,
];

/** True when a line belongs to the page and not to the article. */
export function isFurniture(line: string): boolean {
  return line.length <= LONGEST && CUES.some((cue) => cue.test(line));
}

const BIOGRAPHY =
  /^\W{0,3}(?:the (?:writer|author|columnist|contributor)s? (?:is|are|was|were|has|have|teach|work|serve)|about the authors?\b)/i;

/** True when a paragraph tells who the author is. */
export const isBiography = (paragraph: string): boolean => BIOGRAPHY.test(paragraph);
