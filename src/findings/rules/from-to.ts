/**
 * From one level to another, against the change that is stated with it: 由上年末的428户下降到351户,减少87户. Any number of changes may follow
 * (增加12家,增长4.7%), and several pairs may share one list of changes (增幅分别为9.3%、6.6%).
 */
import { middle, say, type Draft } from '../finding.ts';
import { isKnown, isLevel, neighbour, sameUnit, type Figure, type Known } from '../figure.ts';
import { apart, growth, minus, point, scaled, type Range } from '../range.ts';
import { ADJUSTED, FROM_LEVEL, TO_LEVEL, bareChange } from '../words.ts';

export interface Pair {
  readonly from: Known;
  readonly to: Known;
}

/** The pair that a figure opens, if it stands behind 由 or 从 and the next behind 增加到. */
export function pairFrom(figures: readonly Figure[], first: Figure): Pair | null {
  if (!FROM_LEVEL.test(first.gap)) return null;
  const second = neighbour(figures, first, 1);
  if (!isKnown(first) || !isKnown(second) || !TO_LEVEL.test(second.gap)) return null;
  if (first.o.unit !== second.o.unit || first.o.status !== second.o.status) return null;
  return { from: first, to: second };
}

export function fromTo(figures: readonly Figure[]): Draft[] {
  const drafts: Draft[] = [];
  let pairs: Pair[] = [];
  for (const figure of figures) {
    if (pairs.length > 0 && pairs[0]!.from.sentence !== figure.sentence) pairs = [];
    const pair = pairFrom(figures, figure);
    if (!pair) continue;
    pairs.push(pair);
    const listed = changesInList(figures, pairs);
    if (listed) listed.forEach((change, i) => push(drafts, judgeChange(pairs[i]!, change, null)));
    else for (const draft of changesBehind(figures, pair)) push(drafts, draft);
  }
  return drafts;
}

const push = (drafts: Draft[], draft: Draft | null): void => {
  if (draft) drafts.push(draft);
};

/** Changes that follow a pair one after another, as long as nothing but words of change stand between. */
function* changesBehind(figures: readonly Figure[], pair: Pair): Generator<Draft | null> {
  for (let n = 1; ; n++) {
    const change = neighbour(figures, pair.to, n);
    if (!change) return;
    const words = bareChange(change.gap);
    if (!words || ADJUSTED.test(change.gap)) return;
    // 由上年末的428户降到351户,比2010年减少120户 measures from elsewhere.
    if (words.base !== '' && !/[上去]年|同比|年初/.test(words.base)) return;
    if (words.base !== '' && !/上年|去年|年初|上半年|上季/.test(pair.from.gap)) return;
    yield judgeChange(pair, change, words.sign);
  }
}

/** 增幅分别为9.3%、6.6%: as many changes as pairs, or nothing. */
function changesInList(figures: readonly Figure[], pairs: readonly Pair[]): Figure[] | null {
  if (pairs.length < 2) return null;
  const last = pairs[pairs.length - 1]!.to;
  const head = neighbour(figures, last, 1);
  if (
    !head ||
    !/^[,(](?:同比|增长|增幅|提高|上升|降幅|下降|减少)*分别(?:为|达|增长|提高|上升|增加|下降|减少)?$/.test(
      head.gap,
    )
  )
    return null;
  const changes = [head];
  for (;;) {
    const next = neighbour(figures, changes[changes.length - 1]!, 1);
    if (!next || !/^[、和及与,]$/.test(next.gap)) break;
    changes.push(next);
  }
  return changes.length === pairs.length ? changes : null;
}

/**
 * Holds one stated change against a pair. A null `sign` means that the words leave the direction open.
 * Percent of percent is read both ways: 由88.4%提高到93.1%,提高4.7% is how many write points.
 */
function judgeChange({ from, to }: Pair, change: Figure, sign: 1 | -1 | null): Draft | null {
  if (!isKnown(change)) return null;
  const readings = readingsOf(from, to, from.range, to.range, change);
  if (readings.length === 0) return null;
  const size = magnitude(change.range);
  const stated = (sign === null ? [1, -1] : [sign]).map((s) => scaled(size, s));
  if (readings.some((r) => stated.some((s) => !apart(r, s)))) return null;
  const [nominal] = readingsOf(from, to, point(from.value), point(to.value), change);
  const computed = Math.abs(middle(nominal ?? readings[0]!, change.place));
  const { unit, unitText } = to.o;
  return {
    code: 'from-to-against-change',
    observations: [change.o.id, from.o.id, to.o.id],
    stated: Math.abs(change.value),
    computed,
    message:
      `由${say(from.value, unit, unitText)}到${say(to.value, unit, unitText)}，` +
      `变动应为${say(computed, change.o.unit, change.o.unitText)}，文中为${say(Math.abs(change.value), change.o.unit, change.o.unitText)}`,
  };
}

/** What the change may be when the levels are `a` and `b`: in points, in percent, in the thing itself. */
function readingsOf(from: Known, to: Known, a: Range, b: Range, change: Known): Range[] {
  const difference = minus(b, a);
  const relative = growth(a, b);
  const ofShares = from.o.unit === 'percent';
  if (change.o.unit === 'percentage-point') return ofShares ? [difference] : [];
  if (change.o.unit === 'percent')
    return [...(ofShares ? [difference] : []), ...(relative ? [relative] : [])];
  return isLevel(change) && sameUnit(change, to) ? [difference] : [];
}

const magnitude = (r: Range): Range => (r.hi <= 0 ? scaled(r, -1) : r);
