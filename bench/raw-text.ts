/** The text of a CoNLL-U file as a reader would see it: sentences joined as `SpaceAfter` says, paragraphs parted by an empty line. */
export function rawText(conllu: string): string {
  const pieces: string[] = [];
  for (const sentence of conllu.split(/\n\n+/)) {
    if (/^# new(?:par|doc)\b/m.test(sentence) && pieces.length > 0) {
      pieces.push(pieces.pop()!.trimEnd(), "\n\n");
    }
    let covered = 0;
    for (const line of sentence.split("\n")) {
      const [id, form, , , , , , , , misc] = line.split("\t");
      if (misc === undefined || id!.includes(".")) continue;
      const [first, last] = id!.split("-").map(Number) as [number, number | undefined];
      if (last === undefined && first <= covered) continue;
      covered = last ?? first;
      pieces.push(/\bSpaceAfter=No\b/.test(misc) ? form! : `${form} `);
    }
  }
  return pieces.join("").trimEnd();
}
