/**
 * The lines of a stream of bytes, line ends included; a line longer than `most` comes as null and is skipped.
 * Never holds more than one line.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size > most) held = [];
    else held.push(piece);
  };
  const give = () => {
    const line = size > most ? null : Buffer.concat(held);
    held = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let at = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, at)) {
      take(chunk.subarray(at, end + 1));
      yield give();
      at = end + 1;
    }
    if (at < chunk.length) take(chunk.subarray(at));
  }
  if (size > 0) yield give();
}

const LF = 0x0a;
