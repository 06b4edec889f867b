/** Dates in figures alone: 2016.6.30, 2016-06-30, 23-07-30, 2016.01-2016.06. */
import { rule, type Rule } from '../../rule.ts';
import { isDay, monthsOfYears, oneDay } from '../calendar.ts';
import { type TimeExpression, whole } from '../expression.ts';
import { fullYear } from '../words.ts';

export const figures: Rule<TimeExpression> = rule({
  name: 'time/figures',
  trigger: '-./—',
  pattern:
    /(?<![0-9A-Za-z./-])(?<year>(?:19|20)[0-9]{2})(?<sep>[-./—])(?<month>1[0-2]|0?[1-9])\k<sep>(?<day>3[01]|[12][0-9]|0?[1-9])(?![0-9/%]|[.-][0-9])/gu,
  read: ({ groups, span }) => {
    const [year, month, day] = [Number(groups['year']), Number(groups['month']), Number(groups['day'])];
    if (!isDay(year, month, day)) return null;
    return whole('time/figures', span, 'instant', () => oneDay(year, month, day), {
      stated: ['year', 'month', 'day'],
      carries: true,
    });
  },
  examples: [
    ['【2016.6.30】,【2016-06-30】,【2016/6/30】', ['2016-06-30', '2016-06-30', '2016-06-30']],
    ['发布时间:【2023-08-01】 18:38', '2023-08-01'],
  ],
  counterexamples: ['2016.6.31', '编号2016-06-301', '192.168.2016.6.30', '2016-06/30'],
});

/** 23-07-30 09:03: a dateline's year of two digits; only where a clock or a boundary follows. */
export const shortFigures: Rule<TimeExpression> = rule({
  name: 'time/short-figures',
  trigger: '-',
  pattern:
    /(?<![0-9A-Za-z./-])(?<year>[0-9]{2})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12][0-9]|3[01])(?= [0-2]?[0-9]:|[,;。\n]|$)/gu,
  read: ({ groups, span }) => {
    const [year, month, day] = [
      fullYear(Number(groups['year'])),
      Number(groups['month']),
      Number(groups['day']),
    ];
    if (!isDay(year, month, day)) return null;
    return whole('time/short-figures', span, 'instant', () => oneDay(year, month, day), {
      stated: ['year', 'month', 'day'],
      carries: true,
    });
  },
  examples: [['【23-07-30】 09:03,正文', '2023-07-30']],
  counterexamples: ['电话23-07-3012', '型号23-07-30型', '23-13-30 09:03'],
});

/** Months in figures only as a range or with leading zeros: 2016.6 may be a number. */
export const monthFigures: Rule<TimeExpression> = rule({
  name: 'time/month-figures',
  trigger: '-.—~至到/',
  pattern:
    /(?<![0-9A-Za-z./-])(?<year>(?:19|20)[0-9]{2})[./-](?<month>1[0-2]|0?[1-9])(?: ?(?:--?|——?|~|至|到) ?(?:(?<year2>(?:19|20)[0-9]{2})[./-])(?<month2>1[0-2]|0?[1-9])|(?<=[./-]0[1-9]|1[0-2])(?=月))(?![0-9./%])月?/gu,
  read: ({ groups, span }) => {
    const [year, first] = [Number(groups['year']), Number(groups['month'])];
    const [year2, last] = [Number(groups['year2'] ?? year), Number(groups['month2'] ?? first)];
    if (year2 * 12 + last < year * 12 + first) return null;
    return whole('time/month-figures', span, 'period', () => monthsOfYears(year, first, year2, last), {
      stated: ['year', 'month'],
      carries: year === year2,
    });
  },
  examples: [
    ['【2016.01-2016.06】', '2016-S1'],
    ['【2015.7—2016.6】', '2015-07-01/P1Y'],
    ['【2016-05月】', '2016-05'],
  ],
  counterexamples: ['2016.5万元', '2016.5至2030.8亩'.slice(0, 6), '2016-2017'],
});
