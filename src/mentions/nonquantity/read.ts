/** Numerals that say no quantity, each with the reason that stands in the ledger. */
import type { NonQuantity, Numeral } from '../../model/index.ts';
import { ARABIC, DIGIT, ZERO, classAt } from '../../lexicon/digits.ts';
import { setPhraseAt } from '../../lexicon/set-phrases.ts';
import { unitsAfter } from '../../lexicon/units.ts';
import { compileRules } from '../engine.ts';
import { oneCounts } from './article.ts';
import { identifies } from './identifier.ts';
import { isCode } from './latin.ts';
import { markerRule } from './marker.ts';
import { quotedNameTest } from './quoted.ts';
import { rules } from './rules.ts';

const compiled = compileRules<NonQuantity, null>(rules);

/**
 * A non-quantity that covers a numeral claims it, unless a longer time does. Those found by a pattern or a phrase cover all
 * of it (十四届五次); those that go by a numeral's surroundings cover the numeral alone.
 *
 * @param sentence folded
 * @param offset where the sentence begins in the source
 * @param numerals those of the sentence, with offsets into the source
 */
export function readNonQuantities(
  sentence: string,
  offset: number,
  numerals: readonly Numeral[],
): NonQuantity[] {
  if (numerals.length === 0) return [];
  const found = withoutCuts(compiled.run(sentence, offset, null), numerals);
  const isQuotedName = quotedNameTest(sentence);
  for (const numeral of numerals) {
    const marker = markerRule(sentence, numeral, numeral.start - offset, numeral.end - offset);
    if (marker !== null) {
      const { start, end } = numeral;
      found.push({
        type: 'non-quantity',
        start,
        end,
        reason: 'list-marker',
        rules: [`nonquantity/${marker}`],
      });
      continue;
    }
    const phrase = setPhraseAt(sentence, numeral.start - offset, 0, sentence.length);
    const unit = unitsAfter.match(sentence, numeral.end - offset, sentence.length);
    // 三方面 is no 三方.
    if (phrase !== null && phrase.end + offset >= numeral.end && !(unit !== null && unit.end > phrase.end)) {
      found.push({
        type: 'non-quantity',
        start: phrase.start + offset,
        end: phrase.end + offset,
        reason: phrase.reason,
        rules: ['nonquantity/set-phrase'],
      });
      continue;
    }
    const judged = isQuotedName(numeral, numeral.start - offset, numeral.end - offset)
      ? (['quoted-name', 'nonquantity/quoted-name'] as const)
      : judge(sentence, numeral, numeral.start - offset, numeral.end - offset);
    if (judged === null) continue;
    const [reason, rule] = judged;
    found.push({ type: 'non-quantity', start: numeral.start, end: numeral.end, reason, rules: [rule] });
  }
  return found;
}

/** Drops what a pattern found within a number (二届 of 举办十二届) or where there is none (一、 of 统一、). */
function withoutCuts(found: NonQuantity[], numerals: readonly Numeral[]): NonQuantity[] {
  return found.filter(({ start, end }) => {
    const first = firstEndingAfter(numerals, start);
    const last = firstEndingAfter(numerals, end);
    if (first === numerals.length || numerals[first]!.start < start) return false;
    return numerals[first]!.end <= end && (last === numerals.length || numerals[last]!.start >= end);
  });
}

/** Index of the first numeral that ends after `at`. */
function firstEndingAfter(numerals: readonly Numeral[], at: number): number {
  let low = 0;
  let high = numerals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numerals[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reason and rule of a numeral that counts nothing where it stands; null where it may count. */
function judge(
  sentence: string,
  numeral: Numeral,
  start: number,
  end: number,
): readonly [string, string] | null {
  if (numeral.rules[0] === 'numeral/enclosed') return ['list-marker', 'nonquantity/enclosed'];
  if (numeral.script === 'arabic' || numeral.script === 'masked') {
    if (isCode(sentence, start, end)) return ['name', 'nonquantity/code'];
    const reason = identifies(sentence, start, end);
    return reason === null ? null : [reason, 'nonquantity/identifier'];
  }
  // Chinese digits count with a classifier; without one they are part of a word: 三山, 五比一创.
  if (
    numeral.script !== 'chinese' ||
    numeral.rules[0] !== 'numeral/cardinal' ||
    !isDigits(sentence, start, end)
  )
    return null;
  const unit = unitsAfter.match(sentence, end, sentence.length);
  if (unit === null) {
    if (isTenth(sentence, start)) return null;
    if (sentence[end] === '个' && (sentence[end + 1] === '半' || sentence[end + 1] === '多')) return null;
    return ['set-phrase', 'nonquantity/bare-digit'];
  }
  if (numeral.value === 1 && !oneCounts(sentence, start, unit.entry, unit.end))
    return ['article', 'nonquantity/article'];
  return null;
}

/** 九成八, 五块三: the digit belongs to the amount before it. */
const isTenth = (sentence: string, start: number): boolean => {
  const kind = classAt(sentence, start - 2);
  return '成块米毛斤'.includes(sentence[start - 1] ?? ' ') && (kind === ARABIC || kind === DIGIT);
};

/** Chinese digits alone, without a scale word: 三, 一二九; not 十, 三十. */
function isDigits(sentence: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const kind = classAt(sentence, i);
    if (kind !== DIGIT && kind !== ZERO && end - start > 1) return false;
  }
  return true;
}
