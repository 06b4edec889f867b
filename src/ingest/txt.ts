/** Plain text: nothing but its encoding to find out. */
import { decodeText } from './encoding.ts';
import { ReadFailure, type Reader } from './reader.ts';
import { linePlaces } from './places.ts';

export const txt: Reader = {
  name: 'txt',
  harmless: true,
  sniff: () => true,
  async read(bytes) {
    const { text, encoding, diagnostics } = await decodeText(bytes);
    if (text.trim() === '') throw new ReadFailure('empty', 'nothing but white space');
    return { format: 'txt', encoding, text, places: linePlaces(text), diagnostics };
  },
};
