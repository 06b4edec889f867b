/** The first and last day of a stretch: the end of June, by the end of last year, year-end, mid-2019. */
import { rule } from '../../../mentions/rule.ts';
import { monthsOf, yearOf, type ReferenceTime, type TimeMention } from '../../../model/index.ts';
import { partOfYear, subjectYear, yearForMonth, yearOfWords } from '../anchor.ts';
import { calendarYear, fiscalFrom, instant, type Days } from '../calendar.ts';
import { anchorOf, time, type TimeMatch } from '../mention.ts';
import { MONTH, monthNumber, OF_YEAR, ORDINAL, ORDINALS, YEAR, YEAR_WORDS } from '../words.ts';

const EDGE = '(?:the )?(?<edge>end|close|beginning|start|middle)';

const edgeOf = (days: Days, edge: string): Days =>
  /end|close/iu.test(edge)
    ? instant(days.end)
    : /middle|mid/iu.test(edge)
      ? instant(partOfYear(days, 0, 6).end)
      : instant(days.start);

function stretch(m: TimeMatch): Days | null {
  const anchor = anchorOf(m);
  const { month, which, part, fiscal, only } = m.groups;
  const dated = (): Days | null =>
    m.groups['year'] !== undefined
      ? calendarYear(Number(m.groups['year']))
      : m.groups['words'] !== undefined
        ? yearOfWords(m.groups['words'], anchor)
        : null;
  if (fiscal !== undefined) return fiscalFrom(Number(fiscal.slice(0, 4)), m.context);
  if (month !== undefined) {
    const number = monthNumber(month);
    const days = dated();
    const year = days === null ? yearForMonth(number, anchor) : yearOf(days.end);
    return year === null ? null : monthsOf(year, number, number);
  }
  if (which !== undefined && part !== undefined) {
    const months = part.toLowerCase() === 'half' ? 6 : 3;
    const ordinal = ORDINALS[which.toLowerCase()]!;
    const year = dated() ?? subjectYear(anchor);
    return year && partOfYear(year, ordinal < 0 ? 12 / months - 1 : ordinal - 1, months);
  }
  if (only !== undefined) return /^\d/u.test(only) ? calendarYear(Number(only)) : yearOfWords(only, anchor);
  return m.context.period;
}

export const edge = rule<TimeMention, ReferenceTime>({
  name: 'time/edge',
  trigger: 'ecbsm',
  pattern: new RegExp(
    `\\b${EDGE} of (?:(?<fiscal>(?:19|20)\\d{2}[-—/]\\d{2})(?!\\d)|(?<month>[A-Z]\\w+\\.?(?<=${MONTH}))${OF_YEAR}?|(?:the )?(?<which>${ORDINAL}) (?<part>half|quarter)(?:${OF_YEAR.replace('year', 'year2').replace('words', 'words2')})?|(?<only>${YEAR}|${YEAR_WORDS})|(?<period>the (?:reporting )?period|the term))(?![\\w’'-])`,
    'gu',
  ),
  read: (m) => {
    const groups = {
      ...m.groups,
      year: m.groups['year'] ?? m.groups['year2'],
      words: m.groups['words'] ?? m.groups['words2'],
    };
    const days = stretch({ ...m, groups });
    const isMonth = m.groups['month'] !== undefined;
    const explicit = /\d{4}/u.test(m.text);
    return time(m, 'time/edge', days && edgeOf(days, m.groups['edge']!), {
      stated: [...(explicit ? (['year'] as const) : []), ...(isMonth ? (['month'] as const) : []), 'day'],
      inferred: explicit ? [] : ['year'],
      kind: 'instant',
    });
  },
  examples: [
    ['at 【the end of March 2018】', '2018-03-31'],
    ['by 【the end of the year】', '2016-12-31'],
    ['at 【the end of June】', '2016-06-30'],
    ['3.9% at 【the end of last year】', '2015-12-31'],
    ['by 【the end of 2019-20】', '2020-03-31'],
    ['at 【the beginning of 2017】', '2017-01-01'],
    ['by 【the end of the third quarter】', '2016-09-30'],
  ],
  counterexamples: ['in the end of course', 'the end of the strike', 'at the start of the meeting'],
});

/** Year-end, end-2019, mid-2019, end March 2020. */
export const shortEdge = rule<TimeMention, ReferenceTime>({
  name: 'time/short-edge',
  trigger: 'emEMy',
  pattern: new RegExp(
    `\\b(?<!\\bthe (?=end))(?:(?:the )?(?:year|financial year)[- ]end(?: (?<after>${YEAR}))?|(?<edge>end|mid)[- ](?:(?<month>[A-Z]\\w+\\.?(?<=${MONTH}))(?: (?<monthYear>${YEAR}))?|(?:of[- ])?(?<year>${YEAR})|(?<mid>year)))(?![\\w-])`,
    'giu',
  ),
  read: (m) => {
    const { after, edge: which = 'end', month, monthYear, year, mid } = m.groups;
    const anchor = anchorOf(m);
    if (month !== undefined) {
      const number = monthNumber(month);
      const inYear = monthYear === undefined ? yearForMonth(number, anchor) : Number(monthYear);
      const days = inYear === null ? null : monthsOf(inYear, number, number);
      if (which.toLowerCase() === 'mid')
        return time(m, 'time/short-edge', days, { stated: ['month'], kind: 'period' });
      return time(m, 'time/short-edge', days && instant(days.end), {
        stated: ['month', 'day'],
        kind: 'instant',
      });
    }
    const written = after ?? year;
    const days = written === undefined ? subjectYear(anchor) : calendarYear(Number(written));
    const at = mid !== undefined ? 'mid' : which;
    return time(m, 'time/short-edge', days && edgeOf(days, at.toLowerCase()), {
      stated: written === undefined ? ['day'] : ['year', 'day'],
      inferred: written === undefined ? ['year'] : [],
      kind: 'instant',
    });
  },
  examples: [
    ['Reserves at 【year-end】 were small', '2016-12-31'],
    ['by 【end-2019】', '2019-12-31'],
    ['by 【end June 2020】', '2020-06-30'],
    ['since 【mid-2019】', '2019-06-30'],
  ],
  counterexamples: ['a weekend', 'the end 2000 workers'],
});
