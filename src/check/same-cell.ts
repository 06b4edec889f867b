/**
 * The same cell in two documents: 2012 says 上年为23150人, the report of 2011 said 21350人. Whoever reports on the period itself is heard first; the later
 * telling is doubted. Figures apart by 万 are a lost or doubled 万; words such as 调整后 make a restatement.
 */
import { groupBy } from '../compare/group.ts';
import { sayFact } from '../compare/words.ts';
import { apart, scaled } from '../findings/range.ts';
import { isFirstHand, sameBody, seriesOf, voicesOf, type Told } from './cells.ts';
import type { Draft } from './draft.ts';

const RESTATED = /调整后|核定|核实|修正|修订|重新统计|新口径|口径调整|普查/u;
const WAN = 10_000;

export function sameCell(facts: readonly Told[]): Draft[] {
  const drafts: Draft[] = [];
  for (const cell of groupBy(
    facts.filter((f) => f.partOf === null && seriesOf(f) !== null),
    cellKey,
  ).values()) {
    const voices = voicesOf(cell);
    const first = voices.find(isFirstHand) ?? voices[0];
    if (!first) continue;
    for (const other of voices) {
      if (other === first || !apart(first.range, other.range)) continue;
      if (!sameBody(first, other) && !isForAnybody(first, other)) continue;
      drafts.push(judge(first, other));
    }
  }
  return drafts;
}

/** A total that the registry knows is one thing whichever body reports it; what was done in a period is told by the body that did it. */
const isForAnybody = (a: Told, b: Told): boolean =>
  (a.type === 'stock' || a.type === 'ratio') &&
  a.indicator !== null &&
  a.doc.issuer !== null &&
  b.doc.issuer !== null;

const cellKey = (f: Told): string => [seriesOf(f), f.type, f.start, f.end].join('\n');

function judge(first: Told, other: Told): Draft {
  const wan = [WAN, 1 / WAN].some((by) => !apart(scaled(first.range, by), other.range));
  const restated = RESTATED.test(other.quote) || RESTATED.test(other.measure ?? '');
  const code = wan ? 'unit-off-by-wan' : restated ? 'restatement' : 'same-cell-told-differently';
  return {
    code,
    facts: [other, first],
    stated: other.value,
    computed: first.value,
    message: `${other.measure ?? first.measure ?? ''}（${first.timePeriod}）此处为${sayFact(other)}，${first.doc.issuer ?? ''}往期文中为${sayFact(first)}`,
  };
}
