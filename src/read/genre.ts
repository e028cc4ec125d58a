import type { BlockKind, Genre } from "../model/document.ts";
import type { InlineDateline } from "./dateline.ts";
import { isSalutation, type Shape } from "./shape.ts";

/** What the genre is told from. */
export interface Cues {
  readonly title: string;
  readonly shapes: readonly Shape[];
  readonly kinds: readonly BlockKind[];
  readonly dateline: InlineDateline | null;
  /** Names of the page's sections and kinds. */
  readonly section: string;
}

/** Paragraphs whose words are looked at for the manner of a text. */
const PARAGRAPHS = 12;

const COMMUNIQUE = /\bcommuniqu(?:e|\u00E9)(?!\w)/i;
const JOINT =
  /\bjoint (?:press |political |ministerial |leaders'? )?(?:statement|declaration)\b|^(?:the )?(?:[^\s,]+ ){0,3}declaration(?= (?:of|on|by)\b)/i;
const TREATY =
  /^(?:the )?(?:(?!on\b|of\b|for\b|to\b)[^\s,]+ ){0,5}(?:treaty|convention|protocol|agreement|memorandum of understanding|accord|pact|charter|covenant)(?: (?:of|on|between|for|concerning|regarding|among|relating|to)\b|\W*$|\s\()/i;
const TREATY_WORDS =
  /^\W*article (?:1|i|one)\b|\b(?:contracting parties|contracting states|hereinafter referred to|have agreed as follows|shall enter into force)\b/i;
const SPEECH =
  /^(?:full text(?: of)?:? |transcript(?: of)?:? |text of )?(?:the )?(?:[^\s,]+ ){0,6}?(?:remarks|speech|address|keynote|lecture|toast|sermon|eulogy)\b(?=\W*$| (?:by|of|to|at|on|in|before|during|delivered|from)\b|[:,])/i;
const STATEMENT_AT =
  /^(?:opening |closing |national )?(?:statement|message|intervention) (?:by|of|from)\b.*\b(?:at|to|before) the\b/i;
const OFFICE_SAYS =
  /^(?:press |media )?(?:statement|comment|readout|remarks to the press|announcement|briefing|q ?& ?a)\b.*\b(?:by|of|from|on behalf of)\b.*\b(?:spokes\w+|ministry|government|office|department|embassy|mission)\b|^(?:press|media|news) (?:release|statement|note|advisory)\b|^(?:spokesperson|spokesman|spokeswoman)\b|^readout\b/i;
const OPINION = /\b(?:opinion\w*|op-?\s?eds?|editorials?|columns?|columnists?|commentary|viewpoint)\b/i;
const OPINION_TITLE =
  /^(?:opinion|op-?ed|commentary|editorial|column|viewpoint|analysis)\s?[:|\u2013\u2014-]|[|\u2013\u2014-]\s?(?:opinion|op-?ed|commentary|editorial)$/i;
const NEWS_SECTION = /\b(?:newsarticle|reportagenewsarticle|news)\b/i;
/** A headline that tells of a statement is not the statement. */
const TELLS =
  /\b(?:issues?|issued|signs?|signed|adopts?|adopted|releases?|released|publish(?:es|ed)?|welcomes?|welcomed|hails?|hailed|rejects?|rejected|after|slams?|praises?|agree|backs?|what|why|how|behind|on the)\b/i;
const TOLD =
  /^\W*(?:(?:of|by|on|between|from|following|at|to|issued|adopted|after|for|in|with|regarding|concerning|the|and|no)\b|[\d,:;|(/\u2013\u2014-]|$)/i;
const AGREED_TEXT =
  /\b(?:(?:the )?(?:two |both )?(?:sides|parties|presidents|heads of (?:state|government)|leaders|ministers|delegations)) (?:have )?(?:stated|declared|state|declare|agreed|reached (?:the )?(?:following )?(?:agreement|consensus))(?: on)? (?:as follows|the following)/i;
const RELEASE_END =
  /^\W*(?:(?:media|press) (?:contacts?|enquiries|inquiries|office)|for (?:more|further) information|notes to editors|ends|-\s?ends\s?-|###)\b/i;

/** The genre, by what is true of texts of that kind anywhere: how they are headed, how they open, how they speak. */
export function genreOf(cues: Cues): Genre {
  return byTitle(cues) ?? byFrame(cues) ?? byManner(cues);
}

function byTitle({ title, shapes, dateline }: Cues): Genre | null {
  if (dateline?.agency) return null;
  const words = title.replaceAll("\u2019", "'");
  if (heads(words, COMMUNIQUE)) return "communique";
  if (heads(words, JOINT)) return "joint statement";
  if (TREATY.test(words) && !TELLS.test(words) && shapes.some(({ line }) => TREATY_WORDS.test(line))) return "treaty";
  if (OPINION_TITLE.test(words)) return "op-ed";
  if (OFFICE_SAYS.test(words)) return "press release";
  return SPEECH.test(words) || STATEMENT_AT.test(words) ? "speech" : null;
}

// "Joint Statement of …" is one; "… sign joint statement" and "Joint statement angers …" tell of one.
function heads(title: string, form: RegExp): boolean {
  const found = form.exec(title);
  if (!found) return false;
  return !TELLS.test(title.slice(0, found.index)) && TOLD.test(title.slice(found.index + found[0].length));
}

function byFrame({ shapes, kinds, dateline, section }: Cues): Genre | null {
  const label = shapes.find(({ look, genre }, at) => look === "label" && genre !== null && kinds[at] === "furniture");
  if (label?.genre) return label.genre;
  if (OPINION.test(section)) return "op-ed";
  if (dateline) return "news";
  const furniture = shapes.filter((_, at) => kinds[at] === "furniture");
  if (kinds.includes("biography") || furniture.some(({ line }) => isOpinionLink(line))) return "op-ed";
  if (NEWS_SECTION.test(section)) return "news";
  const body = shapes.filter((_, at) => kinds[at] === "paragraph" || kinds[at] === "heading" || kinds[at] === "item");
  if (body.slice(0, 4).some(({ line }) => isSalutation(line))) return "speech";
  if (body.slice(0, 8).some(({ line }) => AGREED_TEXT.test(line))) return "joint statement";
  return shapes.some(({ line }) => RELEASE_END.test(line)) ? "press release" : null;
}

const isOpinionLink = (line: string): boolean =>
  /^\W*(?:next|previous|more)\b/i.test(line) && OPINION.test(line) && line.length < 60;

const ARGUES =
  /\b(?:should|must|ought to|need to|needs to|let us|we (?:need|have to|cannot|can|are|know|see)|i (?:think|believe|would argue|argue)|in my view|after all|of course|moreover|indeed|to be sure|it is time|critics|the lesson|arguably)\b/gi;
const REPORTS =
  /\b(?:said|told|announced|reported|according to|spokes\w+|officials?|ministry said|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;

// Op-eds argue and are signed; news reports what others said.
function byManner({ shapes, kinds }: Cues): Genre {
  const prose = shapes.filter((_, at) => kinds[at] === "paragraph").slice(0, PARAGRAPHS);
  const words = prose.map(({ line }) => line).join("\n");
  const argues = words.match(ARGUES)?.length ?? 0;
  const reports = words.match(REPORTS)?.length ?? 0;
  if (prose.length < 2) return "unknown";
  if (kinds.includes("byline") && argues >= 3 && argues > reports) return "op-ed";
  return reports >= 3 && reports > argues ? "news" : "unknown";
}
