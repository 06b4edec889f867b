/** The older container of Microsoft and WPS files (compound file binary): enough of it to tell what is inside. */

export const looksLikeOle = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.length)).equals(
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  );

/** Directory entries are 128 bytes at multiples of 128, each beginning with a name in UTF-16 and its length at byte 64. */
export function oleNames(bytes: Uint8Array, names: readonly string[]): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const name of names) {
    const wanted = Buffer.from(`${name}\0`, 'utf16le');
    for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 2)) {
      if (at % 128 === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === wanted.length)
        return true;
    }
  }
  return false;
}
