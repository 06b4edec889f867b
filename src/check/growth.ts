/**
 * A stated change against the earlier report: 263份,同比增长12.9% when the report of the year before had 214份. The level that changed is the figure right before
 * the change in its sentence; the base comes from another document.
 */
import { groupBy } from '../compare/group.ts';
import { sayFact, sayNumber } from '../compare/words.ts';
import { apart, growth, minus, point, resolutionOf, scaled, type Range } from '../findings/range.ts';
import {
  boundaryBetween,
  sameBody,
  seriesOf,
  voicesOf,
  yearBefore,
  yearEndBefore,
  type Told,
} from './cells.ts';
import type { Draft } from './draft.ts';

/** How far before its change a level may stand, in characters. */
const REACH = 40;

/** Growth at constant prices, of a revised base or of an estimate does not follow from printed levels. */
const REAL = /^district\.(?:gdp|industry\.(?:value-added|output))/u;
const ADJUSTED = /可比|口径|不变价|扣除|实际增|剔除|年均|平均每年|预计|预期|快报|初步/u;

const LEVELS = new Set<Told['type']>(['stock', 'flow', 'ratio', 'increase']);

/** @param facts of one area, those of growth among them */
export function statedChanges(facts: readonly Told[]): Draft[] {
  const levels = facts.filter((f) => LEVELS.has(f.type) && f.baseline === null);
  const changes = groupBy(facts.filter(isChange), (f) => f.doc.id);
  const bySeries = groupBy(
    levels.filter((f) => f.partOf === null && seriesOf(f) !== null),
    (f) => `${seriesOf(f)}\n${f.type}`,
  );
  const byDocument = groupBy(levels, (f) => f.doc.id);
  const drafts: Draft[] = [];
  for (const change of facts) {
    if (!isChange(change) || ADJUSTED.test(change.quote) || REAL.test(change.indicator ?? '')) continue;
    const level = levelBefore(byDocument.get(change.doc.id) ?? [], change, changes.get(change.doc.id) ?? []);
    if (!level) continue;
    const draft = judge(change, level, bySeries.get(`${seriesOf(level)}\n${level.type}`) ?? []);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

const isChange = (f: Told): boolean =>
  f.type === 'growth' || ((f.type === 'increase' || f.type === 'decrease') && f.baseline !== null);

/**
 * The level that a change is of, among the levels of its document in order of the text: the last before it, in one quote with it, and nothing between but
 * other changes. 比去年同期的96份增长22.9% brings its own base and is held inside its document.
 */
function levelBefore(own: readonly Told[], change: Told, changes: readonly Told[]): Told | null {
  const level = own.findLast((f) => f.number[0] < change.number[0]);
  if (!level || level.number[0] < change.charStart || change.number[0] - level.number[1] > REACH) return null;
  if (what(level) !== what(change) || level.end !== change.end || level.breakdown !== change.breakdown)
    return null;
  let between = '';
  let at = level.number[1];
  for (const other of [
    ...changes.filter((f) => f.number[0] > at && f.number[1] <= change.number[0]),
    change,
  ]) {
    between += change.quote.slice(at - change.charStart, other.number[0] - change.charStart);
    at = other.number[1];
  }
  return OTHER_FIGURE.test(between) ? null : level;
}

/** A figure or a turn of the sentence that may be the base, or be what changed. */
const OTHER_FIGURE = /[0-9０-９一二三四五六七八九十百]|年初|由|从|其中|[;；。]/u;

const what = (f: Told): string => f.indicator ?? f.measure ?? '';

function judge(change: Told, level: Told, series: readonly Told[]): Draft | null {
  const bases = basesOf(change, level, series);
  if (bases.length === 0 || bases.some((b) => boundaryBetween(b, level).length > 0)) return null;
  const stated = signedRange(change);
  const expected = bases.flatMap((base) => {
    const range = changeFrom(base, level, change, base.range, level.range);
    return range ? [{ base, range }] : [];
  });
  // Any base that fits will do: 比上年 may mean the year or its last day.
  if (expected.length === 0 || expected.some(({ range }) => !apart(range, stated))) return null;
  const { base, range } = expected[0]!;
  const nominal = changeFrom(base, level, change, point(base.value!), point(level.value!)) ?? range;
  const place = resolutionOf(change.quote.slice(change.number[0] - change.charStart), change.value!);
  const computed = Number((Math.round((nominal.lo + nominal.hi) / 2 / place) * place).toPrecision(12)) + 0;
  const said = (stated.lo + stated.hi) / 2;
  return {
    code:
      change.type === 'growth'
        ? 'stated-growth-against-earlier-report'
        : 'stated-change-against-earlier-report',
    facts: [change, level, base],
    stated: change.type === 'growth' ? change.value : Number(said.toPrecision(12)),
    computed,
    message: `往期为${sayFact(base)}，本期为${sayFact(level)}，增减应为${sayNumber(computed, change.unit)}，文中为${sayNumber(change.type === 'growth' ? change.value! : said, change.unit)}`,
  };
}

/** Earlier figures from other documents of the same body that the change may be counted from; none where these disagree among themselves. */
function basesOf(change: Told, level: Told, series: readonly Told[]): Told[] {
  const days = new Set<string>();
  if (change.baseline !== 'year-start') days.add(yearBefore(level.end));
  if (change.baseline === 'year-start' || level.type === 'stock' || level.type === 'ratio')
    days.add(yearEndBefore(level.end));
  const cells = groupBy(
    series.filter(
      (f) => days.has(f.end) && isEarlier(f, level) && sameBody(f, level) && sameLength(f, level),
    ),
    (f) => f.end,
  );
  return [...cells.values()].flatMap(voicesOf);
}

/** A report of its own time: what is told years later has been revised. */
const isEarlier = (base: Told, level: Told): boolean =>
  base.doc.id !== level.doc.id &&
  base.doc.periodEnd !== null &&
  level.doc.periodEnd !== null &&
  base.doc.periodEnd < level.doc.periodEnd;

const sameLength = (a: Told, b: Told): boolean =>
  a.start === a.end ? b.start === b.end : b.start === b.end ? false : a.start === yearBefore(b.start);

/** From `a` to `b` in the terms of the stated change; null where these do not fit the levels. */
function changeFrom(base: Told, level: Told, change: Told, a: Range, b: Range): Range | null {
  const shares = level.unit === 'percent';
  if (change.unit === 'percentage-point') return shares ? minus(b, a) : null;
  if (change.unit === 'percent') return shares ? null : growth(a, b);
  return change.unit === base.unit && !shares ? minus(b, a) : null;
}

/** Falls are negative. */
const signedRange = (change: Told): Range =>
  change.type === 'decrease' ? scaled(change.range, -1) : change.range;
