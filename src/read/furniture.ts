/** A line of furniture is short; a notice about cookies, rights or views may be a paragraph. */
const LINE = 200;
const NOTICE = 700;

/** A cue: the words that a line can begin with for it to be tried, and how the line goes on. */
type Cue = readonly [openers: string, form: RegExp];

const cue = (openers: string, words: string): Cue => [openers, new RegExp(`^[\\W_]*(?:${words})`, "i")];
const whole = (openers: string, words: string): Cue => [openers, new RegExp(`^[\\W_]*(?:${words})[\\W_]*$`, "i")];

const MEDIA =
  "facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|reddit|pinterest|tiktok|threads|bluesky|mastodon|weibo|wechat|google news|rss|email|e-mail|social media|social";
const PART =
  "articles?|stor(?:y|ies)|posts?|page|op-?eds?|opinions?|columns?|news|editorials?|reports?|videos?|topics?|content|links|reading|coverage";
const BUTTONS =
  "facebook twitter x whatsapp telegram linkedin instagram youtube reddit pinterest rss email e share tweet print copy save comment comments like pin link";

/** Lines that belong to the page. `#` stands for a line that begins with a figure. */
const LINES: readonly Cue[] = [
  whole(
    "advertisement advertisements advertorial advert adverts ad ads sponsored promoted paid",
    "advertisements?|advertorial|adverts?|ads?|sponsored(?: content)?|promoted|paid content",
  ),
  whole("story article", "story continues below(?: advertisement)?|article continues (?:below|after)[\\w ]{0,30}"),
  whole("next previous prev older newer", `(?:next|previous|prev|older|newer)(?: (?:${PART}))?`),
  cue("next previous", `(?:next|previous) (?:${PART})\\s?[:>\u2192\u00BB|-]`),
  cue(
    "read also see related recommended more continue don don't watch listen in explainer must editor editor's",
    "(?:read (?:more|also|next|on)|also read|see also|related|recommended|more on this|continue reading|don'?t miss|watch(?: now)?|listen|in pictures|explainer|must read|editor'?s note)\\s?[:|>\u00BB\u2192\u2026-]",
  ),
  whole(
    "read also see continue show load view click",
    "read (?:more|also|next|on|the full (?:story|article))|also read|see also|continue reading|show more|load more|view (?:all|more)|click (?:here|to)[^.]{0,60}",
  ),
  cue(
    "share tweet pin",
    "(?:share|tweet|pin)(?: (?:this|it|via|on|with|to)\\b[^.]{0,60})?[\\W_]*$|share (?:this|on|via|with)\\b",
  ),
  cue(
    "follow join find like contact visit",
    `(?:follow|join|find|like|contact|visit) (?:us|me|our \\w+(?: \\w+)?|@?[\\w .&'-]{2,60}?) (?:on|at|via|in) (?:${MEDIA})\\b`,
  ),
  whole(BUTTONS, `(?:(?:${MEDIA}|share|tweet|print|copy link|save|comments?|like|pin it|link)[\\W_\\d]*){1,9}`),
  cue(
    "subscribe sign register join",
    "(?:subscribe|sign up|register|join) (?:now|today|here|to (?:our|the|get|receive|continue|read|unlock|this)|for (?:our|the|free|unlimited|more|a))\\b",
  ),
  whole(
    "subscribe subscription subscriptions sign log login register newsletter newsletters donate support",
    "subscribe|subscriptions?|sign (?:up|in)|log ?in|register|newsletters?|donate|support (?:us|our (?:work|journalism))",
  ),
  cue("get download try", "(?:get|download|try) (?:our|the) (?:[\\w ]{1,30} )?(?:app|newsletter)\\b"),
  whole(
    "leave post write add no comment comments reply replies view #",
    "(?:leave|post|write|add) a (?:comment|reply)|(?:no |\\d+ )?(?:comments?|replies)(?: \\(?\\d*\\)?)?|view comments|comments are closed",
  ),
  cue(
    "tag tags topic topics keyword keywords filed category categories posted hashtag hashtags",
    "(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|posted in|hashtags?)\\s?:",
  ),
  whole(
    "estimated reading read listen #",
    "(?:estimated )?(?:reading time|read time)[:\\s]*\\d+ min(?:ute)?s?|\\d+[ -]min(?:ute)?s?(?: read)?|[\\d.,]+k? (?:views?|shares?|likes?|reads?)|listen to this article(?: now)?",
  ),
  whole(
    "back top skip main menu home search close contact about terms privacy cookie accept reject",
    "(?:back to )?top|back to (?:top|home(?:page)?)|skip to (?:main )?content|main menu|menu|home|search|close|contact us|about us|terms (?:of (?:use|service)|and conditions)|privacy(?: policy| notice)?|cookie (?:policy|settings|notice)|accept(?: all)?(?: cookies)?|reject all",
  ),
  cue(
    "photo photos image images picture pictures file illustration video graphic",
    "(?:photos?|images?|pictures?|file photo|photo credits?|image credits?|illustration|video|graphic)\\s?(?::|/|\\(|by\\b|credit)",
  ),
  cue(
    "copyright \u00A9 c",
    "(?:copyright|\u00A9|\\(c\\))[\\s:]*(?:\u00A9|\\(c\\))?\\s*(?:\\d{4}|by\\b|the author)|(?:\u00A9|\\(c\\))\\s",
  ),
  cue("all rights", "(?:all )?rights reserved"),
  cue(
    "editor editors responsible web edited editing reporting additional translated writing compiled",
    "(?:(?:responsible |web )?editors?\\s?:|(?:edited|editing|reporting|additional reporting|translated|writing|compiled) by\\s)",
  ),
  cue("media press", "(?:media|press) (?:contacts?|enquiries|inquiries|office)\\s?:"),
  cue("page", "page \\d{1,4}(?: of \\d{1,4})?\\W*$"),
];
const COPYRIGHT = /\u00A9\s?\d{4}|rights reserved|copyright \d{4}/i;

/** Notices that may run over several sentences. */
const NOTICES: readonly Cue[] = [
  cue("we this our", "(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies"),
  cue("by", "by (?:continuing|using|clicking|browsing)[^.]{0,80}\\b(?:cookies|privacy|terms)\\b"),
  cue(
    "the view views opinion opinions",
    "(?:the )?(?:views?|opinions?)(?: and (?:views?|opinions?))? (?:expressed|in this|here|contained|stated|presented)[^.]{0,120}\\b(?:author|writer|own|necessarily)",
  ),
  cue(
    "this a",
    "(?:this (?:article|story|piece|column|op-?ed|essay|commentary|content)|a version of this) (?:was|is|has been|first|originally)?\\s?(?:first |originally |also )?(?:appear|publish|republish|produced|provided|syndicated|reprinted|written for)",
  ),
  cue(
    "no reproduction unauthorised unauthorized",
    "(?:no part of|reproduction|unauthori[sz]ed)[^.]{0,80}\\b(?:reproduc|permission|consent|prohibited)",
  ),
  cue("you", "you (?:are reading|have reached|have \\d+ free)\\b"),
];

/** Opens a list of links to other pages: short lines below it are furniture too. */
const LISTS: readonly Cue[] = [
  whole(
    "related recommended latest popular trending similar other top more further",
    `(?:related|recommended|latest|popular|trending|similar|other|top|more|further)(?: (?:${PART}))?(?: (?:for you|now|today))?|more (?:from|on|in|about)(?: [\\w' ]{1,40})?`,
  ),
  whole(
    "read what most you editor editor's editors in also around from",
    "read (?:next|also)|what to read next|most (?:read|popular|viewed|shared|commented)|you (?:may|might)(?: also)? (?:like|be interested in)|editor'?s'? (?:picks?|choice)|in this (?:section|series)|also (?:in the news|on this site)|(?:around|from) the web",
  ),
];

type ByOpener = ReadonlyMap<string, readonly RegExp[]>;

// Most lines begin with none of the openers, and then no pattern is made ready, let alone tried.
function byOpener(cues: readonly Cue[]): ByOpener {
  const found = new Map<string, RegExp[]>();
  for (const [openers, form] of cues) {
    for (const opener of openers.split(" ")) found.set(opener, [...(found.get(opener) ?? []), form]);
  }
  return found;
}

const linesBy = byOpener(LINES);
const noticesBy = byOpener(NOTICES);
const listsBy = byOpener(LISTS);

const OPENER = /[a-z']+|\d|\u00A9|\p{L}/u;

function openerOf(words: string): string {
  const found = OPENER.exec(words.slice(0, 40).toLowerCase())?.[0] ?? "";
  return /^\d/.test(found) ? "#" : found;
}

const isAny = (cues: ByOpener, opener: string, words: string): boolean =>
  cues.get(opener)?.some((form) => form.test(words)) === true;

/** True when a line belongs to the page and not to the article: advertisements, share bars, links to other articles, notices. */
export function isFurniture(line: string, length: number): boolean {
  if (length > NOTICE) return false;
  if (!/[a-z\d]/i.test(line) && !/[\p{L}\p{N}]/u.test(line)) return true;
  const words = line.replaceAll("\u2019", "'");
  const opener = openerOf(words);
  if (length <= LINE && (isAny(linesBy, opener, words) || COPYRIGHT.test(words))) return true;
  return isAny(noticesBy, opener, words);
}

/** True when a line heads a list of links to other pages. */
export function isListHeader(line: string, length: number): boolean {
  if (length > 80) return false;
  const words = line.replaceAll("\u2019", "'");
  return isAny(listsBy, openerOf(words), words);
}
