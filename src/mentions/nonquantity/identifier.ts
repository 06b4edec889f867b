/** Figures that identify a person or an account by their length and build alone, without a word before them. */

const PATTERNS: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['phone', /^(?:1[3-9]\d{9}|1[3-9]\d[xX×*]{4}\d{4}|[48]00\d{7})$/u],
  ['identity-number', /^[1-9]\d{5}(?:18|19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]$/u],
  ['identity-number', /^[1-9]\d{5}[*xX×]{6,11}[\dX]{2,4}$/u],
  ['account-number', /^(?:\d{16}|\d{19})$/u],
];

/** The shortest that any of them is. */
const SHORTEST = 10;
const LONGEST = 20;

/** Units after figures show that they count all the same: 13800000000元. */
const COUNTED = /^[万亿元个件次名户家人%吨]/u;

/** Reason of the figures at [start, end), null where they identify nothing. */
export function identifies(sentence: string, start: number, end: number): string | null {
  if (end - start < SHORTEST || end - start > LONGEST) return null;
  // The last place of an identity number may be an X.
  const checked = end - start === 17 && /[xX]/u.test(sentence[end] ?? ' ') ? end + 1 : end;
  if (COUNTED.test(sentence.slice(checked, checked + 1))) return null;
  const figures = sentence.slice(start, checked).toUpperCase();
  for (const [reason, pattern] of PATTERNS) if (pattern.test(figures)) return reason;
  return null;
}
