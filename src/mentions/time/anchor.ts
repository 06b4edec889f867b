/**
 * Which year, month or day is meant where the words leave it open. Nothing here guesses: where the reference does not say,
 * the answer is null.
 */
import { addDays, monthOf, yearOf } from '../../model/index.ts';
import type { Anchor } from './expression.ts';

/** The year of 今年. */
export function speakingYear({ reference }: Anchor): number | null {
  if (reference.speakingYear !== null) return reference.speakingYear;
  if (reference.speakingDay !== null) return yearOf(reference.speakingDay);
  return periodYear(reference.period);
}

/** The year of a period that lies within one; null for 2012–2016. */
function periodYear(period: { start: string; end: string } | null): number | null {
  if (period === null) return null;
  const year = yearOf(period.start);
  return year === yearOf(period.end) ? year : null;
}

/** The year of 全年, 6月底, 上半年 and 当年 without a year: the sentence's, else the period's, else the speaker's. */
export function unstatedYear(anchor: Anchor): number | null {
  if (anchor.year !== null) return anchor.year;
  if (anchor.reference.period !== null) return periodYear(anchor.reference.period);
  return speakingYear(anchor);
}

/** The month of 本月, 月底 and a bare 24日: the sentence's, else a monthly report's, else the speaker's. */
export function unstatedMonth(anchor: Anchor): { year: number; month: number } | null {
  if (anchor.month !== null) return anchor.month;
  const { period, speakingDay } = anchor.reference;
  if (period !== null && period.start.slice(0, 7) === period.end.slice(0, 7)) {
    return { year: yearOf(period.start), month: monthOf(period.start) };
  }
  return speakingDay === null ? null : { year: yearOf(speakingDay), month: monthOf(speakingDay) };
}

/** True where the period lies ahead of the speaker: a plan's section, not a review. */
export function isPlan({ reference: { period, speakingYear: spoken } }: Anchor): boolean {
  if (period === null || spoken === null) return false;
  const first = yearOf(period.start);
  return first > spoken || (first === spoken && yearOf(period.end) > first);
}

/** The day up to which 至今, 以来 and 五年来 reach: the end of what is reviewed, but not beyond the day of speaking. */
export function lastDay(anchor: Anchor): string | null {
  const { period, speakingDay } = anchor.reference;
  if (period === null) return speakingDay;
  const end = isPlan(anchor) ? addDays(period.start, -1) : period.end;
  return speakingDay !== null && speakingDay < end ? speakingDay : end;
}
