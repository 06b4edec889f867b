/** Windows-1252, which Node's decoder reads as Latin-1: the two differ in the 32 places from 0x80. */

const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Puts the right characters where Latin-1 has controls. */
export const fromLatin1 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/gu, (c) => SPECIAL[c.charCodeAt(0) - 0x80]!);

/** The bytes of a text in Windows-1252 or Latin-1; null where a character is in neither. */
export function latin1Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const special = code > 0xff ? SPECIAL.indexOf(text[i]!) : -1;
    if (code > 0xff && special < 0) return null;
    bytes[i] = code > 0xff ? 0x80 + special : code;
  }
  return bytes;
}
