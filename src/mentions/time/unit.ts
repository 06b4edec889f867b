/** A year and the part right beside it are one time: 去年 + 6月底, 2019年 + 的 + 6月8日. */
import type { DayInterval, TimePart } from '../../model/index.ts';
import { unstatedYear } from './anchor.ts';
import { wholeYear } from './calendar.ts';
import type {
  Anchor,
  LengthWords,
  NowWords,
  PartWords,
  TimeExpression,
  WholeWords,
  YearWords,
} from './expression.ts';

/** What is resolved as one: words, and the year beside them where one stands there. */
export interface Unit {
  readonly year: YearWords | null;
  readonly words: YearWords | PartWords | WholeWords;
  readonly start: number;
  readonly end: number;
}

export type Placed = Unit | LengthWords | NowWords;

export const isUnit = (placed: Placed): placed is Unit => 'words' in placed;

const isBeside = (gap: string): boolean => gap === '' || gap === ' ' || gap === '的' || gap === '\n';

/** Expressions in order → units in order. */
export function unite(expressions: readonly TimeExpression[], sentence: string, offset: number): Placed[] {
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
      next.start - words.end < 2 &&
      isBeside(sentence.slice(words.end - offset, next.start - offset))
    ) {
      placed.push({ year: words, words: next, start: words.start, end: next.end });
      i++;
    } else placed.push({ year: null, words, start: words.start, end: words.end });
  }
  return placed;
}

/** True where a year is said that what follows in the sentence may take up. */
export function carriesYear({ year, words }: Unit): boolean {
  if (year !== null) return year.carries;
  return words.role !== 'part' && words.carries;
}

export function daysOf({ year, words }: Unit, anchor: Anchor): DayInterval {
  if (words.role === 'year') return wholeYear(words.year(anchor));
  if (words.role === 'whole') return words.of(anchor);
  return year === null
    ? words.within(unstatedYear(anchor), anchor, false)
    : words.within(year.year(anchor), anchor, true);
}

export interface Parts {
  readonly stated: readonly TimePart[];
  readonly inferred: readonly TimePart[];
  readonly masked: boolean;
  readonly rules: readonly string[];
}

/** Which parts a unit states, which it leaves to be inferred, and the rules that read it. */
export function partsOf({ year, words }: Unit): Parts {
  if (year === null)
    return { stated: words.stated, inferred: words.open, masked: words.masked, rules: [words.rule] };
  return {
    stated: [...year.stated, ...words.stated],
    inferred: year.open,
    masked: year.masked || words.masked,
    rules: [year.rule, words.rule],
  };
}

/** Of two ends of a range: what either says is stated. */
export function joinParts(a: Parts, b: Parts): Parts {
  const stated = [...new Set([...a.stated, ...b.stated])];
  const inferred = [...new Set([...a.inferred, ...b.inferred])].filter((p) => !stated.includes(p));
  return {
    stated,
    inferred,
    masked: a.masked || b.masked,
    rules: [...new Set([...a.rules, 'time/range', ...b.rules])],
  };
}
