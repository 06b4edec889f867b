/** Which year words without one mean: the sentence's own where it has named one, else the one that is reported on. */
import { monthOf, yearOf } from '../../model/index.ts';
import type { ReferenceTime } from '../../model/index.ts';
import { calendarYear, fiscalYear, monthsFrom, shiftYears, type Days } from './calendar.ts';

/** What a rule sees of its place. */
export interface Anchor {
  readonly reference: ReferenceTime;
  /** The sentence up to the match. */
  readonly before: string;
}

/** A year that the sentence has named before, as a time of its own. */
const NAMED =
  /\b(?:in|of|during|throughout|for|since|to|year) (?<year>(?:19|20)\d{2})(?!\d|,\d|[-—/]\d)(?!.*\b(?:19|20)\d{2}\b)/iu;

export function namedYear(before: string): number | null {
  const m = NAMED.exec(before.slice(-160));
  return m ? Number(m.groups!['year']) : null;
}

/** The year the text is about: named in the sentence, else that of the period reported on. */
export function subjectYear({ reference, before }: Anchor): Days | null {
  const named = namedYear(before);
  if (named !== null) return calendarYear(named);
  const fiscal = fiscalYear(reference);
  if (fiscal !== null) return fiscal;
  const year = reference.period === null ? reference.speakingYear : yearOf(reference.period.end);
  return year === null ? null : calendarYear(year);
}

/** The year in which the text speaks: an address of March 2010 on 2009 says "last year" for 2009. */
export function speakersYear({ reference }: Pick<Anchor, 'reference'>): Days | null {
  const fiscal = fiscalYear(reference);
  if (fiscal !== null) return fiscal;
  const year = reference.speakingYear ?? (reference.period === null ? null : yearOf(reference.period.end));
  return year === null ? null : calendarYear(year);
}

const PREVIOUS =
  /^(?:the )?(?:previous|preceding|prior) (?:(?:financial|fiscal|calendar) )?year$|^the year (?:before|earlier)$|^a year (?:earlier|before)$|^one year earlier$/u;
const COMING = /^the coming (?:(?:financial|fiscal) )?year$/u;
const FOLLOWING = /^the (?:following|coming) (?:(?:financial|fiscal) )?year$/u;
const THIS = /^(?:this|the current) (?:(?:financial|fiscal|calendar) )?year$/u;
const LAST = /^last (?:(?:financial|fiscal) )?year$/u;
const NEXT = /^next (?:(?:financial|fiscal) )?year$/u;

/** The days of a year as written: 2016, this year, the previous year, the year (under review). */
export function yearOfWords(words: string, anchor: Anchor): Days | null {
  const plain = words.toLowerCase();
  if (/^(?:19|20)\d{2}$/u.test(plain)) return calendarYear(Number(plain));
  const shifted = (days: Days | null, by: number): Days | null => days && shiftYears(days, by);
  if (PREVIOUS.test(plain)) return shifted(subjectYear(anchor), -1);
  // Under "Work plan for 2021-22" the coming year is that of the plan.
  const { period, speakingYear } = anchor.reference;
  if (COMING.test(plain) && period !== null && speakingYear !== null && yearOf(period.end) > speakingYear)
    return fiscalYear(anchor.reference) ?? calendarYear(yearOf(period.end));
  if (FOLLOWING.test(plain)) return shifted(subjectYear(anchor), 1);
  if (THIS.test(plain)) return speakersYear(anchor);
  if (LAST.test(plain)) return shifted(speakersYear(anchor), -1);
  if (NEXT.test(plain)) return shifted(speakersYear(anchor), 1);
  return subjectYear(anchor);
}

/** The year of a month that is named without one: the one that lies in the period reported on, or in its year. */
export function yearForMonth(month: number, anchor: Anchor): number | null {
  const named = namedYear(anchor.before);
  if (named !== null) return named;
  const { period, speakingYear } = anchor.reference;
  if (period === null) return speakingYear;
  const [first, last] = [yearOf(period.start), yearOf(period.end)];
  if (first === last) return first;
  return last - first === 1 ? (month >= monthOf(period.start) ? first : last) : last;
}

/** Part `index` of `parts` equal parts of a year, from its own first month. */
export const partOfYear = (year: Days, index: number, months: number): Days =>
  monthsFrom(year.start, index * months, months);
