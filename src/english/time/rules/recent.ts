/** Stretches told from now or from the period reported on: the past five years, the same period of last year, last month. */
import { rule } from '../../../mentions/rule.ts';
import {
  dayOf,
  daysInMonth,
  isoDay,
  monthOf,
  monthsOf,
  yearOf,
  type ReferenceTime,
  type TimeMention,
} from '../../../model/index.ts';
import { subjectYear, yearOfWords } from '../anchor.ts';
import { calendarYear, monthsFrom, shiftYears, type Days } from '../calendar.ts';
import { anchorOf, time } from '../mention.ts';
import { COUNT, countOf, OF_YEAR } from '../words.ts';

/** Years and months counted back from the end of the period reported on, or on from it. */
export const pastYears = rule<TimeMention, ReferenceTime>({
  name: 'time/past-years',
  trigger: 'ymdYMD',
  pattern: new RegExp(
    `\\b(?:the |these )?(?<side>past|last|previous|preceding|next|coming|following) (?:(?<count>${COUNT}) (?<unit>years|months|quarters)|(?<one>decade)|(?<single>(?<=(?:past|the last|the coming) )year))(?![’'\\w])`,
    'giu',
  ),
  read: (m) => {
    const { side, count, unit, one, single } = m.groups;
    const { period, speakingYear } = m.context;
    const ahead = /next|coming|following/iu.test(side!);
    const years =
      one !== undefined
        ? 10
        : single !== undefined
          ? 1
          : unit!.toLowerCase() === 'years'
            ? countOf(count!)
            : null;
    if (single !== undefined && side!.toLowerCase() === 'last') {
      return time(m, 'time/past-years', subjectYear(anchorOf(m)), { stated: ['length'], inferred: ['year'] });
    }
    let days: Days | null = null;
    if (years !== null) {
      const now = period === null ? (speakingYear === null ? null : speakingYear - 1) : yearOf(period.end);
      const first = now === null ? null : ahead ? Math.max(now + 1, speakingYear ?? 0) : now - years + 1;
      if (first !== null)
        days = { start: calendarYear(first).start, end: calendarYear(first + years - 1).end };
    } else if (period !== null) {
      const months = countOf(count!) * (unit!.toLowerCase() === 'quarters' ? 3 : 1);
      const after = isoDay(yearOf(period.end), monthOf(period.end), 1);
      days = ahead ? monthsFrom(after, 1, months) : monthsFrom(after, 1 - months, months);
    }
    return time(m, 'time/past-years', days, { stated: ['length'], inferred: ['year'], kind: 'period' });
  },
  examples: [
    ['over 【the past five years】', '2012-01-01/P5Y'],
    ['in 【the last three years】', '2014-01-01/P3Y'],
    ['in 【the next five years】', '2017-01-01/P5Y'],
    ['over 【the past year】', '2016'],
  ],
  counterexamples: ['in recent years', 'the first five years'],
});

/** five years ago, a year ago: the year that lies so far back. */
export const yearsAgo = rule<TimeMention, ReferenceTime>({
  name: 'time/years-ago',
  trigger: 'y',
  pattern: new RegExp(`\\b(?:(?<count>${COUNT}) years|a year) ago(?![\\w-])`, 'giu'),
  read: (m) => {
    const year = subjectYear({ reference: m.context, before: '' });
    const days =
      year && shiftYears(year, -(m.groups['count'] === undefined ? 1 : countOf(m.groups['count'])));
    return time(m, 'time/years-ago', days, { stated: ['length'], inferred: ['year'], kind: 'period' });
  },
  examples: [
    ['28 per cent 【five years ago】', '2011'],
    ['more than 【a year ago】', '2015'],
  ],
});

/** The same period of last year, the corresponding period in 2021, the same quarter a year earlier. */
export const samePeriod = rule<TimeMention, ReferenceTime>({
  name: 'time/same-period',
  trigger: 'mqd',
  pattern: new RegExp(
    `\\b(?:the )?(?:same|corresponding|comparable|equivalent) (?<unit>period|time|half|quarter|month|months)(?:${OF_YEAR}|,? a year (?:earlier|before|ago))?(?![\\w’'])`,
    'giu',
  ),
  read: (m) => {
    const { period } = m.context;
    const { unit, year, words } = m.groups;
    // Over the same period: no other than the one just told of.
    if (year === undefined && words === undefined && !/a year/iu.test(m.text)) return null;
    const target =
      year !== undefined
        ? calendarYear(Number(year))
        : words === undefined
          ? null
          : yearOfWords(words, anchorOf(m));
    const by = period === null ? 0 : target === null ? -1 : yearOf(target.start) - yearOf(period.start);
    const length = LENGTHS[unit!.toLowerCase()];
    const known = period !== null && (length === undefined || isLong(period, length));
    return time(m, 'time/same-period', known ? shiftYears(period, by) : null, {
      stated: year === undefined ? [] : ['year'],
      inferred: year === undefined ? ['year', 'month'] : ['month'],
      kind: 'period',
      use: 'baseline',
    });
  },
  examples: [
    ['down 15 per cent on 【the same period of last year】', '2015'],
    ['more than in 【the same period of 2014】', '2014'],
    ['than in 【the corresponding period a year earlier】', '2015'],
    ['down from 【the same quarter last year】', 'null'],
  ],
  counterexamples: ['at the same time, we met'],
});

/** Months of the stretches whose length their name tells. */
const LENGTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6 };
const isLong = ({ start, end }: Days, months: number): boolean => end === monthsFrom(start, 0, months).end;

/** This month, last month, the previous quarter: from the day the text speaks, else from the period reported on. */
export const nearMonths = rule<TimeMention, ReferenceTime>({
  name: 'time/near-months',
  trigger: 'mq',
  pattern:
    /\b(?<side>this|last|next|the previous|the preceding|the current) (?<unit>month|quarter)(?![\w’'-])/giu,
  read: (m) => {
    const { period, speakingDay } = m.context;
    const isMonth = m.groups['unit']!.toLowerCase() === 'month';
    const now = speakingDay ?? (period !== null && isShort(period, isMonth ? 1 : 3) ? period.end : null);
    if (now === null)
      return time(m, 'time/near-months', null, {
        stated: [],
        inferred: [isMonth ? 'month' : 'quarter'],
        kind: 'period',
      });
    const by = /last|previous|preceding/iu.test(m.groups['side']!)
      ? -1
      : /next/iu.test(m.groups['side']!)
        ? 1
        : 0;
    const month = monthOf(now) - 1;
    const days = isMonth
      ? monthsFrom(isoDay(yearOf(now), monthOf(now), 1), by, 1)
      : monthsFrom(isoDay(yearOf(now), month - (month % 3) + 1, 1), 3 * by, 3);
    return time(m, 'time/near-months', days, {
      stated: [],
      inferred: [isMonth ? 'month' : 'quarter'],
      kind: 'period',
    });
  },
  examples: [['fewer than 【last month】', 'null']],
  counterexamples: ['the last months', 'a month ago'],
});

const isShort = ({ start, end }: Days, months: number): boolean =>
  end === monthsFrom(start, 0, months).end && dayOf(end) === daysInMonth(yearOf(end), monthOf(end));

const PLAN_FIRST = 1953;
const ORDINAL_PLANS = [
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
];
/** The sixth plan began in 1981; the first to fifth, with a gap of three years, are not told of in English any more. */
const planYears = (n: number): { first: number; last: number } | null =>
  n < 6 || n > 20 ? null : { first: 1981 + 5 * (n - 6), last: 1985 + 5 * (n - 6) };

const PLAN = `(?:the )?(?:(?<n>\\d{1,2})(?:st|nd|rd|th)|(?<nth>${ORDINAL_PLANS.join('|')})) Five[- ]Year Plan(?: [Pp]eriod| years)`;

/** The 12th Five-Year Plan period; the plan itself is a name, no time. */
export const planPeriod = rule<TimeMention, ReferenceTime>({
  name: 'time/plan-period',
  trigger: 'F',
  pattern: new RegExp(`\\b(?:(?:the )?(?<which>first|last) (?<count>${COUNT}) years of )?${PLAN}`, 'giu'),
  read: (m) => {
    const { n, nth, which, count } = m.groups;
    const years = planYears(n === undefined ? ORDINAL_PLANS.indexOf(nth!.toLowerCase()) + 6 : Number(n));
    if (years === null || years.first < PLAN_FIRST) return null;
    const length = count === undefined ? 5 : countOf(count);
    const first = which?.toLowerCase() === 'last' ? years.last - length + 1 : years.first;
    return time(
      m,
      'time/plan-period',
      { start: monthsOf(first, 1, 1).start, end: monthsOf(first + length - 1, 12, 12).end },
      { stated: ['length'] },
    );
  },
  examples: [
    ['during 【the 12th Five-Year Plan period】', '2011-01-01/P5Y'],
    ['Over 【the first four years of the Eleventh Five-Year Plan period】', '2006-01-01/P4Y'],
  ],
  counterexamples: ['the Thirteenth Five-Year Plan', 'a five-year plan'],
});
