const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  shy: "\u00AD",
  ndash: "\u2013",
  mdash: "\u2014",
  lsquo: "\u2018",
  rsquo: "\u2019",
  sbquo: "\u201A",
  ldquo: "\u201C",
  rdquo: "\u201D",
  bdquo: "\u201E",
  laquo: "\u00AB",
  raquo: "\u00BB",
  hellip: "\u2026",
  bull: "\u2022",
  middot: "\u00B7",
  copy: "\u00A9",
  reg: "\u00AE",
  trade: "\u2122",
  deg: "\u00B0",
  sect: "\u00A7",
  euro: "\u20AC",
  pound: "\u00A3",
  yen: "\u00A5",
  cent: "\u00A2",
  times: "\u00D7",
  frac12: "\u00BD",
  agrave: "\u00E0",
  aacute: "\u00E1",
  acirc: "\u00E2",
  atilde: "\u00E3",
  auml: "\u00E4",
  aring: "\u00E5",
  aelig: "\u00E6",
  ccedil: "\u00E7",
  egrave: "\u00E8",
  eacute: "\u00E9",
  ecirc: "\u00EA",
  euml: "\u00EB",
  iacute: "\u00ED",
  icirc: "\u00EE",
  iuml: "\u00EF",
  ntilde: "\u00F1",
  oacute: "\u00F3",
  ocirc: "\u00F4",
  otilde: "\u00F5",
  ouml: "\u00F6",
  oslash: "\u00F8",
  uacute: "\u00FA",
  ucirc: "\u00FB",
  uuml: "\u00FC",
  szlig: "\u00DF",
  Aacute: "\u00C1",
  Ccedil: "\u00C7",
  Eacute: "\u00C9",
  Ntilde: "\u00D1",
  Ouml: "\u00D6",
  Uuml: "\u00DC",
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));?/g;

/** Words with their character references resolved; one that is not known stands as it is written. */
export const decoded = (words: string): string =>
  words.includes("&")
    ? words.replace(ENTITY, (all, ten, sixteen, name) => characterOf(ten, sixteen, name) ?? all)
    : words;

function characterOf(ten?: string, sixteen?: string, name?: string): string | undefined {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const point = ten === undefined ? Number.parseInt(sixteen!, 16) : Number(ten);
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : "\uFFFD";
}
