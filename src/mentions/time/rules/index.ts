/** The rules of time, in their order: of two readings of the same length the earlier stands. */
import type { Rule } from '../../rule.ts';
import type { TimeExpression } from '../expression.ts';
import { figures, monthFigures, shortFigures, speakersDay } from './day.ts';
import { length, now } from './length.ts';
import { month, monthDay, monthRange } from './month.ts';
import { bareDay, relativeMonth } from './month-of-now.ts';
import { decade, era, festival, planPeriod } from './named.ts';
import { half, leadingMonths, quarter, wholeYearWords } from './part-of-year.ts';
import { coming, recent, samePeriod, term, yearsBefore } from './span-of-time.ts';
import { maskedYear, relativeYear, shortYear, writtenYear, yearRange } from './year.ts';

export const timeRules: readonly Rule<TimeExpression>[] = [
  writtenYear,
  shortYear,
  yearRange,
  relativeYear,
  maskedYear,
  half,
  quarter,
  wholeYearWords,
  monthRange,
  month,
  monthDay,
  leadingMonths,
  relativeMonth,
  bareDay,
  figures,
  shortFigures,
  monthFigures,
  speakersDay,
  recent,
  coming,
  term,
  yearsBefore,
  samePeriod,
  planPeriod,
  era,
  festival,
  decade,
  length,
  now,
];
