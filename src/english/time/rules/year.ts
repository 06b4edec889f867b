/** Years: 2016, the year, last year, 2018-19, FY2018-19, 2016 to 2020, the 1990s. */
import { rule } from '../../../mentions/rule.ts';
import { yearOf, type ReferenceTime, type TimeMention } from '../../../model/index.ts';
import { yearOfWords } from '../anchor.ts';
import { calendarYear, fiscalFrom, fiscalYear } from '../calendar.ts';
import { anchorOf, time, type TimeMatch } from '../mention.ts';
import { YEAR, YEAR_WORDS } from '../words.ts';

/** Words of time before a year; after "of" and "to" a count may stand as well (a total of 2000 members). */
const STRONG =
  /(?:^|\b(?:in|during|throughout|since|by|until|till|through|year|years|early|late|before|after|from|between|and|mid|end|for|financial year|fiscal year|calendar year|(?:January|February|March|April|May|June|July|August|September|October|November|December),?)[ -]|[(\n—/])$/iu;
const WEAK =
  /\b(?:of|to|over|than|on|with|[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]his|a|at|Report|Plan|Review|Summary|Budget|Programme|Statement)[ -]$/u;
/** A counted noun behind: 2000 workers, 1998 new members. */
const COUNTED =
  /^ (?!(?:was|is|has|its|as|this|us|thus|versus)\b)(?:new |more |other |young |women |trade |union )?(?:[a-z]+ )?(?:[a-z]+(?<!s)s|people|women|men|children|staff|persons)\b(?! (?:was|were|is|are|had|has|will|to)\b)/u;
const NEAR = 30;

/** Whether four figures are a year here: after a word of time, or near the years the text speaks of and counting nothing. */
function isYear(m: TimeMatch): boolean {
  const at = m.span.start - m.offset;
  const before = m.sentence.slice(Math.max(0, at - 24), at);
  const after = m.sentence.slice(m.span.end - m.offset, m.span.end - m.offset + 40);
  if (
    /[$£€¥] ?$|\b(?:RMB|MOP|HKD|USD|No\.|Room|Flat|Unit|Resolution|ISO|Agenda|Vision|Article|hotline) ?$/u.test(
      before,
    )
  )
    return false;
  if (/^(?:%| (?:per cent|percent|yuan|dollars|million|billion|thousand|hundred))|^[A-Za-z]/u.test(after))
    return false;
  if (
    /(?:^|[^A-Za-z])(?:in|In|during|During|since|Since|throughout|Throughout|end of|End of|year) $/u.test(
      before,
    )
  )
    return true;
  if (COUNTED.test(after) && !/\b(?:its|our|their|the|this) $/iu.test(before)) return false;
  const { period, speakingYear } = m.context;
  const subject = period === null ? speakingYear : yearOf(period.end);
  const isNear = subject === null || Math.abs(Number(m.text) - subject) <= NEAR;
  return (
    STRONG.test(before) ||
    (isNear &&
      (WEAK.test(before) ||
        /^(?:[,.;:)\n]|$| (?:was|is|and|to|the|we|in)\b)/u.test(after) ||
        /[.:;,] $/u.test(before)))
  );
}

export const year = rule<TimeMention, ReferenceTime>({
  name: 'time/year',
  trigger: '12',
  pattern: new RegExp(
    `(?<![\\d.,$£€¥/-]|[A-Z]-)\\b${YEAR}(?![\\w%])(?!-(?:member|strong|year|day|person))`,
    'gu',
  ),
  read: (m) => (isYear(m) ? time(m, 'time/year', calendarYear(Number(m.text)), { stated: ['year'] }) : null),
  examples: [
    ['In 【2016】, unions grew', '2016'],
    ['12.5 per cent more than in 【2020】', '2020'],
    ['its 【2021】 budget of 8 million', '2021'],
    ['【2021】 was the third year', '2021'],
    ['the year 【2009】 was hard', '2009'],
    ['The 【2017】 budget projects a deficit', '2017'],
  ],
  counterexamples: [
    '1,998 members',
    'We trained 2000 workers',
    'a total of 2016 members joined',
    'US$ 2010 was paid',
    'ISO 2001',
  ],
});

/** 2018-19 is a fiscal year; 2016-2020 and 2016 to 2020 are years from the first to the last. */
export const yearRange = rule<TimeMention, ReferenceTime>({
  name: 'time/year-range',
  trigger: '12',
  pattern:
    /(?<![\d.,$£€¥-])\b(?:(?:the )?(?<label>FY ?|(?:financial|fiscal|academic|school) years? ))?(?<first>(?:19|20)\d{2})(?: ?(?<dash>[-—/]) ?| (?<word>to|and|through|until) )(?<last>(?:19|20)\d{2}|\d{2})(?!\d|,\d|-\d|\.\d)(?: (?<after>(?:financial|fiscal|academic|school) year))?/giu,
  read: (m) => {
    const { label = '', first, word, last, after = '' } = m.groups;
    const from = Number(first);
    const to = last!.length === 2 ? Math.floor(from / 100) * 100 + Number(last) : Number(last);
    const anchor = anchorOf(m);
    if (last!.length === 2 && (word !== undefined || to !== from + 1)) return null;
    if (/\b[Rr]ooms? $|\b[Nn]os?\. ?$/u.test(anchor.before)) return null;
    if (to <= from || (word === 'and' && !/\bbetween $/iu.test(anchor.before.slice(-10)))) return null;
    const oneYear = to === from + 1 && word === undefined;
    const isSchool = /academic|school/iu.test(label + after);
    const isFiscal =
      oneYear && (last!.length === 2 || /f/iu.test(label + after) || fiscalYear(m.context) !== null);
    const days = isSchool
      ? { start: `${from}-09-01`, end: `${to}-08-31` }
      : isFiscal
        ? fiscalFrom(from, m.context)
        : { start: `${from}-01-01`, end: `${to}-12-31` };
    return time(m, 'time/year-range', days, { stated: ['year'] });
  },
  examples: [
    ['Annual Report 【2018-19】', '2018-04-01/P1Y'],
    ['in 【the financial year 2018/19】', '2018-04-01/P1Y'],
    ['from 【2016 to 2020】 it grew', '2016-01-01/P5Y'],
    ['between 【2011 and 2015】', '2011-01-01/P5Y'],
  ],
  counterexamples: ['in 2019 and 2020', 'rooms 1998-99'],
});

/** This year, last year, the previous year, the year (under review). */
export const yearByPlace = rule<TimeMention, ReferenceTime>({
  name: 'time/year-by-place',
  trigger: 'y',
  pattern: new RegExp(
    `\\b(?:${YEAR_WORDS}|a year earlier|one year earlier|a year before)(?![-’'\\w])(?! (?:${YEAR}|ended|ending|when|after|round|in which))`,
    'giu',
  ),
  read: (m) => {
    const before = m.sentence.slice(0, m.span.start - m.offset);
    const isBare = /^the year$/iu.test(m.text);
    // The end of the year is one expression; "the year the union was founded" names another.
    if (isBare && /^ (?:the|that|of|he|she)\b/u.test(m.sentence.slice(m.span.end - m.offset))) return null;
    if (
      isBare &&
      /\b(?:of|times) $/iu.test(before) &&
      !/(?:for|end|course|rest|most|remainder|beginning|start|theme|surplus|result|report|work|income|part) of $/iu.test(
        before,
      )
    )
      return null;
    return time(m, 'time/year-by-place', yearOfWords(m.text, anchorOf(m)), {
      stated: [],
      inferred: ['year'],
    });
  },
  examples: [
    ['Throughout 【the year】, 215 unions were set up', '2016'],
    ['higher than in 【the previous year】', '2015'],
    ['In 2023 it was 5 per cent more than 【the year before】', '2022'],
    ['up 4% over 【last year】', '2015'],
  ],
  counterexamples: ['year on year', 'the years of hardship', "last year's budget"],
});

/** FY2019 alone is the report's own kind of year; where that is not known, nobody can say which days it means. */
export const fiscalLabel = rule<TimeMention, ReferenceTime>({
  name: 'time/fiscal-label',
  trigger: 'Ff',
  pattern:
    /\b(?:(?:the )?(?:financial|fiscal) year |FY ?)(?<year>(?:19|20)\d{2})(?![\d\-—/])|\b(?:the )?(?:financial|fiscal) year(?! (?:\d|ended|ending))/giu,
  read: (m) => {
    const own = fiscalYear(m.context);
    const written = m.groups['year'];
    const days = own && (written === undefined ? own : fiscalFrom(Number(written) - 1, m.context));
    return time(m, 'time/fiscal-label', days, {
      stated: written === undefined ? [] : ['year'],
      kind: 'period',
    });
  },
  examples: [['spent in 【FY2019】', 'null']],
});

export const decade = rule<TimeMention, ReferenceTime>({
  name: 'time/decade',
  trigger: '12',
  pattern: /\b(?:the )?(?:(?:early|late|mid)[ -])?(?<year>(?:19|20)\d0)s\b/giu,
  read: (m) => {
    const first = Number(m.groups['year']);
    return time(
      m,
      'time/decade',
      { start: `${first}-01-01`, end: `${first + 9}-12-31` },
      { stated: ['year'] },
    );
  },
  examples: [['founded in 【the 1990s】', '1990-01-01/P10Y']],
});
