/**
 * From words to days, in reading order: two times with 至 or a dash between them become a range (2月20日至24日), and each may take
 * its year from what the sentence has said before (2016年3月…, 5月…). 去年 and what is compared with never change that year.
 */
import {
  type DayInterval,
  monthOf,
  type ReferenceTime,
  type TimeMention,
  type TimePart,
  yearOf,
} from '../../model/index.ts';
import { lastDay, speakingYear } from './anchor.ts';
import type { Anchor, LengthWords, TimeExpression } from './expression.ts';
import {
  carriesYear,
  daysOf,
  isUnit,
  joinParts,
  type Parts,
  partsOf,
  type Placed,
  type Unit,
  unite,
} from './unit.ts';
import { type Use, useOf } from './use.ts';

const RANGE = /^(?:起|开始)? ?(?:--?|——?|~|ー|至|到) ?$/u;
const LIST = /^ ?[、和及与或] ?$/u;

interface Reading extends Parts {
  readonly kind: 'instant' | 'period';
  readonly days: DayInterval;
  readonly start: number;
  readonly end: number;
  /** How many units it took. */
  readonly taken: number;
}

/** `earlierDay`: the single day last named before this sentence, for 当天 and 次日. */
export function resolve(
  expressions: readonly TimeExpression[],
  sentence: string,
  offset: number,
  reference: ReferenceTime,
  earlierDay: string | null = null,
): TimeMention[] {
  const placed = unite(expressions, sentence, offset);
  const found: TimeMention[] = [];
  let anchor: Anchor = { reference, year: null, month: null, day: earlierDay, period: null };
  for (let i = 0; i < placed.length;) {
    const first = placed[i]!;
    if (!isUnit(first)) {
      if (first.role === 'length') found.push(lengthMention(first));
      i++;
      continue;
    }
    const reading = read(
      first,
      placed[i + 1],
      sentence,
      offset,
      inList(found, first, sentence, offset, anchor),
      anchor,
    );
    i += reading.taken;
    const [from, to] = [reading.start - offset, reading.end - offset];
    const baseline = first.words.role === 'whole' && first.words.baseline === true;
    const use = baseline ? 'baseline' : useOf(sentence, from, to, reading.kind);
    const days = use === 'since' ? sinceThen(reading.days, sentence, to, anchor) : reading.days;
    found.push(mention(reading, days, use));
    const carries =
      carriesYear(first) && reading.taken === 1 && use !== 'since' && opensClause(sentence, from);
    anchor = use === 'baseline' ? anchor : advance(anchor, days, reading.stated, carries);
  }
  return upToAsOf(found, sentence, offset);
}

const mention = (
  { start, end, kind, stated, inferred, masked, rules }: Reading,
  days: DayInterval,
  use: Use,
): TimeMention => ({
  type: 'time',
  start,
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

const lengthMention = ({ start, end, stated, length, masked, rule }: LengthWords): TimeMention => ({
  type: 'time',
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

/** A unit alone, a range of two, or 2012年至今. `near` is the anchor of the unit itself. */
function read(
  first: Unit,
  next: Placed | undefined,
  sentence: string,
  offset: number,
  near: Anchor,
  anchor: Anchor,
): Reading {
  const days = daysOf(first, near);
  const parts = partsOf(first);
  const kind = first.words.role === 'year' ? 'period' : first.words.kind;
  const alone = readingOf(parts, parts.rules, kind, days, first.start, first.end, 1);
  if (next === undefined || next.start - first.end > 4) return alone;
  const gap = sentence.slice(first.end - offset, next.start - offset);
  if (isUnit(next)) {
    if (!RANGE.test(gap)) return alone;
    const end = endOfRange(first, days, next, anchor);
    if (end === null) return alone;
    const range = { start: days.start, end };
    const joined = joinParts(parts, partsOf(next));
    return readingOf(joined, joined.rules, 'period', range, first.start, next.end, 2);
  }
  if (next.role !== 'now' || gap !== '') return alone;
  const to = lastDay(anchor);
  const open = { start: days.start, end: to !== null && days.start !== null && to >= days.start ? to : null };
  const rules = [...parts.rules, next.rule];
  return readingOf(parts, rules, 'period', open, first.start, next.end, 2);
}

/** Written out, so that all readings are of one shape. */
const readingOf = (
  { stated, inferred, masked }: Parts,
  rules: readonly string[],
  kind: Reading['kind'],
  days: DayInterval,
  start: number,
  end: number,
  taken: number,
): Reading => ({ stated, inferred, masked, rules, kind, days, start, end, taken });

/** Last day of a range, whose last part leans on the first: 2016年3月至5月, 12月至3月 (of the next year). Null: no range. */
function endOfRange(first: Unit, days: DayInterval, next: Unit, anchor: Anchor): string | null {
  const near = beside(anchor, days.start, partsOf(first).stated);
  const { end } = daysOf(next, near);
  if (days.start === null || end === null || end >= days.start) return end;
  if (next.year !== null || next.words.role !== 'part') return null;
  const later = daysOf(next, { ...near, year: yearOf(days.start) + 1, month: null }).end;
  // 6月底至24日: the day of no later month.
  return later !== null && later >= days.start ? later : null;
}

/** The anchor as the neighbour of a time that begins on `start` sees it. */
function beside(anchor: Anchor, start: string | null, stated: readonly TimePart[]): Anchor {
  if (start === null) return anchor;
  const month = stated.includes('month') || stated.includes('day');
  return {
    ...anchor,
    year: yearOf(start),
    month: month ? { year: yearOf(start), month: monthOf(start) } : anchor.month,
  };
}

/** A member of a list shares the year of the one before: 2016年6月和9月, 去年1月、3月. */
function inList(
  found: readonly TimeMention[],
  unit: Unit,
  sentence: string,
  offset: number,
  anchor: Anchor,
): Anchor {
  const before = found[found.length - 1];
  if (before === undefined || before.from === null || unit.start - before.end > 3) return anchor;
  if (unit.words.role !== 'part' || !LIST.test(sentence.slice(before.end - offset, unit.start - offset)))
    return anchor;
  return beside(anchor, before.from, before.stated);
}

/**
 * 以来 reaches from the first day to the end of what is reported on; 起 names the beginning alone. Where no end is known, 今年以来
 * is the year.
 */
function sinceThen(days: DayInterval, sentence: string, end: number, anchor: Anchor): DayInterval {
  if (!/^以?来/u.test(sentence.slice(end, end + 2)) || days.start === null || days.start === days.end)
    return days;
  const thisYear = yearOf(days.start) === speakingYear(anchor);
  if (anchor.reference.period === null && thisYear)
    return { start: days.start, end: `${yearOf(days.start)}-12-31` };
  const to = lastDay(anchor);
  return { start: days.start, end: to !== null && to >= days.start ? to : thisYear ? days.end : null };
}

/** 今年以来, 截至7月15日 …: the as-of day of the sentence ends what 以来 began. */
function upToAsOf(found: TimeMention[], sentence: string, offset: number): TimeMention[] {
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

const OPENING = '至止在于中,;:。、!?( \n';

/** At the head of a clause: what follows in the sentence hangs on it. */
const opensClause = (sentence: string, start: number): boolean =>
  start === 0 || OPENING.includes(sentence[start - 1]!);

function advance(
  anchor: Anchor,
  { start, end }: DayInterval,
  stated: readonly TimePart[],
  carries: boolean,
): Anchor {
  if (start === null || end === null) return anchor;
  const oneMonth =
    start.slice(0, 7) === end.slice(0, 7) && (stated.includes('month') || stated.includes('day'));
  return {
    ...anchor,
    year: carries ? yearOf(end) : anchor.year,
    month: oneMonth ? { year: yearOf(start), month: monthOf(start) } : anchor.month,
    day: start === end && stated.includes('day') ? start : anchor.day,
    period: start === end ? anchor.period : { start, end },
  };
}
