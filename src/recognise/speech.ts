const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs by which somebody is given words, by dictionary form. */
export const SPEECH_VERBS = set(`
  say tell state declare announce add affirm reaffirm stress emphasise emphasize underline underscore highlight note observe remark
  comment claim argue insist maintain assert warn caution promise pledge vow describe call term dub label hail praise welcome
  condemn denounce criticise criticize accuse reject deny dismiss admit acknowledge concede explain reply respond answer ask urge
  write tweet post quote report recall reiterate repeat confirm conclude continue express voice propose suggest brand
  believe think hope predict complain joke proclaim remind thank characterise characterize portray`);

/** Nouns for somebody's words: "in the words of …", "Xi's conviction that". */
export const SPEECH_NOUNS = set(`
  word statement remark comment conviction belief view claim warning phrase message speech address essay letter promise pledge vow
  call appeal assertion description reply answer motto formula expression article interview declaration announcement`);

/** What speaks for those who issued it: "a foreign ministry statement said". */
export const ISSUED = set(
  "statement communique communiqu\u00E9 report letter release note message press spokesman spokeswoman spokesperson",
);
