/** Pieces that the patterns of times are made of. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Capitalised, so that "may" and "march" stay verbs. */
export const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![A-Za-z])';

/** 1–12. */
export function monthNumber(word: string): number {
  const start = word.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

/** Four figures that may be a year: no comma, no further figure, no fiscal half behind them. */
export const YEAR = '(?:19|20)\\d{2}(?!\\d|,\\d|\\.\\d|[-—/]\\d)';

/** A year by name or by its place: this year, the previous year, the year. */
export const YEAR_WORDS =
  '(?:(?:this|last|next|the current|the (?:previous|preceding|prior|following|coming)) (?:(?:financial|fiscal|calendar) )?year|the year(?: (?:before|earlier|under review))?|the (?:whole|entire|full) year|that year)';

/** A year of any kind as the tail of an expression: of 2016, of the year, last year, of this year; the year may be left out. */
export const OF_YEAR = `(?:(?: (?:of|in))? (?<year>${YEAR})|(?: (?:of|in))? (?<words>${YEAR_WORDS}))`;

export const DATE = '(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: -1,
  final: -1,
};
export const ORDINAL = `(?:${Object.keys(ORDINALS).join('|')})`;

/** Small numbers in words or figures: six months, 10 years. */
export const SMALL: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
export const COUNT = `(?:${Object.keys(SMALL).join('|')}|\\d{1,2})`;
export const countOf = (word: string): number => SMALL[word.toLowerCase()] ?? Number(word);
