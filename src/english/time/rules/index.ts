/** All rules of English times, the more telling first. */
import type { TimeRule } from '../mention.ts';
import { date, dateRange, daysOfMonth, isoDate, monthsEnded, yearEnded } from './date.ts';
import { edge, shortEdge } from './edge.ts';
import { month, monthRange } from './month.ts';
import { firstMonths, half, quarter, shortPart } from './part-of-year.ts';
import { nearMonths, pastYears, planPeriod, samePeriod, yearsAgo } from './recent.ts';
import { reportPeriod } from './report-period.ts';
import { decade, fiscalLabel, year, yearByPlace, yearRange } from './year.ts';

export const timeRules: readonly TimeRule[] = [
  yearEnded,
  monthsEnded,
  dateRange,
  date,
  daysOfMonth,
  isoDate,
  monthRange,
  month,
  edge,
  shortEdge,
  half,
  quarter,
  shortPart,
  firstMonths,
  yearRange,
  fiscalLabel,
  year,
  yearByPlace,
  decade,
  pastYears,
  samePeriod,
  yearsAgo,
  reportPeriod,
  nearMonths,
  planPeriod,
];
