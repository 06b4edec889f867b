/** GB18030 bytes for the reports that are kept as old archives have them; the platform decodes the encoding but cannot write it. */

let codes: Map<string, number> | null = null;

/** The two-byte part of the encoding, drawn from the platform's own decoder. */
function twoByteCodes(): Map<string, number> {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, lead * 256 + trail);
    }
  }
  return table;
}

/** Throws on a character that GBK lacks: our reports need none. */
export function encodeGb18030(text: string): Buffer {
  codes ??= twoByteCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character < '\u0080' ? character.charCodeAt(0) : codes.get(character);
    if (code === undefined) throw new Error(`no two-byte GB18030 code for ${character}`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Buffer.from(bytes);
}
