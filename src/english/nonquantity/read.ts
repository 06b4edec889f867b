/** Numerals of an English sentence that say no quantity, each with the reason that stands in the ledger. */
import { compileRules } from '../../mentions/engine.ts';
import { resolveOverlaps } from '../../mentions/overlap.ts';
import type { NonQuantity, Span } from '../../model/index.ts';
import type { EnglishNumeral } from '../number/read.ts';
import { codes, type NonQuantityRule } from './codes.ts';
import { wordRules } from './words.ts';

export const rules: readonly NonQuantityRule[] = [...codes, ...wordRules];

const compiled = compileRules(rules);

/** In order, without overlaps. `named`: names of activities, whose numbers are part of the name. */
export function readNonQuantities(
  sentence: string,
  offset: number,
  numerals: readonly EnglishNumeral[],
  named: readonly Span[],
): NonQuantity[] {
  const found = compiled.run(sentence, offset, null);
  const add = (span: Span, reason: string): void => {
    found.push({
      type: 'non-quantity',
      start: span.start,
      end: span.end,
      reason,
      rules: [`nonquantity/${reason}`],
    });
  };
  for (const numeral of numerals) {
    if (numeral.kind === 'ordinal') add(numeral, 'ordinal');
    else if (numeral.kind === 'code') add(numeral, 'name');
  }
  for (const name of named) add(name, 'name');
  // No claim cuts a number: one of "one in four".
  return resolveOverlaps(found).filter((f) => {
    const touched = numerals.filter((n) => n.start < f.end && f.start < n.end);
    return touched.length > 0 && touched.every((n) => f.start <= n.start && n.end <= f.end);
  });
}
