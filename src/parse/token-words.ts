// The word lists of the tokeniser: facts of English writing, entered by hand.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Abbreviations that keep their full stop, in lower case and without it. */
export const ABBREVIATIONS = words(`
  mr mrs ms mx dr drs prof rev fr sr jr st hon messrs mme mlle mmes msgr ven chmn gen col lt maj capt cmdr adm brig sgt cpl pvt gov sen rep reps
  pres sec amb min dep dir supt insp h.e esq
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  inc ltd co corp bros llc plc dept univ assn est intl natl govt
  etc vs v viz cf al ca approx ext fig figs no nos vol vols pp ed eds para paras art arts ch sec ref attn tel fax
  ave blvd rd ft mt ste apt bldg sq
  a.m p.m e.g i.e a.k.a u.s u.k u.n e.u d.c h.e h.h h.m ph.d m.d b.a m.a
  ala ariz ark calif colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va wash wis
  lb lbs oz yr yrs hr hrs mins approx eg esp incl
`);

/** First parts of a hyphenated word that the treebank keeps whole: "non-interference", "e-commerce". */
export const PREFIXES = words(`
  anti arch bi bio co contra counter cross cyber de dis e eco electro em euro ex extra fore geo hyper infra inter intra
  ir macro mega meta micro mid mini mis mono multi nano neo non over photo poly post pre pro proto pseudo psycho quasi re
  retro semi socio sub super supra sur tele trans tri ultra un under uni
`);

/** Words with a stroke inside that are one word. */
export const SLASHED = words("w/o w/out l/c i/c i/s n/a b/c");

/** What may stand behind the last full stop of a file's or a site's name. */
export const FILES = words(`
  com net org gov edu info int co doc docx xls xlsx pdf txt htm html jpg png zip exe ppt url
`);

/** Units that are cut from the figure before them: "35mm", "7pm". */
export const UNITS = words(`
  am pm AM PM k K m M mm MM cm km kg g lb lbs ft mph kph kw kW MW GW TW kWh MWh GWh TWh mb MB gb GB tb TB bn tn mn ml hr hrs min
  yr yrs sq ha km2 m2 m3 persons percent
`);

/** Contractions written in one, with the length of their first part. */
export const FUSED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["dont", 2],
  ["doesnt", 4],
  ["didnt", 3],
  ["isnt", 2],
  ["wasnt", 3],
  ["couldnt", 5],
  ["wouldnt", 5],
  ["shouldnt", 6],
  ["havent", 4],
  ["hasnt", 3],
  ["arent", 3],
  ["wont", 2],
  ["cant", 2],
  ["aint", 2],
  ["arnt", 2],
  ["outta", 3],
  ["sorta", 4],
  ["thats", 4],
  ["hes", 2],
  ["whats", 4],
  ["theres", 5],
  ["heres", 4],
  ["youre", 3],
  ["theyre", 4],
  ["youll", 3],
  ["im", 1],
  ["ive", 1],
]);
