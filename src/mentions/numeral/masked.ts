/**
 * Numbers whose digits were taken out: xx家, ×××名, ****万元, *.**万, 8xxxx, 20xx年. A mask without a figure counts only
 * where a scale or a counting unit follows, so that xx镇 and **区 stay names.
 */
import type { Numeral } from '../../model/index.ts';
import { unitsAfterWeak } from '../../lexicon/units.ts';
import { ARABIC, BIG, MASK, SMALL, classAt, isLatin } from '../../lexicon/digits.ts';
import { belongsToUnit, type Place } from './literal.ts';
import { makeNumeral } from './numeral.ts';

/** Longer than any masked number; a line of stars is a rule across the page. */
const LONGEST = 60;

/** Past a run of mask characters. */
export function maskEnd(text: string, i: number, to: number): number {
  while (i < to && classAt(text, i) === MASK) i++;
  return i;
}

export function readMasked({ text, from, to }: Place, i: number): Numeral | null {
  let end = i;
  let masks = 0;
  let figures = 0;
  const limit = Math.min(to, i + LONGEST);
  for (; end < limit; end++) {
    const kind = classAt(text, end);
    if (kind === MASK) {
      // 2×35万 is a product.
      if (masks === 0 && figures > 0 && classAt(text, end + 1) === ARABIC) return null;
      masks++;
    } else if (kind === ARABIC) {
      figures++;
    } else if (!(text[end] === '.' && end > i && classAt(text, end + 1) === MASK)) {
      break;
    }
  }
  if (masks === 0 || end - i >= LONGEST) return null;
  if ((i > from && isLatin(text.charCodeAt(i - 1))) || (end < to && isLatin(text.charCodeAt(end))))
    return null;
  // 100米×4接力: a sign, no digit taken out.
  if (masks === 1 && figures > 0 && classAt(text, i) === MASK) return null;
  const scaled = end < to && isScale(text, end);
  if (figures === 0 && !(scaled && text[end] !== '千' && text[end] !== '百')) {
    const unit = unitsAfterWeak.match(text, scaled ? end + 1 : end, to);
    if (unit === null || !unit.entry.maskable) return null;
    if (masks === 1 && text[i] === '*') return null;
  }
  while (end < to && isScale(text, end)) end++;
  if (text[end] === '余' || text[end] === '多') end++;
  return makeNumeral(i, end, { precision: 'masked' }, 'masked', null, 'numeral/masked');
}

const isScale = (text: string, i: number): boolean => {
  const kind = classAt(text, i);
  return (kind === BIG || (kind === SMALL && text[i] !== '十')) && !belongsToUnit(text, i);
};
