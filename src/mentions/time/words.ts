/**
 * The words that every rule of time shares: fragments of patterns for years, months, days and lengths, on folded text, and
 * the readers of what they match. Spaces inside numbers are let through one at a time: OCR writes 2 0 0 1年2月1 6日.
 */

/** Digits as they stand in years and days; 〇 has four spellings in print (二〇〇六, 二零零六, 二OO六, 二00六). */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  O: 0,
  o: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 1–12, as in 6月, 06月, 十二月; `元` is January (元月). */
export const MONTH = '(?:1 ?[0-2]|0 ?[1-9]|[1-9]|十[一二]?|[一二三四五六七八九元])';
/** 1–31, as in 30日, 三十日, 廿三日. */
export const DAY =
  '(?:3 ?[01]|[12] ?[0-9]|0 ?[1-9]|[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
/** A year of four Arabic digits. */
export const YEAR4 = '(?:1 ?[0-9]|2 ?[01]) ?[0-9] ?[0-9]';
/** A year in Chinese digits: 二〇一六, 一九九八. */
export const YEAR_HAN = '(?:一九|二[〇零Oo0]|一[〇零八七六五])[〇零Oo0一二三四五六七八九]{2}';
/** What stands for eaten digits. */
export const MASK = '[xX×*_□]';
/** A count below 100, as in 三年, 12个月; 几 and 数 are no counts. */
export const COUNT =
  '(?:[0-9]{1,2}(?![0-9])|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])';
/** A space or a wrapped line inside a date: 2015 年 6 月, 2015⏎年. */
export const GAP = '[ \\n]?';
/** Between the ends of a range; 一 is how OCR reads a dash (1一6月), but only between Arabic digits. */
export const TO = ' ?(?:--?|——?|~|ー|至|到|(?<=[0-9])一(?=[0-9])) ?';
/** A list marker may touch what it counts (2.8月底前, 3.2016年); 1.5月 is no such. */
const AFTER_MARKER = '(?<=(?:^|[。;:,! \\n])[0-9]{1,2}\\.)';
/** No digit, Chinese or Arabic, before: what follows is a whole number. */
export const NOT_AFTER_NUMBER = `(?:(?<![0-9.〇零一二两三四五六七八九十百千万几数第每])|${AFTER_MARKER})`;
/** The same before a year of four digits, which Chinese numerals may touch (一2016年). */
export const NOT_AFTER_FIGURE = `(?:(?<![0-9A-Za-z.])|${AFTER_MARKER})`;

/** Value of a count below 10,000 in Arabic digits (spaces allowed) or Chinese numerals below 100; NaN for anything else. */
export function count(word: string): number {
  if (word.charCodeAt(0) <= 0x39) return Number(word.replaceAll(' ', ''));
  if (word === '元') return 1;
  if (word.startsWith('廿')) return 20 + (DIGITS[word[1] ?? '零'] ?? NaN);
  const ten = word.indexOf('十');
  if (ten < 0) return word.length === 1 ? (DIGITS[word] ?? NaN) : NaN;
  const tens = ten === 0 ? 1 : (DIGITS[word[0]!] ?? NaN);
  return tens * 10 + (ten + 1 < word.length ? (DIGITS[word[ten + 1]!] ?? NaN) : 0);
}

/** Value of a digit string, Chinese and Arabic digits alike: 二〇一六 → 2016, 2 0 1 6 → 2016. */
export function digits(word: string): number {
  let value = 0;
  for (const ch of word) {
    if (ch === ' ') continue;
    const digit = DIGITS[ch] ?? Number(ch);
    value = value * 10 + digit;
  }
  return value;
}

/** Years of two digits belong to 1950–2049: 98年 → 1998, 16年 → 2016. */
export const fullYear = (twoDigits: number): number => (twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits);

/** Alternatives from a table, longer ones first, so that 五一劳动节 wins over 五一. */
export const anyOf = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|');

/** Parts of a month; 上、中旬 are two of them. */
export const XUN = '上、?中旬|中、?下旬|[上中下]旬';
