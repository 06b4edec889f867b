/** Series that leap by ten thousand from one report to the next: 386元 after 352万元. 万 was lost, or written twice. */
import { groupBy } from '../compare/group.ts';
import { sayFact } from '../compare/words.ts';
import { isFirstHand, seriesOf, voicesOf, type Told } from './cells.ts';
import type { Draft } from './draft.ts';

const WAN = 10_000;
/** How far from ten thousand the leap may be: as much as a figure may move besides. */
const SLACK = 2;

export function jumps(facts: readonly Told[]): Draft[] {
  const drafts: Draft[] = [];
  const levels = facts.filter(
    (f) =>
      (f.type === 'stock' || f.type === 'flow') &&
      f.indicator !== null &&
      f.partOf === null &&
      isFirstHand(f),
  );
  for (const series of groupBy(levels, (f) => `${seriesOf(f)}\n${f.type}\n${lengthOf(f)}`).values()) {
    const told = [...groupBy(series, (f) => f.end).values()]
      .map(voicesOf)
      .flatMap((voices) => (voices.length === 1 ? voices : []))
      .filter((f) => f.value! > 0)
      .sort((a, b) => (a.end < b.end ? -1 : 1));
    for (const [i, f] of told.entries()) {
      const neighbours = [told[i - 1], told[i + 1]].filter((n) => n !== undefined);
      const by = leap(f, neighbours);
      if (by !== null) drafts.push(draftOf(f, neighbours[0]!, by));
    }
  }
  return drafts;
}

/** Months, so that halves are held against halves. */
const lengthOf = (f: Told): string => (f.start === f.end ? 'day' : `${f.start.slice(5)}…${f.end.slice(5)}`);

/** 10000 or its inverse where the figure is that far from both its neighbours; with one neighbour nobody knows which of the two is wrong. */
function leap(f: Told, neighbours: readonly Told[]): number | null {
  if (neighbours.length < 2) return null;
  for (const by of [WAN, 1 / WAN]) if (neighbours.every((n) => within(n.value! / f.value! / by))) return by;
  return null;
}

const within = (ratio: number): boolean => ratio < SLACK && ratio > 1 / SLACK;

const draftOf = (f: Told, neighbour: Told, by: number): Draft => ({
  code: 'unit-off-by-wan',
  facts: [f, neighbour],
  stated: f.value,
  computed: Number((f.value! * by).toPrecision(12)),
  message: `${f.measure ?? ''}（${f.timePeriod}）写作${sayFact(f)}，前后各期为${sayFact(neighbour)}一级`,
});
