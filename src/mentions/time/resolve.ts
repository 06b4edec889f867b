/**
 * From words to days, in reading order: a year and the part beside it become one mention (去年 + 6月底), two with 至 or a dash
 * between them a range (2月20日至24日), and each may take its year from what the sentence has said before.
 */
import { type DayInterval, monthOf, type ReferenceTime, type TimePart, yearOf } from '../../model/index.ts';
import { lastDay, speakingYear, unstatedYear } from './anchor.ts';
import { wholeYear } from './calendar.ts';
import type { Anchor, NowWords, PartWords, TimeExpression, WholeWords, YearWords } from './expression.ts';
import { type Use, useOf } from './use.ts';

/** An expression, or a year and the part beside it, or a range of these. */
export interface Resolved {
  readonly start: number;
  readonly end: number;
  readonly kind: 'instant' | 'period' | 'duration';
  readonly from: string | null;
  readonly to: string | null;
  readonly stated: readonly TimePart[];
  readonly inferred: readonly TimePart[];
  readonly use: Use;
  readonly length: string | null;
  readonly masked: boolean;
  readonly rules: readonly string[];
}

/** What stands between the ends of a range; what stands between members of a list. */
const RANGE = /^ ?(?:--?|——?|~|ー|至|到) ?$/u;
const LIST = /^ ?[、和及与或] ?$/u;
const BESIDE = /^[ 的,]?$/u;

interface Unit {
  readonly year: YearWords | null;
  readonly words: YearWords | PartWords | WholeWords;
  readonly start: number;
  readonly end: number;
}

type Placed = Unit | Extract<TimeExpression, { role: 'length' | 'now' }>;

/** Joins a year with the part that stands right beside it. */
function pair(expressions: readonly TimeExpression[], sentence: string, offset: number): Placed[] {
  const placed: Placed[] = [];
  for (let i = 0; i < expressions.length; i++) {
    const words = expressions[i]!;
    if (words.role === 'length' || words.role === 'now') {
      placed.push(words);
      continue;
    }
    const next = expressions[i + 1];
    if (
      words.role === 'year' &&
      next?.role === 'part' &&
      isBeside(sentence.slice(words.end - offset, next.start - offset))
    ) {
      placed.push({ year: words, words: next, start: words.start, end: next.end });
      i++;
    } else placed.push({ year: null, words, start: words.start, end: words.end });
  }
  return placed;
}

const isBeside = (gap: string): boolean =>
  gap === '' || (gap.length === 1 && gap !== ',' && BESIDE.test(gap));

const carries = ({ year, words }: Unit): boolean =>
  year !== null ? year.carries : words.role === 'year' || words.role === 'whole' ? words.carries : false;

function intervalOf({ year, words }: Unit, anchor: Anchor): DayInterval {
  if (words.role === 'year') return wholeYear(words.year(anchor));
  if (words.role === 'whole') return words.of(anchor);
  return words.within(year === null ? unstatedYear(anchor) : year.year(anchor), anchor, year !== null);
}

/** The anchor as a neighbour sees it: after `interval`, whose year it shares. */
const beside = (
  anchor: Anchor,
  { start }: DayInterval,
  { stated }: { stated: readonly TimePart[] },
): Anchor =>
  start === null
    ? anchor
    : {
        ...anchor,
        year: yearOf(start),
        month:
          stated.includes('month') || stated.includes('day')
            ? { year: yearOf(start), month: monthOf(start) }
            : anchor.month,
      };

const merge = <T>(a: readonly T[], b: readonly T[]): readonly T[] =>
  b.length === 0 ? a : a.length === 0 ? b : [...new Set([...a, ...b])];

/** Parts that the words say and parts they leave open, of a unit. */
function partsOf({ year, words }: Unit): {
  stated: readonly TimePart[];
  inferred: readonly TimePart[];
  masked: boolean;
  rules: readonly string[];
} {
  if (year === null)
    return { stated: words.stated, inferred: words.open, masked: words.masked, rules: [words.rule] };
  return {
    stated: merge(year.stated, words.stated),
    inferred: year.open,
    masked: year.masked || words.masked,
    rules: [year.rule, words.rule],
  };
}

export function resolve(
  expressions: readonly TimeExpression[],
  sentence: string,
  offset: number,
  reference: ReferenceTime,
): Resolved[] {
  const placed = pair(expressions, sentence, offset);
  const found: Resolved[] = [];
  let anchor: Anchor = { reference, year: null, month: null, day: null, period: null };
  for (let i = 0; i < placed.length; i++) {
    const first = placed[i]!;
    if (!('words' in first)) {
      if (first.role === 'length') {
        const { start, end, stated, length, masked, rule } = first;
        found.push({
          start,
          end,
          kind: 'duration',
          from: null,
          to: null,
          stated,
          inferred: [],
          use: null,
          length,
          masked,
          rules: [rule],
        });
      }
      continue;
    }
    // A member of a list shares the year of the one before: 2016年6月和9月.
    const before = found[found.length - 1];
    const inList =
      before !== undefined &&
      before.kind !== 'duration' &&
      LIST.test(sentence.slice(before.end - offset, first.start - offset));
    let days = intervalOf(
      first,
      inList ? beside(anchor, { start: before.from, end: before.to }, before) : anchor,
    );
    let { stated, inferred, masked, rules } = partsOf(first);
    let end = first.end;
    let kind: Resolved['kind'] = first.words.role === 'year' ? 'period' : first.words.kind;
    let carrying = carries(first);
    const next = placed[i + 1];
    if (next !== undefined) {
      const gap = sentence.slice(first.end - offset, next.start - offset);
      if ('words' in next && RANGE.test(gap)) {
        const last = endOfRange(next, days, first, anchor);
        if (last !== null) {
          const other = partsOf(next);
          [days, end, kind] = [{ start: days.start, end: last.end }, next.end, 'period'];
          stated = merge(stated, other.stated);
          inferred = merge(inferred, other.inferred).filter((p) => !stated.includes(p));
          masked ||= other.masked;
          rules = merge(rules, ['time/range', ...other.rules]);
          carrying =
            carrying && days.start !== null && days.end !== null && yearOf(days.start) === yearOf(days.end);
          i++;
        }
      } else if (isNow(next) && (gap === '' || gap === '以来')) {
        const to = lastDay(anchor);
        [days, end, kind] = [
          { start: days.start, end: to !== null && days.start !== null && to >= days.start ? to : null },
          next.end,
          'period',
        ];
        inferred = merge(inferred, ['day']);
        rules = merge(rules, [next.rule]);
        i++;
      }
    }
    const use =
      first.words.role === 'whole' && first.words.baseline
        ? 'baseline'
        : useOf(sentence, first.start - offset, end - offset, kind);
    if (use === 'since') days = sinceInterval(days, sentence, end - offset, anchor);
    found.push({
      start: first.start,
      end,
      kind,
      from: days.start,
      to: days.end,
      stated,
      inferred,
      use,
      length: null,
      masked,
      rules,
    });
    anchor = advance(anchor, days, stated, use, carrying && opensClause(sentence, first.start - offset));
  }
  return upToAsOf(found, sentence, offset);
}

const isNow = (placed: Placed): placed is NowWords => 'role' in placed && placed.role === 'now';

/** The last part of a range leans on the first: 2016年3月至5月, 12月至3月 (of the next year). */
function endOfRange(next: Unit, first: DayInterval, firstUnit: Unit, anchor: Anchor): DayInterval | null {
  const near = beside(anchor, first, firstUnit.words);
  const last = intervalOf(next, near);
  if (first.start === null || last.end === null || last.end >= first.start) return last;
  if (next.year !== null || next.words.role !== 'part') return null;
  return intervalOf(next, { ...near, year: yearOf(first.start) + 1, month: null });
}

/** 以来 reaches from the first day to the end of what is reported on; 起 names the beginning alone. */
function sinceInterval(days: DayInterval, sentence: string, end: number, anchor: Anchor): DayInterval {
  if (!sentence.startsWith('以来', end) || days.start === null) return days;
  const to = lastDay(anchor);
  const ownYear = yearOf(days.start) === speakingYear(anchor);
  if (anchor.reference.period === null && ownYear && days.end !== null && days.start !== days.end)
    return days;
  return { start: days.start, end: to !== null && to >= days.start ? to : ownYear ? days.end : null };
}

/** 今年以来, 截至7月15日 …: the as-of day of the sentence ends what 以来 began. */
function upToAsOf(found: Resolved[], sentence: string, offset: number): Resolved[] {
  if (found.length < 2) return found;
  const asOf = found.find(({ use, from, to }) => use === 'as-of' && from !== null && from === to);
  if (asOf === undefined) return found;
  return found.map((m) =>
    m.use === 'since' &&
    m.from !== null &&
    m.from <= asOf.from! &&
    sentence.startsWith('以来', m.end - offset)
      ? { ...m, to: asOf.to }
      : m,
  );
}

const OPENING = '截至止到在于其中从自至,;:。、!?( \n';

/** At the head of a clause: what follows in the sentence hangs on it. */
const opensClause = (sentence: string, start: number): boolean =>
  start === 0 || OPENING.includes(sentence[start - 1]!);

function advance(
  anchor: Anchor,
  days: DayInterval,
  stated: readonly TimePart[],
  use: Use,
  carrying: boolean,
): Anchor {
  if (days.start === null || days.end === null || use === 'baseline') return anchor;
  const oneMonth = days.start.slice(0, 7) === days.end.slice(0, 7);
  return {
    ...anchor,
    year: carrying && use !== 'since' && use !== 'by' ? yearOf(days.end) : anchor.year,
    month:
      oneMonth && (stated.includes('month') || stated.includes('day'))
        ? { year: yearOf(days.start), month: monthOf(days.start) }
        : anchor.month,
    day: days.start === days.end && stated.includes('day') ? days.start : anchor.day,
    period: days.start !== days.end ? { start: days.start, end: days.end } : anchor.period,
  };
}
