/** Halves, quarters and first months of a year: the first half of 2016, Q3 2021, the first nine months of the year. */
import { rule } from '../../../mentions/rule.ts';
import type { ReferenceTime, TimeMention, TimePart } from '../../../model/index.ts';
import { calendarYear, type Days } from '../calendar.ts';
import { partOfYear, subjectYear, yearOfWords } from '../anchor.ts';
import { anchorOf, time, type TimeMatch } from '../mention.ts';
import { COUNT, countOf, OF_YEAR, ORDINAL, ORDINALS } from '../words.ts';

function yearIn(m: TimeMatch): Days | null {
  const { year, words } = m.groups;
  const anchor = anchorOf(m);
  if (year !== undefined) return calendarYear(Number(year));
  return words === undefined ? subjectYear(anchor) : yearOfWords(words, anchor);
}

const partsOf = (m: TimeMatch, part: TimePart): { stated: TimePart[]; inferred: TimePart[] } =>
  m.groups['year'] === undefined
    ? { stated: [part], inferred: ['year'] }
    : { stated: ['year', part], inferred: [] };

function part(m: TimeMatch, name: string, months: 6 | 3): TimeMention | null {
  const ordinal = ORDINALS[m.groups['which']!.toLowerCase()]!;
  const index = ordinal < 0 ? 12 / months - 1 : ordinal - 1;
  if (index * months >= 12) return null;
  const year = yearIn(m);
  return time(
    m,
    name,
    year && partOfYear(year, index, months),
    partsOf(m, months === 6 ? 'half' : 'quarter'),
  );
}

export const half = rule<TimeMention, ReferenceTime>({
  name: 'time/half',
  trigger: 'h',
  pattern: new RegExp(
    `\\b(?:the )?(?<which>${ORDINAL})[ -]half(?:-year)?${OF_YEAR}?(?![- ]?(?:an?\\b|million|billion))`,
    'giu',
  ),
  read: (m) => part(m, 'time/half', 6),
  examples: [
    ['In 【the first half of 2016】 we recruited 90 members', '2016-S1'],
    ['Plans for 【the second half of the year】', '2016-S2'],
    ['since 【the second half of last year】', '2015-S2'],
  ],
  counterexamples: ['half of the members', 'a half of them'],
});

export const quarter = rule<TimeMention, ReferenceTime>({
  name: 'time/quarter',
  trigger: 'q',
  pattern: new RegExp(`\\b(?:the )?(?<which>${ORDINAL})[ -]quarter(?!s)${OF_YEAR}?`, 'giu'),
  read: (m) => part(m, 'time/quarter', 3),
  examples: [
    ['in 【the second quarter of 2021】', '2021-Q2'],
    ['755 in 【the first quarter】', '2016-Q1'],
  ],
  counterexamples: ['the first three quarters', 'three quarters of the funds'],
});

/** H1 2016, 2H2017, Q3 2021, 2021 Q3. */
export const shortPart = rule<TimeMention, ReferenceTime>({
  name: 'time/short-part',
  trigger: 'HQ',
  pattern:
    /\b(?:(?<first>(?:19|20)\d{2})[ -]?)?(?:(?<kind>[HQ])(?<n>[1-4])|(?<m>[1-4])(?<kind2>[HQ]))(?:[ -/]?(?<last>(?:19|20)\d{2}))?(?![\dA-Za-z])/gu,
  read: (m) => {
    const { first, kind, n, m: number, kind2, last } = m.groups;
    const months = (kind ?? kind2) === 'H' ? 6 : 3;
    const index = Number(n ?? number) - 1;
    if (index * months >= 12) return null;
    const written = first ?? last;
    const year = written === undefined ? subjectYear(anchorOf(m)) : calendarYear(Number(written));
    const part: TimePart = months === 6 ? 'half' : 'quarter';
    return time(m, 'time/short-part', year && partOfYear(year, index, months), {
      stated: written === undefined ? [part] : ['year', part],
    });
  },
  examples: [
    ['in 【Q3 2021】 and 【H1 2022】', ['2021-Q3', '2022-S1']],
    ['【2021Q4】: 300 cases', '2021-Q4'],
  ],
  counterexamples: ['influenza A (H1N1)', 'H5 pages'],
});

/** The first nine months of 2016, the last two quarters of the year, the first four years are another rule's. */
export const firstMonths = rule<TimeMention, ReferenceTime>({
  name: 'time/first-months',
  trigger: 'mq',
  pattern: new RegExp(
    `\\b(?:the )?(?<which>first|last|final) (?<count>${COUNT}) (?<unit>months|quarters)${OF_YEAR}?`,
    'giu',
  ),
  read: (m) => {
    const months = countOf(m.groups['count']!) * (m.groups['unit']!.toLowerCase() === 'months' ? 1 : 3);
    const dated = m.groups['year'] ?? m.groups['words'];
    const isFirst = m.groups['which']!.toLowerCase() === 'first';
    // The last three months without a year are those before now.
    if (months > 12 || (!isFirst && dated === undefined)) return null;
    const year = yearIn(m);
    const days = year && (isFirst ? partOfYear(year, 0, months) : partOfYear(year, 12 / months - 1, months));
    return time(m, 'time/first-months', days, partsOf(m, 'month'));
  },
  examples: [
    ['In 【the first nine months of 2016】', '2016-01-01/P9M'],
    ['【the first three quarters of this year】', '2016-01-01/P9M'],
  ],
});
