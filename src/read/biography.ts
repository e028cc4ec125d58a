/** A paragraph about its author is not longer. */
const LONGEST = 700;

const ROLE = "(?:guest )?(?:writer|author|columnist|contributor|commentator|essayist)s?";
/** How such a paragraph begins, told quickly. */
const OPENS = /^[\W_]{0,4}(?:the|our|about) /i;
const DOES =
  "(?:is|are|was|were|has|have|had|teach(?:es)?|works?|serves?|served|worked|heads?|leads?|writes?|holds?|specialises?|specializes?|can be (?:reached|contacted)|tweets?)";
const WRITER = new RegExp(`^[\\W_]{0,4}(?:(?:the|our) ${ROLE}(?:, [^,]{3,60},)? ${DOES}\\b|about the ${ROLE}\\b)`, "i");
/** What those who write for papers are. */
const TRADE =
  /\b(?:fellow|professor|lecturer|analyst|researcher|research(?:er| associate| assistant)|commentator|journalist|author|columnist|writer|historian|correspondent|editor|scholar|expert|economist|academic|student|consultant|contributor|former (?:ambassador|diplomat|minister)|scientist|political scientist|director)\b/i;
const PERSON =
  /^[\W_]{0,4}((?:\p{Lu}[\p{L}\p{M}'\u2019.-]*\s){1,4}\p{Lu}?[\p{L}\p{M}'\u2019.-]*?)\s?,? (?:is|was|teaches|writes|works|serves|served) (?:an?|the|currently|professor|director|also|senior|research|at|for|as|in)\b/u;

/** True when a paragraph says of itself that it tells who the author is: "The writer is …". */
export const isBiography = (head: string, length: number): boolean =>
  length <= LONGEST && OPENS.test(head) && WRITER.test(head);

/** The person whom a paragraph tells of in the manner of an author's line: "Helen Marsh is a historian at …". */
export function portrayed(head: string, length: number): string | null {
  if (length > LONGEST || !TRADE.test(head.slice(0, 300))) return null;
  return PERSON.exec(head)?.[1]?.trim() ?? null;
}
