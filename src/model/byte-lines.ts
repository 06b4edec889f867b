/**
 * Lines of a stream of bytes, as JSON lines have them: parted by line feeds and nothing else. (Node's readline also breaks at U+2028,
 * which may stand in a string of JSON as it is.)
 */

const LINE_FEED = 0x0a;

/**
 * Each line without its end; null for a line of more bytes than `most`, which is passed over without being kept.
 * @param stream chunks of bytes
 */
export async function* byteLines(
  stream: AsyncIterable<unknown>,
  most = Infinity,
): AsyncGenerator<string | null> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const take = (): string | null => {
    const line = size > most ? null : decode(pieces);
    [pieces, size] = [[], 0];
    return line;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array);
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(LINE_FEED, from);
      const piece = bytes.subarray(from, end < 0 ? bytes.length : end);
      size += piece.length;
      if (size <= most) pieces.push(piece);
      else pieces = [];
      from += piece.length + 1;
      if (end >= 0) yield take();
    }
  }
  if (size > 0) yield take();
}

/** A mark of byte order at the head of a line is none of its text. */
function decode(pieces: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
