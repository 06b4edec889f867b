/** The rules of time, in their order: of two readings of the same length the earlier stands. */
import type { Rule } from '../../rule.ts';
import type { TimeExpression } from '../expression.ts';
import { figures, monthFigures, shortFigures } from './figures.ts';
import { length, now, vagueLength } from './length.ts';
import { month, monthDay, monthList, monthRange } from './month.ts';
import { bareDay, relativeMonth } from './month-of-now.ts';
import { centuryHead, decade } from './decade.ts';
import { era } from './era.ts';
import { festival, shortFestival } from './festival.ts';
import { half, countedMonths, quarter, relativeQuarter, wholeYearWords } from './part-of-year.ts';
import { coming, newYear, term, thisAndNext, withinYears } from './ahead.ts';
import { samePeriod, sameSpan, yearsAgo, yearsBefore } from './compared.ts';
import { planPeriod } from './plan-period.ts';
import { recent, theseYears, untilNow, yearsTold } from './recent.ts';
import { speakersDay, week } from './speakers-day.ts';
import { maskedDate, maskedYear } from './masked.ts';
import { rangeYear, relativeYear, schoolYear, shortYear, writtenYear, yearRange } from './year.ts';

export const timeRules: readonly Rule<TimeExpression>[] = [
  writtenYear,
  shortYear,
  yearRange,
  rangeYear,
  schoolYear,
  relativeYear,
  maskedYear,
  maskedDate,
  half,
  quarter,
  relativeQuarter,
  wholeYearWords,
  monthRange,
  monthList,
  month,
  monthDay,
  countedMonths,
  relativeMonth,
  bareDay,
  figures,
  shortFigures,
  monthFigures,
  speakersDay,
  week,
  recent,
  untilNow,
  theseYears,
  yearsTold,
  coming,
  thisAndNext,
  newYear,
  term,
  withinYears,
  yearsBefore,
  yearsAgo,
  samePeriod,
  sameSpan,
  planPeriod,
  era,
  festival,
  shortFestival,
  decade,
  centuryHead,
  length,
  vagueLength,
  now,
];
