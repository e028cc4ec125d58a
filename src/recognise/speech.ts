const verbs = (words: string): string[] => words.split(/\s+/);

/** Verbs by which somebody is given words, by dictionary form. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  verbs(
    `say tell state declare announce add affirm reaffirm stress emphasise emphasize underline underscore highlight note observe remark
     comment claim argue insist maintain assert warn caution promise pledge vow describe call term dub label hail praise welcome
     condemn denounce criticise criticize accuse reject deny dismiss admit acknowledge concede explain reply respond answer ask urge
     write tweet post quote report recall reiterate repeat confirm conclude continue express voice point propose suggest
     believe think hope predict complain joke proclaim remind thank characterise characterize portray`,
  ),
);
