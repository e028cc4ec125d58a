import { stem, wordsOf } from "../ground/words.ts";

const EMPTY = new Set(
  (
    "a an the this that these those and or but nor so if as of to in on at by for from with without into over under between among about after before during since until " +
    "its their his her our your my it he she they we i you them him us who which whose what where when while is are was were be been being has have had do does did will " +
    "would shall should may might can could must not no also both all any each other more most very than then there here such s two side sides country countries government " +
    "mr mrs ms dr said say saying told tell president minister prime foreign leader official state"
  ).split(" "),
);

// Words of every communique: two that share them need not be about one matter.
const PALE = new Set(
  (
    "agree cooperate cooperation cooperative relation relationship relations tie ties bilateral mutual joint strengthen strengthening deepen deepening expand expanding enhance " +
    "enhancing develop development developing promote promoting further continue issue issues field fields area areas new common partnership strategic sign signed signing " +
    "percent per cent million billion thousand dollar dollars us usd euro euros year years " +
    "pledge promise offer vow vowed commit committed undertake undertook plan planned decide decided express voice announce reaffirm reiterate impose make made give gave take took pay paid " +
    "hold held support important importance high level including between"
  )
    .split(" ")
    .map(stem),
);

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
// When it was is asked apart from what it was.
const DATES = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?|${MONTH}|\\w+day|(?:19|20)\\d\\d|(?:last|this|next) (?:week|month|year))\\b`,
  "giu",
);

/** Stems of the words that say something, each once; dates left out. */
export function contentOf(text: string): Set<string> {
  const content = new Set<string>();
  for (const word of wordsOf(text.replace(DATES, " "))) {
    const root = stem(word);
    if ((word.length > 1 || /\d/.test(word)) && !EMPTY.has(word) && !EMPTY.has(root) && !PALE.has(root))
      content.add(root);
  }
  return content;
}
