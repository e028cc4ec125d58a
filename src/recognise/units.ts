/** Words and signs of measure, lower case. Several words are joined by a blank. */

/** Currency signs and prefixes to ISO 4217. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["\u20AC", "EUR"],
  ["\u00A3", "GBP"],
  ["\u00A5", "JPY"],
  ["\u20B9", "INR"],
  ["\u20BD", "RUB"],
  ["\u20B8", "KZT"],
  ["\u20BA", "TRY"],
  ["\u20A9", "KRW"],
  ["\u20A6", "NGN"],
  ["\u20B4", "UAH"],
  ["\u20AB", "VND"],
  ["\u20AA", "ILS"],
]);

/** Letters that may stand before `$`: whose dollar it is. */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["a", "AUD"],
  ["au", "AUD"],
  ["c", "CAD"],
  ["ca", "CAD"],
  ["nz", "NZD"],
  ["hk", "HKD"],
  ["s", "SGD"],
  ["nt", "TWD"],
  ["r", "BRL"],
]);

const CODES =
  "USD EUR GBP JPY CNY INR RUB KZT TRY KRW NGN UAH VND ILS AUD CAD NZD HKD SGD TWD BRL CHF SEK NOK DKK PLN CZK HUF RON BGN ZAR KES ETB TZS UGX RWF EGP MAD GHS XOF XAF SAR AED QAR KWD OMR BHD IQD IRR PKR BDT LKR NPR MMK THB IDR MYR PHP MXN ARS CLP COP PEN UZS KGS TJS TMT AZN GEL AMD BYN MDL MNT RSD XDR";

/** Codes and common abbreviations that may stand before or after the number, as written. */
export const CURRENCY_CODES: ReadonlyMap<string, string> = new Map([
  ...CODES.split(" ").map((code): [string, string] => [code, code]),
  ["RMB", "CNY"],
  ["Rs", "INR"],
  ["Sh", "KES"],
  ["KSh", "KES"],
  ["Ksh", "KES"],
]);

/** Names of currencies, singular; the plural is formed with s. A bare dollar, pound, … is the one most often meant. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map([
  ["dollar", "USD"],
  ["euro", "EUR"],
  ["pound", "GBP"],
  ["yen", "JPY"],
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["ruble", "RUB"],
  ["rouble", "RUB"],
  ["tenge", "KZT"],
  ["rupee", "INR"],
  ["lira", "TRY"],
  ["won", "KRW"],
  ["naira", "NGN"],
  ["hryvnia", "UAH"],
  ["dong", "VND"],
  ["shekel", "ILS"],
  ["birr", "ETB"],
  ["rand", "ZAR"],
  ["rupiah", "IDR"],
  ["ringgit", "MYR"],
  ["baht", "THB"],
  ["som", "KGS"],
  ["zloty", "PLN"],
  ["real", "BRL"],
]);

const plural = (pairs: readonly (readonly [string, string])[]): [string, string][] =>
  pairs.flatMap(([word, unit]): [string, string][] => [
    [word, unit],
    [`${word}s`, unit],
  ]);

/** Units of measure after a number, singular and plural, to the unit's name. */
export const MEASURES: ReadonlyMap<string, string> = new Map([
  ...plural([
    ["kilometre", "km"],
    ["kilometer", "km"],
    ["metre", "m"],
    ["meter", "m"],
    ["mile", "mile"],
    ["hectare", "ha"],
    ["acre", "acre"],
    ["tonne", "t"],
    ["ton", "t"],
    ["metric ton", "t"],
    ["metric tonne", "t"],
    ["kilogram", "kg"],
    ["litre", "l"],
    ["liter", "l"],
    ["barrel", "barrel"],
    ["megawatt", "MW"],
    ["gigawatt", "GW"],
    ["kilowatt", "kW"],
    ["kilowatt hour", "kWh"],
    ["kilowatt - hour", "kWh"],
    ["megawatt hour", "MWh"],
    ["terawatt hour", "TWh"],
    ["cubic metre", "m3"],
    ["cubic meter", "m3"],
    ["square kilometre", "km2"],
    ["square kilometer", "km2"],
    ["square metre", "m2"],
    ["square meter", "m2"],
    ["square mile", "square mile"],
    ["degree", "degree"],
    ["minute", "minute"],
    ["hour", "hour"],
    ["km", "km"],
    ["teu", "TEU"],
  ]),
  ["kg", "kg"],
  ["ha", "ha"],
  ["mw", "MW"],
  ["gw", "GW"],
  ["kw", "kW"],
  ["kwh", "kWh"],
  ["mwh", "MWh"],
  ["gwh", "GWh"],
  ["twh", "TWh"],
  ["bcm", "bcm"],
  ["mcm", "mcm"],
  ["bpd", "barrel/day"],
  ["b/d", "barrel/day"],
  ["sq km", "km2"],
  ["sq . km", "km2"],
  ["feet", "foot"],
  ["foot", "foot"],
  ["gigabit", "Gb"],
  ["gigabits", "Gb"],
]);

/** Words for per cent. */
export const PERCENTS: ReadonlyMap<string, string> = new Map([
  ["%", "%"],
  ["percent", "%"],
  ["per cent", "%"],
  ["pct", "%"],
  ["percentage point", "percentage point"],
  ["percentage points", "percentage point"],
  ["basis point", "basis point"],
  ["basis points", "basis point"],
]);

/** Words that hedge a number, longest first. */
export const HEDGES: readonly (readonly [readonly string[], import("../model/mention.ts").Hedge])[] = (
  [
    ["no less than", "at least"],
    ["not less than", "at least"],
    ["no fewer than", "at least"],
    ["a minimum of", "at least"],
    ["no more than", "at most"],
    ["not more than", "at most"],
    ["a maximum of", "at most"],
    ["as much as", "at most"],
    ["as many as", "at most"],
    ["in excess of", "over"],
    ["a total of", "exact"],
    ["more than", "over"],
    ["greater than", "over"],
    ["upwards of", "over"],
    ["less than", "under"],
    ["fewer than", "under"],
    ["lower than", "under"],
    ["at least", "at least"],
    ["at most", "at most"],
    ["up to", "at most"],
    ["close to", "nearly"],
    ["an estimated", "about"],
    ["nearly", "nearly"],
    ["almost", "nearly"],
    ["about", "about"],
    ["around", "about"],
    ["some", "about"],
    ["roughly", "about"],
    ["approximately", "about"],
    ["circa", "about"],
    ["estimated", "about"],
    ["over", "over"],
    ["above", "over"],
    ["exceeding", "over"],
    ["under", "under"],
    ["below", "under"],
    ["exactly", "exact"],
  ] as const
).map(([words, hedge]) => [words.split(" "), hedge] as const);
