// Facts of English writing, entered by hand; in lower case and without the last full stop.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name, with a capital: a full stop behind them never ends a sentence. */
export const TITLES = words(`
  mr mrs ms mx dr drs prof profs rev fr hon messrs mme mlle mmes msgr h.e h.h h.m h.r.h gen lt col maj capt cmdr cdr adm brig sgt cpl
  pvt lieut supt insp det gov govs sen sens rep reps pres sec amb dep min dir pm asst assoc chmn sra srta ven
`);

/** Stand in the middle of a sentence. */
export const MIDWAY = words("vs v cf viz e.g i.e eg ie incl esp ca approx resp aka a.k.a c.f n.b p.s op cit arrv attn");

/** Stand before a figure: there the sentence goes on; before a capital it ends. */
export const BEFORE_FIGURE = words(`
  no nos art arts para paras par pars sect sects ch chap chaps cl fig figs vol vols p pp pt pts ex app ann annex add corr rev res doc docs
  ref reg ed eds item nr sc sess ser suppl tel fax ext rm ph mob
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** May stand in the middle or at the end: the sentence ends when a word follows that often begins one. */
export const EITHER = words(`
  inc ltd co corp bros llc plc cos intl natl govt dept univ assn est jr sr esq al ph.d m.d b.a m.a ll.d
  ave blvd rd st ft mt bldg sq apt ste mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mont neb nev okla ore pa tenn tex va wash wis
  cu gal sec
`);

/** End a sentence before any capital. */
export const CLOSING = words("etc a.m p.m lb lbs oz yr yrs hr hrs min mins secs km kg mm cm");

/** Words that often begin a sentence and seldom a name. */
export const STARTERS = words(`
  the a an this that these those he she it they we you i his her its their our my your there here
  in on at by for from with under after before during since until as to of over about between among amid against despite through
  and but or nor so yet if when while where although though because unless once whether
  who what which why how all both each every some any no not many most much more several few other others another such
  according earlier later last next now then today yesterday tomorrow meanwhile however moreover furthermore therefore thus also still
  overall please only even just is are was were will would can could should may must do does did has have had let
`);

/** Verbs that give a quotation to its speaker: ‘"Who will pay?" Minister Otieno asked.’ */
export const SPEECH = words(`
  said says asked asks added adds replied replies told tells wrote writes declared declares shouted continued wondered remarked
  warned argued insisted stressed noted concluded explained exclaimed answered recalled quipped
`);
