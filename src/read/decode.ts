import { guessEncodings } from "./on-demand.ts";

/** A decoded text. `doubt` says in a sentence why some of it may be wrong; null when the encoding is certain. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly doubt: string | null;
}

/** Bytes in which a page names its encoding, after the HTML standard's 1024, with room for a long head. */
const META_BYTES = 4096;
const META = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,40})/i;
/** A guess of this confidence (of 100) is taken, and a lower one that stands far above the next. */
const SURE = 40;
const LIKELY = 15;
const FAR = 3;
/** Bytes the guess is made from. */
const GUESS_BYTES = 65_536;

/** UTF-16 by its mark or by the NULs in every second place; null when it is not UTF-16. */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const pairs = Math.min(bytes.length >> 1, 512);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++;
    if (bytes[2 * pair + 1] === 0) odd++;
  }
  if (odd > pairs * 0.6 && even < pairs * 0.02) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.02) return "utf-16be";
  return null;
}

/**
 * Decodes bytes: by their mark, as strict UTF-8, as the page says, by a guess. Never throws. The text is without a byte order
 * mark; lone surrogates and NULs are U+FFFD, which is as long as what it stands for.
 */
export function decode(bytes: Uint8Array, isHtml: boolean): Decoded {
  const { text, encoding, doubt } = decodeBytes(bytes, isHtml);
  return { text: text.toWellFormed().replaceAll("\u0000", "\uFFFD"), encoding, doubt };
}

function decodeBytes(bytes: Uint8Array, isHtml: boolean): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return strictly(bytes, wide) ?? lossy(bytes, wide);
  const utf8 = strictly(bytes, "utf-8");
  if (utf8) return utf8;
  const named = isHtml ? pageEncoding(bytes) : null;
  if (named && named !== "utf-8") return strictly(bytes, named) ?? lossy(bytes, named);
  const damaged = lossy(bytes, "utf-8");
  if (named || isMostlyUtf8(damaged.text)) return damaged;
  return guessed(bytes) ?? damaged;
}

function strictly(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, doubt: null };
  } catch {
    // The bytes are not in this encoding, which is what was asked.
    return null;
  }
}

const lossy = (bytes: Uint8Array, encoding: string): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  doubt: `It was read as ${encoding}.`,
});

function pageEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, META_BYTES)).toString("latin1");
  const label = META.exec(head)?.[1];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A label that no standard knows says nothing.
    return null;
  }
}

// A UTF-8 text with a few broken bytes has far more whole characters outside ASCII than broken ones.
function isMostlyUtf8(text: string): boolean {
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) whole++;
  }
  return whole > broken;
}

function guessed(bytes: Uint8Array): Decoded | null {
  const guesses = guessEncodings(bytes.subarray(0, GUESS_BYTES)).slice(0, 4);
  for (const [at, { name, confidence }] of guesses.entries()) {
    if (name.startsWith("UTF") || name === "ASCII") continue;
    const isWestern = /^(?:ISO-8859-(?:1|15)|windows-1252)$/i.test(name);
    const isLikely = confidence >= LIKELY && confidence >= FAR * (guesses[at + 1]?.confidence ?? 0);
    if (!isWestern && confidence < SURE && !isLikely) continue;
    const decoded = strictly(bytes, isWestern ? "windows-1252" : name);
    if (decoded && (!isWestern || isPlausible(decoded.text))) return doubted(decoded);
  }
  const western = strictly(bytes, "windows-1252");
  return western && isPlausible(western.text) ? doubted(western) : null;
}

const doubted = (decoded: Decoded): Decoded => ({ ...decoded, doubt: `It was read as ${decoded.encoding}, a guess.` });

const LETTER = /\p{L}/u;
const ACCENTED = /[\u00C0-\u00FF\u0152\u0153\u0160\u0161\u017D\u017E]/;
const RARE = /[\u00DE\u00FE\u00D0\u00F0\u00FF\u00D7\u00F7]/;
const TYPOGRAPHIC =
  /[\u2013\u2014\u2018\u2019\u201A\u201C-\u201E\u2022\u2026\u20AC\u00A0\u00A3\u00A7\u00AB\u00B0\u00BB]/;

// In a true Western text nearly all high bytes are accented letters within words, or typographic marks, and plain letters abound.
function isPlausible(text: string): boolean {
  let good = 0;
  let bad = 0;
  let plain = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character < "\u0080") {
      if (character > "@") plain++;
      continue;
    }
    const isInWord =
      ACCENTED.test(character) &&
      !RARE.test(character) &&
      (LETTER.test(text[at - 1] ?? " ") || LETTER.test(text[at + 1] ?? " "));
    if (isInWord || TYPOGRAPHIC.test(character)) good++;
    else bad++;
  }
  return good > 3 * bad && plain > 2 * good;
}
