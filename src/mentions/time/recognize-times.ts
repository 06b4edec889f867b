/**
 * Every time that any text names, in the notation of `recognize`: what readTimes reads, the chat phrases it leaves alone, and
 * the words that open or close a range (从…到, 2018年以前, 自…起) inside the span.
 */
import {
  isoDay,
  monthOf,
  monthsOf,
  type ReferenceTime,
  type TimeMention,
  yearOf,
} from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { compileRules } from '../engine.ts';
import { resolveOverlaps } from '../overlap.ts';
import { apposed, betweens, framed } from './colloquial/frames.ts';
import { spokenRules } from './colloquial/index.ts';
import { type Moment, momentOf, momentText } from './colloquial/moment.ts';
import type { Spoken } from './colloquial/spoken.ts';
import { readTimes } from './read-times.ts';

export interface RecognizedTime extends Spoken {
  readonly text: string;
}

const rules = compileRules(spokenRules);

/** `reference`: ISO date or date-time of the speaker, null where none is known (relative times then have the value null). */
export function recognizeTimes(text: string, reference: string | null): RecognizedTime[] {
  const folded = fold(text);
  const now = momentOf(reference);
  const mentions = readTimes(folded, 0, speaker(now, 0)).map((mention) => inNotation(mention, folded, now));
  const resolved = resolveOverlaps([...rules.run(folded, 0, now), ...mentions]);
  const joined = betweens(apposed(resolved, folded, isDeictic(folded)), folded);
  return joined.map((one) => {
    const found = framed(one, folded, now);
    return { ...found, text: text.slice(found.start, found.end) };
  });
}

const speaker = (now: Moment | null, yearsAhead: number): ReferenceTime => ({
  period: null,
  speakingYear: now === null ? null : yearOf(now.day) + yearsAhead,
  speakingDay: now === null ? null : now.day,
  maskedYear: null,
});

const isDeictic =
  (text: string) =>
  ({ start, end }: Spoken): boolean =>
    /^[今明昨][天日]$/u.test(text.slice(start, end));

function inNotation(mention: TimeMention, text: string, now: Moment | null): Spoken {
  const { start, end, kind, length, rules: by } = mention;
  if (kind === 'duration') return { start, end, type: 'duration', value: length };
  const { from, to } = comingFestival(mention, text, now);
  if (from === null || to === null) {
    // 三年多来: how long before the three years, no one says.
    const open = to !== null && kind === 'period' ? `..~${to}` : null;
    return { start, end, type: kind === 'instant' ? 'date' : 'daterange', value: open };
  }
  if (by.includes('time/now') && now !== null) {
    return { start, end, type: 'datetimerange', value: `${from}/${momentText(now)}` };
  }
  const wide = from === to ? edgeSpan(from, text.slice(start, end)) : null;
  if (wide !== null) return { start, end, type: 'daterange', value: `${wide.start}~${wide.end}` };
  return from === to
    ? { start, end, type: 'date', value: from }
    : { start, end, type: 'daterange', value: `${from}~${to}` };
}

/** 元旦 said in February is the next one. */
function comingFestival(mention: TimeMention, text: string, now: Moment | null): TimeMention {
  const { start, end, from, inferred, rules: by } = mention;
  if (now === null || from === null || from >= now.day || !inferred.includes('year')) return mention;
  if (by.length > 1 || !by[0]!.endsWith('festival')) return mention;
  const [next] = readTimes(text.slice(start, end), start, speaker(now, 1));
  return next ?? mention;
}

const EDGE = /(?<unit>年|月|季度?)份?[年月]?(?<edge>[底末初]|伊始)$/u;

/**
 * The days that 年底 covers when people talk: an official stock is taken on its last day, which is what readTimes gives, but by
 * itself the word spans November and December, 年初 January and February, 年伊始 January, 月底 the last third, 月初 the first.
 */
function edgeSpan(day: string, words: string): { start: string; end: string } | null {
  const match = EDGE.exec(words);
  if (match === null) return null;
  const { unit, edge } = match.groups as { unit: string; edge: string };
  if (edge === '伊始') return monthsOf(yearOf(day), 1, 1);
  const [year, month] = [yearOf(day), monthOf(day)];
  const whole = monthsOf(year, month, month);
  if (unit === '年') return edge === '初' ? monthsOf(year, 1, 2) : monthsOf(year, 11, 12);
  if (unit !== '月') return whole;
  return edge === '初'
    ? { start: whole.start, end: isoDay(year, month, 10) }
    : { start: isoDay(year, month, 21), end: whole.end };
}
