/** A line of furniture is short; a notice about cookies, rights or views may be a paragraph. */
const LINE = 200;
const NOTICE = 700;

const cue = (words: string): RegExp => new RegExp(`^[\\W_]*(?:${words})`, "i");
const whole = (words: string): RegExp => new RegExp(`^[\\W_]*(?:${words})[\\W_]*$`, "i");

const MEDIA =
  "facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|reddit|pinterest|tiktok|threads|bluesky|mastodon|weibo|wechat|google news|rss|email|e-mail|social media|social";
const PART =
  "articles?|stor(?:y|ies)|posts?|page|op-?eds?|opinions?|columns?|news|editorials?|reports?|videos?|topics?|content|links|reading|coverage";

/** Lines that are furniture whatever follows the cue. */
const LINES: readonly RegExp[] = [
  whole(
    "advertisements?|advertorial|adverts?|ads?|sponsored(?: content)?|promoted|paid content|story continues below(?: advertisement)?|article continues (?:below|after)[\\w ]{0,30}",
  ),
  whole(`(?:next|previous|prev|older|newer)(?: (?:${PART}))?`),
  cue(`(?:next|previous) (?:${PART})\\s?[:>\u2192\u00BB|-]`),
  cue(
    "(?:read (?:more|also|next|on)|also read|see also|related|recommended|more on this|continue reading|don'?t miss|watch(?: now)?|listen|in pictures|explainer|must read|editor'?s note)\\s?[:|>\u00BB\u2192\u2026-]",
  ),
  whole(
    "read (?:more|also|next|on|the full (?:story|article))|also read|see also|continue reading|show more|load more|view (?:all|more)|click (?:here|to)[^.]{0,60}",
  ),
  cue(`(?:share|tweet|pin)(?: (?:this|it|via|on|with|to)\\b[^.]{0,60})?[\\W_]*$`),
  cue(`share (?:this|on|via|with)\\b`),
  cue(
    `(?:follow|join|find|like|contact|visit) (?:us|me|our \\w+(?: \\w+)?|@?[\\w .&'-]{2,60}?) (?:on|at|via|in) (?:${MEDIA})\\b`,
  ),
  whole(`(?:(?:${MEDIA}|share|tweet|print|copy link|email|e-mail|save|comments?|like|pin it|link)[\\W_\\d]*){1,9}`),
  cue(
    "(?:subscribe|sign up|register|join) (?:now|today|here|to (?:our|the|get|receive|continue|read|unlock|this)|for (?:our|the|free|unlimited|more|a))\\b",
  ),
  whole(
    "subscribe|subscriptions?|sign (?:up|in)|log ?in|register|newsletters?|get the app|donate|support (?:us|our (?:work|journalism))",
  ),
  cue("(?:get|download|try) (?:our|the) (?:[\\w ]{1,30} )?(?:app|newsletter)\\b"),
  whole(
    "(?:leave|post|write|add) a (?:comment|reply)|(?:no |\\d+ )?(?:comments?|replies)(?: \\(?\\d*\\)?)?|view comments|comments are closed",
  ),
  cue("(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|posted in|hashtags?)\\s?:"),
  whole(
    "(?:estimated )?(?:reading time|read time)[:\\s]*\\d+ min(?:ute)?s?|\\d+[ -]min(?:ute)?s?(?: read)?|[\\d.,]+k? (?:views?|shares?|likes?|reads?)|listen to this article(?: now)?",
  ),
  whole(
    "(?:back to )?top|back to (?:top|home(?:page)?)|skip to (?:main )?content|main menu|menu|home|search|close|contact us|about us|terms (?:of (?:use|service)|and conditions)|privacy(?: policy| notice)?|cookie (?:policy|settings|notice)|accept(?: all)?(?: cookies)?|reject all",
  ),
  cue(
    "(?:photos?|images?|pictures?|file photo|photo credits?|image credits?|illustration|video|graphic)\\s?(?::|/|\\(|by\\b|credit)",
  ),
  cue("(?:copyright|\u00A9|\\(c\\))[\\s:]*(?:\u00A9|\\(c\\))?\\s*(?:\\d{4}|by\\b|the author)"),
  cue("(?:\u00A9|\\(c\\))\\s"),
  cue("(?:all )?rights reserved"),
  cue(
    "(?:(?:responsible |web )?editors?\\s?:|(?:edited|editing|reporting|additional reporting|translated|writing|compiled) by\\s)",
  ),
  cue("(?:media|press) (?:contacts?|enquiries|inquiries|office)\\s?:"),
  cue("page \\d{1,4}(?: of \\d{1,4})?\\W*$"),
];
const COPYRIGHT = /\b(?:all rights reserved|\u00A9\s?\d{4}|copyright \d{4})/i;

/** Notices that may run over several sentences. */
const NOTICES: readonly RegExp[] = [
  cue("(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies"),
  cue("by (?:continuing|using|clicking|browsing)[^.]{0,80}\\b(?:cookies|privacy|terms)\\b"),
  cue(
    "(?:the )?(?:views?|opinions?)(?: and (?:views?|opinions?))? (?:expressed|in this|here|contained|stated|presented)[^.]{0,120}\\b(?:author|writer|own|necessarily)",
  ),
  cue(
    "(?:this (?:article|story|piece|column|op-?ed|essay|commentary|content)|a version of this) (?:was|is|has been|first|originally)?\\s?(?:first |originally |also )?(?:appear|publish|republish|produced|provided|syndicated|reprinted|written for)",
  ),
  cue("(?:no part of|reproduction|unauthori[sz]ed)[^.]{0,80}\\b(?:reproduc|permission|consent|prohibited)"),
  cue("you (?:are reading|have reached|have \\d+ free)\\b"),
];

/** Opens a list of links to other pages: short lines below it are furniture too. */
const LISTS = whole(
  `(?:related|recommended|latest|popular|trending|similar|other|top|more|further)(?: (?:${PART}))?(?: (?:for you|now|today))?|read (?:next|also)|what to read next|most (?:read|popular|viewed|shared|commented)|you (?:may|might)(?: also)? (?:like|be interested in)|more (?:from|on|in|about)(?: [\\w' ]{1,40})?|editor'?s'? (?:picks?|choice)|in this (?:section|series)|also (?:in the news|on this site)|around the web|from the web`,
);

/** True when a line belongs to the page and not to the article: advertisements, share bars, links to other articles, notices. */
export function isFurniture(line: string, length: number): boolean {
  if (length > NOTICE) return false;
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  const words = line.replaceAll("\u2019", "'");
  if (length <= LINE && (LINES.some((one) => one.test(words)) || COPYRIGHT.test(words))) return true;
  return NOTICES.some((one) => one.test(words));
}

/** True when a line heads a list of links to other pages. */
export const isListHeader = (line: string, length: number): boolean =>
  length <= 80 && LISTS.test(line.replaceAll("\u2019", "'"));
