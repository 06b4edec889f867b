/** Days and stretches of days: 31 March 2019, March 31, 1 April 2018 to 31 March 2019, 3-5 May, 2021-06-30. */
import { rule } from '../../../mentions/rule.ts';
import { isoDay, type ReferenceTime, type TimeMention } from '../../../model/index.ts';
import { yearForMonth, type Anchor } from '../anchor.ts';
import { day, instant, monthsFrom, yearEnding, type Days } from '../calendar.ts';
import { anchorOf, time } from '../mention.ts';
import { COUNT, countOf, DATE, MONTH, monthNumber, YEAR } from '../words.ts';

/** One day, its groups numbered: d1 m1 | m2 d2, y. */
const dayPattern = (n: number): string =>
  `(?:(?<a${n}>${DATE})(?: of)? (?<b${n}>${MONTH})|(?<c${n}>${MONTH}) (?<d${n}>${DATE})(?![\\d%]|,\\d{3}))(?:,? (?<y${n}>${YEAR}))?`;

type Groups = Readonly<Record<string, string | undefined>>;

function readDay(groups: Groups, n: number, anchor: Anchor, fallback?: number): Days | null {
  const month = monthNumber((groups[`b${n}`] ?? groups[`c${n}`])!);
  const year =
    groups[`y${n}`] === undefined ? (fallback ?? yearForMonth(month, anchor)) : Number(groups[`y${n}`]);
  const date = Number.parseInt((groups[`a${n}`] ?? groups[`d${n}`])!, 10);
  return year === null ? null : day(year, month, date);
}

const partsOf = (
  groups: Groups,
  ...ys: readonly number[]
): { stated: ('year' | 'month' | 'day')[]; inferred: 'year'[] } =>
  ys.some((n) => groups[`y${n}`] !== undefined)
    ? { stated: ['year', 'month', 'day'], inferred: [] }
    : { stated: ['month', 'day'], inferred: ['year'] };

export const date = rule<TimeMention, ReferenceTime>({
  name: 'time/date',
  trigger: 'JFMASOND',
  pattern: new RegExp(`\\b${dayPattern(1)}`, 'gu'),
  read: (m) =>
    time(m, 'time/date', readDay(m.groups, 1, anchorOf(m)), { ...partsOf(m.groups, 1), kind: 'instant' }),
  examples: [
    ['As at 【31 March 2019】 we had 74 unions', '2019-03-31'],
    ['It was opened on 【June 3rd, 2021】', '2021-06-03'],
    ['The hall reopened on 【1 May】', '2016-05-01'],
  ],
  counterexamples: ['we may 5 times', 'in May 2,400 bags were given'],
});

export const dateRange = rule<TimeMention, ReferenceTime>({
  name: 'time/date-range',
  trigger: 'JFMASOND',
  pattern: new RegExp(`\\b${dayPattern(1)}(?: ?(?:to|and|until|through|[-—]) ?)${dayPattern(2)}`, 'gu'),
  read: (m) => {
    const anchor = anchorOf(m);
    const to = readDay(m.groups, 2, anchor);
    const from = readDay(m.groups, 1, anchor, to === null ? undefined : Number(to.start.slice(0, 4)));
    if (from === null || to === null || from.start > to.start) return null;
    // On 3 May and 5 June: two days, not what lies between, unless "between" says so.
    if (/ and /u.test(m.text) && !/\bbetween $/iu.test(anchor.before.slice(-10))) return null;
    return time(m, 'time/date-range', { start: from.start, end: to.end }, partsOf(m.groups, 1, 2));
  },
  examples: [
    ['the financial year from 【1 April 2018 to 31 March 2019】', '2018-04-01/P1Y'],
    ['Between 【1 January and 30 June】 the service placed 40 people', '2016-S1'],
  ],
  counterexamples: ['on 1 May and 1 October we marched'],
});

/** 3-5 May 2019, May 3–5. */
export const daysOfMonth = rule<TimeMention, ReferenceTime>({
  name: 'time/days-of-month',
  trigger: 'JFMASOND',
  pattern: new RegExp(
    `\\b(?:(?<first>${DATE}) ?(?:to|and|[-—]) ?(?<last>${DATE}) (?<month>${MONTH})|(?<before>${MONTH}) (?<from>${DATE}) ?(?:to|[-—]) ?(?<to>${DATE})(?!\\d))(?:,? (?<year>${YEAR}))?`,
    'gu',
  ),
  read: (m) => {
    const { first, last, month, before, from, to, year } = m.groups;
    const number = monthNumber((month ?? before)!);
    const inYear = year === undefined ? yearForMonth(number, anchorOf(m)) : Number(year);
    if (inYear === null) return null;
    const [one, two] = [
      day(inYear, number, Number.parseInt((first ?? from)!, 10)),
      day(inYear, number, Number.parseInt((last ?? to)!, 10)),
    ];
    if (one === null || two === null || one.start >= two.start) return null;
    return time(
      m,
      'time/days-of-month',
      { start: one.start, end: two.end },
      { stated: year ? ['year', 'month', 'day'] : ['month', 'day'] },
    );
  },
  examples: [
    ['The congress met on 【3-5 June 2019】', '2019-06-03/P3D'],
    ['held from 【August 4 to 8】', '2016-08-04/P5D'],
  ],
});

export const isoDate = rule<TimeMention, ReferenceTime>({
  name: 'time/iso-date',
  trigger: '-/.',
  pattern:
    /(?<![\d.\-/])(?:(?<y>(?:19|20)\d{2})-(?<m>\d{2})-(?<d>\d{2})|(?<d2>\d{1,2})[/.](?<m2>\d{1,2})[/.](?<y2>(?:19|20)\d{2}))(?![\w\-/])/gu,
  read: (m) => {
    const { y, m: month, d, y2, m2, d2 } = m.groups;
    const days = day(Number(y ?? y2), Number(month ?? m2), Number(d ?? d2));
    return days && time(m, 'time/iso-date', days, { stated: ['year', 'month', 'day'], kind: 'instant' });
  },
  examples: [
    ['Updated 【2021-06-30】.', '2021-06-30'],
    ['as of 【30/6/2021】', '2021-06-30'],
  ],
  counterexamples: ['paragraph 3.12.2019x', 'ratio 12/13/2019'],
});

/** The twelve months that end on a day: the year ended 31 December 2020. */
/** The three months to June 2016, the six months ended 30 September. */
export const monthsEnded = rule<TimeMention, ReferenceTime>({
  name: 'time/months-ended',
  trigger: 'JFMASOND',
  pattern: new RegExp(
    `\\b(?:the )?(?<count>${COUNT})[- ]months?(?: period)? (?:ended|ending|to)(?: on)? (?:(?<date>${DATE}) )?(?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
    'gu',
  ),
  read: (m) => {
    const { count, month, year } = m.groups;
    const number = monthNumber(month!);
    const inYear = year === undefined ? yearForMonth(number, anchorOf(m)) : Number(year);
    const months = countOf(count!);
    const days = inYear === null ? null : monthsFrom(isoDay(inYear, number, 1), 1 - months, months);
    return time(m, 'time/months-ended', days, { stated: ['length', 'month'], kind: 'period' });
  },
  examples: [
    ['in 【the three months to June 2016】', '2016-Q2'],
    ['for 【the six months ended 30 September 2016】', '2016-04-01/P6M'],
  ],
  counterexamples: ['from three months to six', 'the last three months'],
});

export const yearEnded = rule<TimeMention, ReferenceTime>({
  name: 'time/year-ended',
  trigger: 'JFMASOND',
  pattern: new RegExp(
    `\\b(?:the )?(?:(?:financial|fiscal) )?year (?:ended|ending)(?: on)? ${dayPattern(1)}`,
    'giu',
  ),
  read: (m) => {
    const end = readDay(m.groups, 1, anchorOf(m));
    return (
      end &&
      time(m, 'time/year-ended', yearEnding(instant(end.end).end), {
        stated: ['year', 'month', 'day'],
        kind: 'period',
      })
    );
  },
  examples: [
    ['Accounts for 【the year ended 31 March 2019】', '2018-04-01/P1Y'],
    ['for 【the financial year ending on 30 June 2020】', '2019-07-01/P1Y'],
  ],
});
