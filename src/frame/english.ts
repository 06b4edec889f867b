/** The frame of an English report: title, issuing body, area and year from its first lines. */
import { monthsOf, timePeriodOf, yearOf, type Issuer, type RefArea, type Span } from '../model/index.ts';
import type { Part } from '../text/parts.ts';
import { readFileName } from './file-name.ts';
import type { Frame, FrameOptions, FrameSource } from './types.ts';
import { daysOfTimePeriod, type Days } from './time-period.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = MONTHS.join('|');
const DAY = `(?:(?<d1>\\d{1,2}) (?<m1>${MONTH})|(?<m2>${MONTH}) (?<d2>\\d{1,2}),?),? (?<y>\\d{4})`;
const BODY =
  /(?<![Ss]ubmitted to the |[Pp]resented to the |[Aa]ddressed to the )(?:[A-Z][\w'’.-]*|[A-Z]{2,})(?:[ ](?:[A-Z][\w'’.-]*|of|for|and|the|&))*?[ ](?:Federation(?: of Trade Unions)?|Trade Unions?|Workers['’] Union|Union|Council|Congress|Cent(?:re|er)|Committee|Association|Government|Ministry of [A-Z]\w+|Institute|State Council|Confederation|Alliance|Department|Bureau|Office|Commission|Authority|Agency|Society|Board)\b(?: of (?:Trade Unions|[A-Z]\w+(?: [A-Z]\w+)?))?/u;

export function readEnglishFrame(
  text: string,
  part: Part,
  title: Span | null,
  { uri, text: source }: FrameSource,
  options: FrameOptions,
): Frame {
  const written = source ?? text;
  const head = text.slice(part.body, Math.min(part.end, part.body + 1500));
  const file = readFileName(uri);
  const spoken = deliveredOn(head);
  const option = options.period === undefined ? null : daysOfTimePeriod(options.period);
  const told = reportedOn(head, title ? text.slice(title.start, title.end) : '', spoken);
  const period = option ?? told ?? file.period;
  const issuer = issuerOf(head, part.body, written);
  return {
    language: 'en',
    genre: spoken ? 'address' : issuer || told ? 'report' : 'other',
    title: title && { text: written.slice(title.start, title.end), ...title },
    issuer,
    refArea: areaOf(head, issuer, options.area),
    refPeriod: {
      timePeriod: period && timePeriodOf(period.start, period.end),
      start: period?.start ?? null,
      end: period?.end ?? null,
      basis: option ? 'option' : told ? 'text' : period ? 'filename' : 'none',
    },
    speakingYear: spoken ? yearOf(spoken) : period ? yearOf(period.end) : file.year,
    speakingDay: spoken,
    maskedYear: null,
    diagnostics: [],
  };
}

/** Day of delivery: … on March 5, 2010. */
function deliveredOn(head: string): string | null {
  const m = new RegExp(`\\bon ${DAY}`, 'iu').exec(head.slice(0, 400));
  return m ? isoOf(m.groups!) : null;
}

function isoOf(groups: Record<string, string | undefined>): string {
  const month = MONTHS.indexOf((groups['m1'] ?? groups['m2'])!.toLowerCase()) + 1;
  return `${groups['y']}-${String(month).padStart(2, '0')}-${(groups['d1'] ?? groups['d2'])!.padStart(2, '0')}`;
}

/** The lines before the first empty one are the title with what belongs to it. */
const TITLE_LINES = 4;
const TITLE_LETTERS = 320;

const titleBlock = (head: string): string =>
  (/^\s*[\s\S]*?(?=\n[ ]*\n|$)/u.exec(head)?.[0] ?? head)
    .split('\n')
    .slice(0, TITLE_LINES)
    .join('\n')
    .slice(0, TITLE_LETTERS);

/** The period in the title, the financial year that the head spells out, the year of a review, or the one before an address. */
function reportedOn(head: string, title: string, spoken: string | null): Days | null {
  const whole = spelledOut(head);
  if (whole) return whole;
  // The day of delivery or signature is no period.
  const block = titleBlock(head).replace(
    new RegExp(`(?:\\bon |^)${DAY.replace(/<\w+>/gu, ':')}`, 'gimu'),
    ' ',
  );
  const named = periodNamed(block) ?? periodNamed(title.slice(0, 200));
  if (named && !(spoken !== null && named.end > spoken && !/plan/iu.test(block))) return named;
  const opening = head.slice(block.length, block.length + 300);
  const inOpening = /\b(?:first|second) half of \d{4}/iu.test(opening) ? periodNamed(opening) : null;
  if (inOpening && !named) return inOpening;
  const review = /(?:review|work|progress)[^.\n]{0,30}? (?:in|of|for) (\d{4})\b/iu.exec(head);
  if (review) return daysOfTimePeriod(review[1]!);
  return spoken ? daysOfTimePeriod(String(yearOf(spoken) - 1)) : null;
}

/** from 1 April 2018 to 31 March 2019; the year ended 31 March 2019. */
function spelledOut(head: string): Days | null {
  const range = new RegExp(`from ${DAY.replace(/<(\w+)>/gu, '<$1a>')} to ${DAY}`, 'iu').exec(head);
  if (range) {
    const g = range.groups!;
    return {
      start: isoOf({ m1: g['m1a'], m2: g['m2a'], d1: g['d1a'], d2: g['d2a'], y: g['ya'] }),
      end: isoOf(g),
    };
  }
  const ended = new RegExp(`year ended(?: on)? ${DAY}`, 'iu').exec(head);
  if (!ended) return null;
  const end = isoOf(ended.groups!);
  const next = new Date(Date.parse(`${Number(end.slice(0, 4)) - 1}${end.slice(4)}T00:00:00Z`) + 864e5);
  return { start: next.toISOString().slice(0, 10), end };
}

const NUMBERS = ['first', 'second', 'third', 'fourth'];

/** The period that a title names: a half, a quarter, months, a financial year, a year. */
function periodNamed(words: string): Days | null {
  const half = /\b(first|second) half(?:-year)?(?: of)?,? (\d{4})\b|\bH([12]) ?(\d{4})\b/iu.exec(words);
  if (half) {
    const year = Number(half[2] ?? half[4]);
    return (half[1]?.toLowerCase() ?? half[3]) === 'first' || half[3] === '1'
      ? monthsOf(year, 1, 6)
      : monthsOf(year, 7, 12);
  }
  const quarter = /\b(first|second|third|fourth) quarter(?: of)?,? (\d{4})\b|\bQ([1-4]) ?(\d{4})\b/iu.exec(
    words,
  );
  if (quarter) {
    const q = quarter[3] === undefined ? NUMBERS.indexOf(quarter[1]!.toLowerCase()) : Number(quarter[3]) - 1;
    return monthsOf(Number(quarter[2] ?? quarter[4]), q * 3 + 1, q * 3 + 3);
  }
  const months = new RegExp(`\\b(${MONTH})(?: (\\d{4}))? ?(?:to|-|—) ?(${MONTH}) (\\d{4})\\b`, 'iu').exec(
    words,
  );
  if (months) {
    const [first, last] = [
      MONTHS.indexOf(months[1]!.toLowerCase()) + 1,
      MONTHS.indexOf(months[3]!.toLowerCase()) + 1,
    ];
    const start = monthsOf(Number(months[2] ?? months[4]), first, first).start;
    return { start, end: monthsOf(Number(months[4]), last, last).end };
  }
  const fiscal = /\b(\d{4})[-—/](\d{2})\b(?![-—/\d])/u.exec(words);
  if (fiscal && Number(fiscal[2]) === (Number(fiscal[1]) + 1) % 100)
    return { start: `${fiscal[1]}-04-01`, end: `${Number(fiscal[1]) + 1}-03-31` };
  const span = /\b((?:19|20)\d{2})(?:[-—]| to )((?:19|20)\d{2})\b/u.exec(words);
  if (span && span[2]! > span[1]!) return { start: `${span[1]}-01-01`, end: `${span[2]}-12-31` };
  const month = new RegExp(`\\b(${MONTH}),? (\\d{4})\\b`, 'iu').exec(words);
  const index = month === null ? -1 : MONTHS.indexOf(month[1]!.toLowerCase()) + 1;
  if (month && /bulletin|brief|monthly/iu.test(words)) return monthsOf(Number(month[2]), index, index);
  const year =
    /(?:report|review|summary|plan|statement|accounts|bulletin|work|update|programme|budget)[^\n]{0,40}?\b((?:19|20)\d{2})(?![-—/]?\d)|\b((?:19|20)\d{2})(?= [^\n]{0,30}(?:report|review|summary|plan|statement|accounts)\b)/iu.exec(
      words,
    );
  return year ? daysOfTimePeriod(year[1] ?? year[2]!) : null;
}

/** Before a body's name: the Second Session of the Ninth |Linzhou Municipal People's Congress. */
const SESSION =
  /^(?:(?:[A-Z][a-z]+ (?:Plenary )?|Plenary )?(?:Session|Meeting) of (?:the )?)?(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|[A-Z][a-z]+teenth|[A-Z][a-z]+ieth|\d+(?:st|nd|rd|th)) (?=[A-Z][a-z]+ (?:Municipal|Provincial|District|County|City|Town|National)\b))?/u;

function issuerOf(head: string, offset: number, written: string): Issuer | null {
  const behalf = /On behalf of the (?<name>State Council|[A-Z][\w' ]{3,60}?)(?=,)/u.exec(head);
  const first = head.slice(0, 400);
  const m =
    behalf ??
    BODY.exec(first.replace(/^(?:REPORT ON THE WORK OF THE )/u, (s) => ' '.repeat(s.length))) ??
    null;
  const upper =
    /\b[A-Z]{3,}(?: [A-Z]{2,})* (?:FEDERATION|CONFEDERATION|UNIONS?|COUNCIL|CENTRE|ASSOCIATION|ALLIANCE)\b(?: OF(?: [A-Z]{2,})+)?/u.exec(
      first.replace(/^REPORT ON THE WORK OF THE /u, (s) => ' '.repeat(s.length)),
    );
  const found = behalf ?? (upper && (!m || upper.index <= m.index) ? upper : m);
  if (!found) return null;
  const name = (found.groups?.['name'] ?? found[0]).replace(SESSION, '');
  // The body's own spelling (The Harbour Federation of Trade Unions) rather than the capitals of the title.
  const proper =
    name === name.toUpperCase()
      ? new RegExp(name.replace(/[^A-Z ]/gu, '.'), 'iu').exec(head.slice(found.index + name.length))
      : null;
  const start =
    offset + (proper ? found.index + name.length + proper.index : found.index + found[0].indexOf(name));
  const end = start + name.length;
  const level = /State Council|National|All-China/u.test(name) ? 'national' : null;
  const kind = /Federation|Union/iu.test(name)
    ? 'local-federation'
    : /State Council|Government/u.test(name)
      ? 'government'
      : null;
  return {
    name: inMixedCase(written.slice(start, end)),
    level,
    kind,
    masked: false,
    basis: 'text',
    start,
    end,
  };
}

/** QINGLAN FEDERATION OF TRADE UNIONS, where nothing but the title has the name, in the letters of a name. */
const inMixedCase = (name: string): string =>
  name !== name.toUpperCase() || !name.includes(' ')
    ? name
    : name
        .toLowerCase()
        .replace(/(?<![\p{L}'’])(?!(?:of|and|for|the|in)\b)\p{L}/gu, (letter) => letter.toUpperCase());

/** The place in the name of a body of the place: Linzhou Municipal People's Congress, Qinghe District Committee. */
const SEAT =
  /\b(?<seat>(?!(?:The|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\w+teenth|\w+ieth|\w+-\w+th) )[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:Municipal|Provincial|District|County|City|Town) (?:People['’]s|Federation|Government|Committee|Council|Trade Union|Party)/u;

function areaOf(head: string, issuer: Issuer | null, option: string | undefined): RefArea | null {
  if (option !== undefined)
    return { code: option, name: option, level: null, masked: false, candidates: [], basis: 'option' };
  // Every country has its National Federation: China is where the text says so.
  if (issuer?.level === 'national' && /All-China|State Council|China|Chinese|\byuan\b|RMB/u.test(head))
    return { code: null, name: 'China', level: 'national', masked: false, candidates: [], basis: 'text' };
  const rank =
    issuer &&
    /^(?:the )?(?<name>[a-z]+(?: [a-z]+)?) (?:municipal|provincial|district|county|city|town)\b/iu.exec(
      issuer.name,
    )?.groups?.['name'];
  // The running text spells what the title has in capitals.
  const proper =
    rank && (new RegExp(`\\b${rank}\\b`, 'iu').exec(head.slice(issuer.name.length + 60))?.[0] ?? rank);
  const ofName =
    issuer &&
    / of (Hong Kong|Macau|Macao|China|Taiwan|Singapore|[A-Z]\w+ (?:City|Province|District|County))\b/u.exec(
      issuer.name,
    )?.[1];
  // The Macau Transport Workers' Association; the Ninth Linzhou Municipal People's Congress
  const leading = issuer && /^(?:The )?(Hong Kong|Macau|Macao|Taiwan|Singapore)\b/u.exec(issuer.name)?.[1];
  const place =
    proper ??
    ofName ??
    leading ??
    SEAT.exec(head.slice(0, 600))?.groups?.['seat'] ??
    /\b(?:throughout|across|Programme in|employment in|in|of) (Hong Kong|Macau|Macao|China|(?<=Programme in )[A-Z]\w+)/u.exec(
      head,
    )?.[1] ??
    /\b(?:in|of) ([A-Z][a-z]+ (?:City|Province|District|County))\b/u.exec(head)?.[1] ??
    new RegExp(`(?:^|\\n)([A-Z]\\w+(?: [A-Z]\\w+){0,2}), \\d{1,2} (?:${MONTH}) \\d{4}`, 'iu').exec(head)?.[1];
  return place
    ? { code: null, name: place, level: null, masked: false, candidates: [], basis: 'text' }
    : null;
}
