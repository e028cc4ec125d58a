import { openEntente } from "../index.ts";
import type { Said } from "./documents.ts";
import { EXIT } from "./exit.ts";
import { formatOf, writerFor } from "./formats.ts";
import { loadingProblems } from "./loading.ts";
import type { Shared } from "./options.ts";
import { remark, styleOf } from "./terminal.ts";
import { codeOf, inOneLine, ofKinds, visit } from "./visit.ts";

export type ReadOptions = Shared & Said;

/** `entente read DOC…`: codes documents and keeps nothing. Gives the exit code. */
export async function runRead(words: readonly string[], options: ReadOptions): Promise<number> {
  const entente = openEntente();
  const format = formatOf(options);
  const writer = writerFor(format, styleOf(options));
  const told = await visit(words, options, {
    work: (bytes, given) => entente.read(bytes, given),
    async show(reading, arrival) {
      const statements = ofKinds(reading.statements, options);
      const isRecord = arrival.bytes !== null && arrival.isRecord === true;
      if (format !== "text" && !isRecord) remark(inOneLine({ ...reading, statements }), options);
      await writer.add({ ...reading, statements });
    },
  });
  await writer.end();
  const isPartial = loadingProblems(entente, options);
  const code = codeOf(told, options);
  return isPartial && code === EXIT.ok ? EXIT.partial : code;
}
