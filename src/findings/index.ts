/**
 * Claims held against each other inside one document: what statcheck is for psychology. A finding says that no choice of true values behind the printed
 * figures makes two statements agree; it never says which is wrong, and mends nothing.
 */
import type { Finding, Observation } from '../model/index.ts';
import { figuresOf, type Figure } from './figure.ts';
import { toFinding, type Draft } from './finding.ts';
import { bases } from './rules/base.ts';
import { fromTo } from './rules/from-to.ts';
import { parts } from './rules/parts.ts';
import { means } from './rules/mean.ts';
import { perHead } from './rules/per-head.ts';
import { rates } from './rules/rate.ts';
import { targetRatios } from './rules/target.ts';
import { toldTwice } from './rules/told-twice.ts';
import { totals } from './rules/totals.ts';

export { CODES, type Code, type FindingCode } from './codes.ts';

const RULES: readonly ((figures: readonly Figure[], text: string) => Draft[])[] = [
  parts,
  targetRatios,
  rates,
  fromTo,
  bases,
  perHead,
  means,
  totals,
  toldTwice,
];

/**
 * Findings of one document, in the order of the figures they are about; one figure is doubted once.
 * @param observations of one document
 * @param text folded text of its source, to which the offsets of the evidence point; without it only what the quotes cover is held together
 */
export function findInDocument(observations: readonly Observation[], text?: string): Finding[] {
  if (observations.length < 2) return [];
  const source = text ?? fromQuotes(observations);
  const figures = figuresOf(observations, source);
  const places = new Map(figures.map((f) => [f.o.id, f.at]));
  const doubted = new Set<string>();
  return RULES.flatMap((rule) => rule(figures, source))
    .sort((a, b) => places.get(a.observations[0]!)! - places.get(b.observations[0]!)!)
    .filter((draft) => {
      const [stated] = draft.observations;
      if (doubted.has(stated!)) return false;
      doubted.add(stated!);
      return true;
    })
    .map(toFinding);
}

/** What the quotes say, in its places; elsewhere nothing that a rule could read. */
function fromQuotes(observations: readonly Observation[]): string {
  const ordered = [...observations].sort((a, b) => a.evidence.start - b.evidence.start);
  let text = '';
  for (const { evidence } of ordered) {
    if (evidence.end <= text.length) continue;
    if (evidence.start > text.length) text += '\n'.repeat(evidence.start - text.length);
    text += evidence.quote.slice(text.length - evidence.start);
  }
  return text;
}
