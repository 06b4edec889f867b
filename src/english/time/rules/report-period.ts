/** The period that the report itself is about, by its name: the period under review, the quarter, the half-year. */
import { rule } from '../../../mentions/rule.ts';
import type { ReferenceTime, TimeMention } from '../../../model/index.ts';
import { monthsFrom } from '../calendar.ts';
import { time } from '../mention.ts';

/** Months of the parts of a year that name the period where it is as long. */
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

export const reportPeriod = rule<TimeMention, ReferenceTime>({
  name: 'time/report-period',
  trigger: 'pqhmr',
  pattern:
    /\b(?:the|this) (?:(?:reporting|review|reported) (?<any>period|year|quarter)|(?<whole>period|quarter|half[- ]year) under review|period (?:covered by|of) (?:this|the) report|(?<part>quarter|half[- ]year|month))(?![-’'\w])(?! (?:ended|ending|of|to|before|earlier|after)\b)/giu,
  read: (m) => {
    const { period } = m.context;
    const named = (m.groups['any'] ?? m.groups['whole'] ?? m.groups['part'] ?? 'period').toLowerCase();
    const length = MONTHS[named.slice(0, 4) === 'half' ? 'half' : named];
    const fits =
      period !== null && (length === undefined || monthsFrom(period.start, 0, length).end === period.end);
    // A quarter or a month of a longer report is one that was told of before.
    if (m.groups['part'] !== undefined && !fits) return null;
    return time(m, 'time/report-period', fits ? period : null, {
      stated: [],
      inferred: ['year'],
      kind: 'period',
    });
  },
  examples: [
    ['In 【the period under review】 we met', '2016'],
    ['during 【the reporting period】, 14 projects', '2016'],
    ['throughout 【the reporting year】', '2016'],
  ],
  counterexamples: ['the period of calm', 'this quarter', 'the month of May', 'a half-year plan'],
});
