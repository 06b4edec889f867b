/**
 * A value beside its base and the change between them: 412万元,比上年的386万元增长6.7%; 参保26700人,上年为21350人,增长25%; and without the base
 * but with the change told twice: 1278家,比上年末增加92家,增长7.8%.
 */
import { clean, middle, say, type Draft } from '../finding.ts';
import { isKnown, isLevel, neighbour, sameUnit, type Figure, type Known } from '../figure.ts';
import { apart, growth, minus, point, ratio, scaled, type Range } from '../range.ts';
import { ADJUSTED, AFTER_BASE, BASE_FIGURE, bareChange } from '../words.ts';
import { pairFrom } from './from-to.ts';

export function bases(figures: readonly Figure[]): Draft[] {
  const drafts: Draft[] = [];
  for (const value of figures) {
    if (!isKnown(value) || value.o.measureType === 'growth' || pairFrom(figures, value)) continue;
    const draft = againstBase(figures, value) ?? toldTwice(figures, value);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** 万 forgotten or written once too often. */
const WAN = 10_000;

interface Grown {
  readonly base: Known;
  readonly change: Known;
  readonly sign: 1 | -1;
}

/** value, base, change: 412万元,比上年的386万元增长6.7%. */
function baseThenChange(figures: readonly Figure[], value: Known): Grown | null {
  const base = neighbour(figures, value, 1);
  const change = neighbour(figures, value, 2);
  if (!isKnown(base) || !isKnown(change) || !BASE_FIGURE.test(base.gap)) return null;
  const words = AFTER_BASE.exec(change.gap);
  return words && { base, change, sign: words.groups!['rise'] === undefined ? -1 : 1 };
}

/** value, change, base: 1.2万人,同比增长20%,上年为0.8万人. */
function changeThenBase(figures: readonly Figure[], value: Known): Grown | null {
  const change = neighbour(figures, value, 1);
  const base = neighbour(figures, value, 2);
  if (!isKnown(base) || !isKnown(change) || !BASE_FIGURE.test(base.gap)) return null;
  const words = bareChange(change.gap);
  return words && { base, change, sign: words.sign };
}

function againstBase(figures: readonly Figure[], value: Known): Draft | null {
  const found = baseThenChange(figures, value) ?? changeThenBase(figures, value);
  if (!found || found.base.o.unit !== value.o.unit || ADJUSTED.test(found.change.gap)) return null;
  const { base, change, sign } = found;
  const stated = scaled(magnitude(change.range), sign);
  const expected = changeOf(base.range, value.range, base, change);
  if (expected === null || !apart(expected, stated)) return null;
  const lost = [WAN, 1 / WAN].find((by) => {
    const mended = changeOf(scaled(base.range, by), value.range, base, change);
    return mended !== null && !apart(mended, stated);
  });
  const { unit, unitText } = base.o;
  if (lost !== undefined) {
    const computed = clean(base.value * lost);
    return {
      code: 'unit-off-by-wan',
      observations: [base.o.id, value.o.id, change.o.id],
      stated: base.value,
      computed,
      message: `基数写作${say(base.value, unit, unitText)}，只有${say(computed, unit, unitText)}才与${say(value.value, unit, unitText)}及其增减${say(change.value, change.o.unit, change.o.unitText)}相符`,
    };
  }
  const computed = middle(
    changeOf(point(base.value), point(value.value), base, change) ?? expected,
    change.place,
  );
  const printed = sign * Math.abs(change.value);
  return {
    code: 'growth-against-base',
    observations: [change.o.id, value.o.id, base.o.id],
    stated: printed,
    computed,
    message:
      `由${say(base.value, unit, unitText)}到${say(value.value, unit, unitText)}，` +
      `增减应为${say(computed, change.o.unit, change.o.unitText)}，文中为${say(printed, change.o.unit, change.o.unitText)}`,
  };
}

/** The change from base to value in the terms of the stated one; null where they do not compare. */
function changeOf(base: Range, value: Range, figure: Figure, change: Figure): Range | null {
  if (change.o.unit === 'percentage-point') return figure.o.unit === 'percent' ? minus(value, base) : null;
  if (change.o.unit === 'percent') return figure.o.unit === 'percent' ? null : growth(base, value);
  return isLevel(change) && sameUnit(change, figure) ? minus(value, base) : null;
}

/** value, absolute change, relative change, in this order or with the changes the other way about. */
function toldTwice(figures: readonly Figure[], value: Known): Draft | null {
  if (!isLevel(value)) return null;
  const changes = [neighbour(figures, value, 1), neighbour(figures, value, 2)];
  const [first, second] = changes;
  if (!isKnown(first) || !isKnown(second)) return null;
  const words = bareChange(first.gap);
  const more = bareChange(second.gap);
  if (!words || !more || words.sign !== more.sign || ADJUSTED.test(first.gap + second.gap)) return null;
  // 比上年末增加12家,同比增长4.7%: two bases, two changes.
  if (words.base === '' || (more.base !== '' && more.base !== words.base)) return null;
  const [absolute, relative] = first.o.unit === 'percent' ? [second, first] : [first, second];
  if (relative.o.unit !== 'percent' || !isLevel(absolute) || !sameUnit(absolute, value)) return null;
  const size = magnitude(absolute.range);
  const before = minus(value.range, scaled(size, words.sign));
  const share = ratio(size, before);
  const stated = magnitude(relative.range);
  if (share === null || !apart(scaled(share, 100), stated)) return null;
  const grown = Math.abs(absolute.value);
  const computed = middle(point((100 * grown) / (value.value - words.sign * grown)), relative.place);
  const { unit, unitText } = value.o;
  return {
    code: 'increase-against-growth',
    observations: [relative.o.id, absolute.o.id, value.o.id],
    stated: Math.abs(relative.value),
    computed,
    message:
      `现为${say(value.value, unit, unitText)}，增减${say(Math.abs(absolute.value), unit, unitText)}，` +
      `折合${say(computed, 'percent')}，文中为${say(Math.abs(relative.value), 'percent')}`,
  };
}

const magnitude = (r: Range): Range => (r.hi <= 0 ? scaled(r, -1) : r);
