/** What a file that is no text turns out to be, and what its owner can do. */
const SIGNATURES: readonly (readonly [magic: string, says: string])[] = [
  ["%PDF-", "It is a PDF, which is not read yet; save its words as text."],
  [
    "PK\u0003\u0004",
    "It is a ZIP archive or an office document (DOCX, ODT), which is not read yet; save its words as text.",
  ],
  ["PK\u0005\u0006", "It is an empty ZIP archive."],
  [
    "\u00D0\u00CF\u0011\u00E0",
    "It is an old office document (DOC, XLS), which is not read yet; save its words as text.",
  ],
  ["{\\rtf", "It is an RTF document, which is not read yet; save its words as text."],
  ["\u0089PNG", "It is a PNG picture."],
  ["\u00FF\u00D8\u00FF", "It is a JPEG picture."],
  ["GIF8", "It is a GIF picture."],
  ["\u007FELF", "It is a program."],
  ["MZ\u0090", "It is a program."],
  ["\u001F\u008B", "It is a gzip archive; unpack it first."],
  ["BZh", "It is a bzip2 archive; unpack it first."],
  ["\u00FD7zXZ", "It is an xz archive; unpack it first."],
  ["7z\u00BC\u00AF", "It is a 7-Zip archive; unpack it first."],
  ["SQLite format 3\u0000", "It is an SQLite database."],
  ["PAR1", "It is a Parquet file."],
];
/** Bytes looked at; enough for any header and cheap on any file. */
const SAMPLE = 65_536;
/** Shares above which bytes are no text: even a damaged text holds fewer NULs and control characters. */
const MOST_NULS = 0.01;
const MOST_CONTROLS = 0.05;

/** Says what bytes are when they are no text, else null. `wide` texts (UTF-16) may hold NULs. */
export function binaryKind(bytes: Uint8Array, isWide: boolean): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString("latin1");
  const signature = SIGNATURES.find(([magic]) => head.startsWith(magic));
  if (signature) return signature[1];
  if (isWide) return null;
  const length = Math.min(bytes.length, SAMPLE);
  let nuls = 0;
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === 0) nuls++;
    // Tab, line feed, vertical tab, form feed, carriage return and escape do stand in texts.
    else if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls++;
  }
  if (nuls > length * MOST_NULS && nuls > 1) return "It holds NUL bytes.";
  if (controls > length * MOST_CONTROLS && controls > 1) return "It holds control characters.";
  return null;
}
