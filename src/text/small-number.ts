/** Counting numbers up to 99 as list marks write them: 7, 十, 十二, 二十三. Real numerals are read in mentions/numeral. */

const DIGITS = '〇一二三四五六七八九';

/** The number that a mark counts with; NaN for what is none. */
export function parseSmallNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const value = (digit: string, empty: number): number => (digit === '' ? empty : DIGITS.indexOf(digit));
  const parts = text.includes('十') ? [value(tens!, 1), value(ones!, 0)] : [0, value(ones!, -1)];
  return parts.some((p) => p < 0) ? Number.NaN : parts[0]! * 10 + parts[1]!;
}
