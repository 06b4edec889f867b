/** Numerals that say no quantity, each with the reason that stands in the ledger. */
import type { NonQuantity, Numeral } from '../../model/index.ts';
import { setPhraseAt } from '../../lexicon/set-phrases.ts';
import { compileRules } from '../engine.ts';
import { rules } from './rules.ts';

const compiled = compileRules<NonQuantity, null>(rules);

/**
 * @param sentence folded
 * @param offset where the sentence begins in the source
 * @param numerals those of the sentence; a non-quantity that covers one claims it
 */
export function readNonQuantities(
  sentence: string,
  offset: number,
  numerals: readonly Numeral[],
): NonQuantity[] {
  if (numerals.length === 0) return [];
  const found = compiled.run(sentence, offset, null);
  for (const numeral of numerals) {
    const phrase = setPhraseAt(sentence, numeral.start - offset, 0, sentence.length);
    if (phrase === null || phrase.end + offset < numeral.end) continue;
    found.push({
      type: 'non-quantity',
      start: phrase.start + offset,
      end: phrase.end + offset,
      reason: phrase.reason,
      rules: ['nonquantity/set-phrase'],
    });
  }
  return found;
}
