/** Months and runs of months: December 2018, in May, March to May, January-June 2016, June last year. */
import { rule } from '../../../mentions/rule.ts';
import { monthsOf, yearOf, type ReferenceTime, type TimeMention } from '../../../model/index.ts';
import { yearForMonth, yearOfWords, type Anchor } from '../anchor.ts';
import { anchorOf, time, type TimeMatch } from '../mention.ts';
import { MONTH, monthNumber, OF_YEAR } from '../words.ts';

/** Before a month without a year there is a word of time: "May" and "March" open sentences as other words too. */
const BEFORE =
  /(?:^|\b(?:in|of|by|since|until|till|from|to|through|during|for|and|or|early|late|mid|before|after|last|next|this|every|each|between)(?: the month of)?[ -]|[-—(] ?)$/iu;

function yearIn(m: TimeMatch, month: number, anchor: Anchor): number | null {
  const { year, words } = m.groups;
  if (year !== undefined) return Number(year);
  const days = words === undefined ? null : yearOfWords(words, anchor);
  return days === null ? yearForMonth(month, anchor) : yearOf(days.end);
}

const partsOf = ({ groups }: TimeMatch): { stated: ('year' | 'month')[]; inferred: 'year'[] } =>
  groups['year'] === undefined
    ? { stated: ['month'], inferred: ['year'] }
    : { stated: ['year', 'month'], inferred: [] };

export const month = rule<TimeMention, ReferenceTime>({
  name: 'time/month',
  trigger: 'JFMASOND',
  pattern: new RegExp(
    `\\b(?:(?<which>last|next) )?(?<month>${MONTH})(?:${OF_YEAR}|, (?<comma>(?:19|20)\\d{2}))?`,
    'gu',
  ),
  read: (m) => {
    const anchor = anchorOf(m);
    const number = monthNumber(m.groups['month']!);
    const dated = m.groups['year'] ?? m.groups['words'] ?? m.groups['comma'];
    if (dated === undefined && !BEFORE.test(anchor.before.slice(-24)) && m.groups['which'] === undefined)
      return null;
    if (
      dated === undefined &&
      /^ (?:Day|Fourth)\b/u.test(m.sentence.slice(m.span.end - m.offset, m.span.end - m.offset + 8))
    )
      return null;
    const by = m.groups['which'] === 'last' ? -1 : m.groups['which'] === 'next' ? 1 : 0;
    const year = m.groups['comma'] !== undefined ? Number(m.groups['comma']) : yearIn(m, number, anchor);
    const shift = dated === undefined ? by : 0;
    return time(m, 'time/month', year === null ? null : monthsOf(year + shift, number, number), partsOf(m));
  },
  examples: [
    ['The campaign, held in 【December 2018】, went well', '2018-12'],
    ['In 【May】 600 contestants met', '2016-05'],
    ['in 【June last year】', '2015-06'],
  ],
  counterexamples: ['May Day was quiet', 'workers may join', 'They march on', 'the National May Day Medal'],
});

export const monthRange = rule<TimeMention, ReferenceTime>({
  name: 'time/month-range',
  trigger: 'JFMASOND',
  pattern: new RegExp(
    `\\b(?<first>${MONTH})(?: (?<firstYear>(?:19|20)\\d{2}))?(?: ?[-—] ?| (?:to|through|until|and) )(?<month>${MONTH})${OF_YEAR}?(?! \\d{1,2}\\b(?!,\\d))`,
    'gu',
  ),
  read: (m) => {
    const anchor = anchorOf(m);
    const [first, last] = [monthNumber(m.groups['first']!), monthNumber(m.groups['month']!)];
    const isPair = / and /u.test(m.text);
    if (isPair && !/\bbetween $/iu.test(anchor.before.slice(-10)) && last !== first + 1) return null;
    if (/\b\d{1,2}$/u.test(anchor.before.trimEnd())) return null;
    const year = yearIn(m, last, anchor);
    const firstYear = m.groups['firstYear'];
    if (year === null) return time(m, 'time/month-range', null, partsOf(m));
    const from = firstYear !== undefined ? Number(firstYear) : first <= last ? year : year - 1;
    const days = { start: monthsOf(from, first, first).start, end: monthsOf(year, last, last).end };
    return days.start > days.end ? null : time(m, 'time/month-range', days, partsOf(m));
  },
  examples: [
    ['Review, 【January to June 2022】', '2022-S1'],
    ['From 【March to May】 volunteers helped', '2016-03-01/P3M'],
    ['in 【April 2018—March 2019】', '2018-04-01/P1Y'],
    ['over 【November 2020 to February 2021】', '2020-11-01/P4M'],
  ],
});
