// Irregular forms of English: facts, entered by hand.

/** base, past, participle (the same as the past where none is given). */
const VERBS = `
arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became become, begin began begun,
bend bent, bereave bereft, beseech besought, beset beset, bet bet, bid bid, bind bound, bite bit bitten, bleed bled,
blow blew blown, break broke broken, breed bred, bring brought, broadcast broadcast, build built, burst burst, buy
bought, cast cast, catch caught, choose chose chosen, cling clung, come came come, cost cost, creep crept, cut cut,
deal dealt, dig dug, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed
fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden, forecast
forecast, foresee foresaw foreseen, foretell foretold, forget forgot forgotten, forgive forgave forgiven, forgo
forwent forgone, forsake forsook forsaken, freeze froze frozen, get got gotten, give gave given, go went gone, grind
ground, grow grew grown, hang hung, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel
knelt, know knew known, lay laid, lead led, leap leapt, leave left, lend lent, let let, lie lay lain, light lit, lose
lost, make made, mean meant, meet met, mislead misled, mistake mistook mistaken, misunderstand misunderstood, offset
offset, outbid outbid, outdo outdid outdone, outgrow outgrew outgrown, overcome overcame overcome, override overrode
overridden, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, partake partook
partaken, pay paid, plead pled, put put, quit quit, read read, rebuild rebuilt, recast recast, redo redid redone,
repay repaid, resell resold, rethink rethought, rewrite rewrote rewritten, rid rid, ride rode ridden, ring rang rung,
rise rose risen, run ran run, say said, see saw seen, seek sought, sell sold, send sent, set set, shake shook shaken,
shed shed, shine shone, shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank
sunk, sit sat, slay slew slain, sleep slept, slide slid, speak spoke spoken, speed sped, spend spent, spin spun, spit
spat, split split, spread spread, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung,
strike struck stricken, strive strove striven, swear swore sworn, sweep swept, swell swelled swollen, swim swam swum,
swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, thrust
thrust, tread trod trodden, undercut undercut, undergo underwent undergone, underlie underlay underlain, understand
understood, undertake undertook undertaken, undo undid undone, unwind unwound, uphold upheld, upset upset, wake woke
woken, wear wore worn, weave wove woven, weep wept, win won, wind wound, withdraw withdrew withdrawn, withhold
withheld, withstand withstood, wring wrung, write wrote written`;

/** Verbs with regular forms that are easily taken for those of another base. */
const MISLEADING = `
convene intervene contravene reconvene extradite reignite ignite unite reunite incite recite invite expedite boycott`;

/** singular, plural. */
const NOUNS = `
man men, woman women, child children, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ox oxen,
countryman countrymen, spokesman spokesmen, spokeswoman spokeswomen, chairman chairmen, congressman congressmen,
gunman gunmen, policeman policemen, fisherman fishermen, businessman businessmen, statesman statesmen, serviceman
servicemen, strongman strongmen, alderman aldermen, clergyman clergymen, crewman crewmen, frontman frontmen,
grandchild grandchildren, freshman freshmen, layman laymen, life lives, wife wives, knife knives, half halves, leaf
leaves, loaf loaves, shelf shelves, self selves, thief thieves, wolf wolves, calf calves, crisis crises, basis bases,
analysis analyses, thesis theses, hypothesis hypotheses, emphasis emphases, oasis oases, synthesis syntheses,
diagnosis diagnoses, axis axes, parenthesis parentheses, phenomenon phenomena, criterion criteria, memorandum
memoranda, referendum referenda, stratum strata, bacterium bacteria, curriculum curricula, addendum addenda, spectrum
spectra, stimulus stimuli, nucleus nuclei, alumnus alumni, syllabus syllabi, fungus fungi, radius radii, consortium
consortia, formula formulae, index indices, matrix matrices, vertex vertices, appendix appendices, series series,
species species, means means, headquarters headquarters, crossroads crossroads, barracks barracks, hero heroes, veto
vetoes, embargo embargoes, cargo cargoes, potato potatoes, tomato tomatoes, echo echoes, torpedo torpedoes, bus buses,
gas gases, quiz quizzes, passerby passersby, attaché attachés, coup coups, corps corps, aircraft aircraft, spacecraft
spacecraft, hovercraft hovercraft, sheep sheep, fish fish, deer deer`;

/** base, comparative, superlative: of adjectives, of adverbs. */
const ADJECTIVES = "good better best, bad worse worst, far further furthest, old elder eldest";
const ADVERBS = "well better best, badly worse worst, far further furthest";

const entries = (list: string): string[][] =>
  list
    .trim()
    .split(/,\s*/)
    .map((entry) => entry.split(/\s+/));

function table(): Map<string, string> {
  const forms = new Map<string, string>();
  const add = (tags: readonly string[], form: string, lemma: string): void => {
    for (const tag of tags) if (!forms.has(`${tag} ${form}`)) forms.set(`${tag} ${form}`, lemma);
  };
  const bases = new Set(entries(VERBS).map(([base]) => base));
  for (const [base, past, participle = past] of entries(VERBS)) {
    add(["VBD"], past!, base!);
    add(["VBN"], participle!, base!);
    // Taggers often take the one for the other.
    add(["VBN"], past!, base!);
    add(["VBD"], participle!, base!);
    if (!bases.has(past)) add(["VBP"], past!, base!);
  }
  for (const base of MISLEADING.trim().split(/\s+/)) {
    const stem = base.endsWith("e") ? base.slice(0, -1) : base;
    add(["VBD", "VBN"], `${stem}ed`, base);
    add(["VBG"], `${stem}ing`, base);
  }
  for (const [singular, plural] of entries(NOUNS)) add(["NNS"], plural!, singular!);
  for (const [base, comparative, superlative] of entries(ADJECTIVES)) {
    add(["JJR"], comparative!, base!);
    add(["JJS"], superlative!, base!);
  }
  for (const [base, comparative, superlative] of entries(ADVERBS)) {
    add(["RBR"], comparative!, base!);
    add(["RBS"], superlative!, base!);
  }
  return forms;
}

/** Irregular forms: `TAG form` → lemma. */
export const IRREGULAR: ReadonlyMap<string, string> = table();
