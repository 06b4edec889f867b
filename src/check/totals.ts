/**
 * Totals from report to report: 会员94420名 in June, 1980 more in the second half, 93400 in December. And totals that jump because the land changed, which is
 * worth a note and no error.
 */
import { sayCrossing, type Crossing } from '../compare/area-line.ts';
import { groupBy } from '../compare/group.ts';
import { sayFact } from '../compare/words.ts';
import { apart, minus } from '../findings/range.ts';
import { addDays } from '../model/interval.ts';
import { boundaryBetween, isFirstHand, sameBody, seriesOf, voicesOf, type Told } from './cells.ts';
import type { Draft } from './draft.ts';

/** More than a half-year's growth: what a change of land must at least move to be worth a note. */
const JUMP = 0.2;
/** Additions of one period told apart (in all, of which by road freight …): more than this many are not tried. */
const MOST_ADDITIONS = 5;

export function totals(facts: readonly Told[]): Draft[] {
  const drafts: Draft[] = [];
  const jumps = new Map<string, { crossing: Crossing; facts: Told[] }>();
  for (const series of groupBy(
    facts.filter((f) => f.partOf === null && seriesOf(f) !== null),
    (f) => seriesOf(f)!,
  ).values()) {
    const stocks = firstHandTotals(series);
    for (const [i, after] of stocks.entries()) {
      const before = stocks[i - 1];
      const crossing = before && boundaryBetween(before, after)[0];
      if (crossing) noteJump(jumps, crossing, before, after);
    }
    for (const after of stocks) {
      const draft = judge(after, stocks, series);
      if (draft) drafts.push(draft);
    }
  }
  return [...drafts, ...[...jumps.values()].map(boundaryNote)];
}

/** 由1287家增加到1363家,增加76家: counted from a base of its own, and held against it inside its document. */
const OWN_BASE = /[由从].*[到至]/u;

/** The total of each day as the report on that day has it, in order of days. */
function firstHandTotals(series: readonly Told[]): Told[] {
  const days = groupBy(
    series.filter(
      (f) => f.type === 'stock' && f.unit !== 'percent' && f.precision === 'exact' && isFirstHand(f),
    ),
    (f) => f.end,
  );
  return [...days.values()]
    .flatMap((cell) => {
      const voices = voicesOf(cell);
      return voices.length === 1 || (voices.length > 1 && voices.every((v) => v.value === voices[0]!.value))
        ? [voices[0]!]
        : [];
    })
    .sort((a, b) => (a.end < b.end ? -1 : 1));
}

/** The total against one before it and what was added between them; the nearest base that additions are told for. */
function judge(after: Told, stocks: readonly Told[], series: readonly Told[]): Draft | null {
  const own = series.filter(
    (f) => f.doc.id === after.doc.id && f.end === after.end && f.baseline === null && f.activity === null,
  );
  const losses = own.some((f) => f.type === 'decrease');
  if (losses) return null;
  for (let i = stocks.length - 1; i >= 0; i--) {
    const before = stocks[i]!;
    if (before.end >= after.end || before.doc.id === after.doc.id || !sameBody(before, after)) continue;
    const start = addDays(before.end, 1);
    const added = own.filter(
      (f) => f.type === 'increase' && f.start === start && f.precision === 'exact' && !OWN_BASE.test(f.quote),
    );
    if (added.length === 0 || added.length > MOST_ADDITIONS || boundaryBetween(before, after).length > 0)
      continue;
    const difference = minus(after.range, before.range);
    if (!likely(after.value! / before.value!)) return null;
    if (someSums(added).some((sum) => !apart({ lo: sum, hi: sum }, difference))) return null;
    return draftOf(before, after, added);
  }
  return null;
}

/** Beyond this the two totals count different things, or another place of the same name; that is no arithmetic. */
const likely = (ratio: number): boolean => ratio > 0.5 && ratio < 1.5;

/** What the additions make in any choice of them: some are parts of others. */
function someSums(added: readonly Told[]): number[] {
  let sums = [0];
  for (const f of added) sums = [...sums, ...sums.map((s) => s + f.value!)];
  return sums.slice(1);
}

function draftOf(before: Told, after: Told, added: readonly Told[]): Draft | null {
  const most = added.reduce((a, b) => (b.value! > a.value! ? b : a));
  const computed = before.value! + most.value!;
  const falls = after.value! < before.value!;
  // Over five years some are lost, and nobody is surprised; within a year it is worth a note.
  if (!falls && after.value! < computed && most.start.slice(0, 4) !== most.end.slice(0, 4)) return null;
  return {
    code: falls ? 'total-falls-while-additions-claimed' : 'total-against-additions',
    // Fewer than added may be losses that nobody tells of.
    ...(!falls && after.value! < computed && { severity: 'info' as const }),
    facts: [after, before, most],
    stated: after.value,
    computed,
    message: `上期（${before.end}）${sayFact(before)}，新增${sayFact(most)}，应为${sayFact({ ...after, value: computed })}，文中为${sayFact(after)}`,
  };
}

function noteJump(
  jumps: Map<string, { crossing: Crossing; facts: Told[] }>,
  crossing: Crossing,
  before: Told,
  after: Told,
): void {
  if (before.value! <= 0 || Math.abs(after.value! / before.value! - 1) < JUMP) return;
  const key = `${crossing.date}\n${after.area}`;
  const jump = jumps.get(key);
  if (jump) jump.facts.push(after, before);
  else jumps.set(key, { crossing, facts: [after, before] });
}

/** One note for each change of land, whatever number of totals it moves. */
function boundaryNote({ crossing, facts }: { crossing: Crossing; facts: Told[] }): Draft {
  const [after, before, ...others] = facts as [Told, Told, ...Told[]];
  return {
    code: 'boundary-change',
    facts: [after, before, ...others],
    stated: after.value,
    computed: before.value,
    message: `${sayCrossing(crossing)}；${after.measure ?? ''}由${sayFact(before)}变为${sayFact(after)}，前后不可直接相比`,
  };
}
