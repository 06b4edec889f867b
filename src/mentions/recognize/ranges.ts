/** Ranges of numbers as bounds: 不小于三十, 五百多, 20~100, 位于20和30之间, 大于10小于20. */
import type { Numeral } from '../../model/index.ts';
import type { Bounds, Found } from './recognized.ts';

type Side = 'min' | 'max' | 'both';

const BEFORE: readonly (readonly [RegExp, Side])[] = [
  [
    /(?:大于等于|大于或等于|不小于|不低于|不少于|不下于|至少|最少|起码|大于|超过|多于|高于|突破|> ?=?|≥) ?$/u,
    'min',
  ],
  [
    /(?:小于等于|小于或等于|不大于|不超过|不多于|不高于|至多|最多|小于|少于|低于|不足|不到|< ?=?|≤) ?$/u,
    'max',
  ],
  [/(?:等于|(?<![<>大小]) ?=) ?$/u, 'both'],
];
/** Words that only look like the shorter one (小于 in 不小于) are told apart by the longer being tried first. */
const NEGATED = /不(?:大于|小于|超过|少于|多于|低于|高于|等于) ?$/u;

const AFTER: readonly (readonly [RegExp, Side])[] = [
  [/^(?:及以上|\(含\)以上|以上|之上|开外)/u, 'min'],
  [/^(?:及以下|\(含\)以下|以下|之下|以内|之内)/u, 'max'],
];

/** What may stand between two bounds of one range. */
const BETWEEN = /^[, ]{0,3}(?:的同时|同时|且|并且|并|又|但|而|和|与)?[, ]{0,3}$/u;

interface Half {
  readonly start: number;
  readonly end: number;
  readonly min: number | null;
  readonly max: number | null;
}

export function numberRanges(text: string, numerals: readonly Numeral[]): Found[] {
  const halves: Half[] = [];
  for (let k = 0; k < numerals.length; k++) {
    const numeral = numerals[k]!;
    const pair = between(text, numeral, numerals[k + 1]);
    if (pair !== null) {
      halves.push(pair);
      k++;
      continue;
    }
    const half = halfOf(text, numeral);
    if (half === null) continue;
    const last = halves[halves.length - 1];
    const merged = last === undefined ? null : merge(text, last, half);
    if (merged !== null) halves[halves.length - 1] = merged;
    else halves.push(half);
  }
  return halves.map(({ start, end, min, max }) => ({
    start,
    end,
    type: 'numberrange',
    value: { min, max } satisfies Bounds,
    unit: null,
  }));
}

/** 位于20和30之间, 在三到五之间 */
function between(text: string, first: Numeral, second: Numeral | undefined): Half | null {
  if (second === undefined || first.value === null || second.value === null) return null;
  const sign = text.slice(first.end, second.start);
  // 从三十到四十: a change in a report, a range by itself.
  if (
    /^ ?(?:至|到|~|—|-)+ ?$/u.test(sign) &&
    first.value < second.value &&
    /[从由]$/u.test(text.slice(0, first.start))
  ) {
    return { start: first.start, end: second.end, min: first.value, max: second.value };
  }
  if (!/^ ?[和与到至~-] ?$/u.test(sign)) return null;
  if (!/^(?:之间|间)/u.test(text.slice(second.end))) return null;
  const lead = /(?:位于|介于|处于|在)$/u.exec(text.slice(Math.max(0, first.start - 2), first.start));
  return {
    start: first.start - (lead?.[0].length ?? 0),
    end: second.end + 2,
    min: first.value,
    max: second.value,
  };
}

function halfOf(text: string, numeral: Numeral): Half | null {
  const { start, end } = numeral;
  if (numeral.precision === 'range') {
    const open = numeral.rules[0] === 'numeral/open-digit' && /[几数]/u.test(text.slice(start, end));
    return { start, end, min: numeral.low, max: open ? null : numeral.high };
  }
  if (numeral.value === null) return null;
  const value = numeral.value;
  const head = text.slice(Math.max(0, start - 8), start);
  for (const [pattern, side] of BEFORE) {
    const found = pattern.exec(head);
    if (found === null) continue;
    const longer = NEGATED.exec(head);
    if (longer !== null && longer[0].length > found[0].length) continue;
    return { start: start - found[0].length, end, ...bounds(side, value) };
  }
  // 1000以上, 20万次以上
  const unit = /^[个次人家名户元件]?/u.exec(text.slice(end))![0].length;
  for (const [pattern, side] of AFTER) {
    const found = pattern.exec(text.slice(end + unit, end + unit + 6));
    if (found !== null) return { start, end: end + unit + found[0].length, ...bounds(side, value) };
  }
  return numeral.precision === 'at-least' ? { start, end, min: numeral.low, max: null } : null;
}

const bounds = (side: Side, value: number): { min: number | null; max: number | null } => ({
  min: side === 'max' ? null : value,
  max: side === 'min' ? null : value,
});

/** Two half-open ranges side by side that hold numbers in common are one: 大于10小于20. */
function merge(text: string, a: Half, b: Half): Half | null {
  if (!BETWEEN.test(text.slice(a.end, b.start))) return null;
  if ((a.min === null) === (b.min === null) || (a.max === null) === (b.max === null)) return null;
  const min = a.min ?? b.min;
  const max = a.max ?? b.max;
  return min !== null && max !== null && min <= max ? { start: a.start, end: b.end, min, max } : null;
}
