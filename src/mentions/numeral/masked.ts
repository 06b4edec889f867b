/**
 * Numbers whose digits were taken out: xx家, ×××名, ****万元, *.**万, 8xxxx, 20xx年. A mask without a figure counts only
 * where a scale or a unit follows, so that xx镇 and **区 stay names.
 */
import type { Numeral } from '../../model/index.ts';
import { unitsAfterWeak } from '../../lexicon/units.ts';
import { ARABIC, BIG, MASK, SMALL, classAt, isLatin } from '../../lexicon/digits.ts';

export function readMasked(text: string, i: number, from: number, to: number): Numeral | null {
  let end = i;
  let masks = 0;
  let figures = 0;
  while (end < to) {
    const kind = classAt(text, end);
    if (kind === MASK) {
      // 2×35万 is a product, 8x厂 may be a model.
      if (masks === 0 && figures > 0 && end + 1 < to && classAt(text, end + 1) === ARABIC) return null;
      masks++;
    } else if (kind === ARABIC) {
      if (masks === 0 && figures > 20) return null;
      figures++;
    } else if (text[end] === '.' && end > i && end + 1 < to && classAt(text, end + 1) === MASK) {
      // *.**万
    } else {
      break;
    }
    end++;
  }
  if (masks === 0) return null;
  if (i > from && isLatin(text.charCodeAt(i - 1))) return null;
  if (end < to && isLatin(text.charCodeAt(end))) return null;
  if (figures === 0) {
    const scaled = end < to && (classAt(text, end) === BIG || classAt(text, end) === SMALL);
    const unit = unitsAfterWeak.match(text, scaled ? end + 1 : end, to);
    if (!scaled && (unit === null || !unit.entry.maskable)) return null;
    if (masks === 1 && text[i] !== '×' && text[i] !== 'x' && text[i] !== 'X') return null;
  }
  while (end < to && (classAt(text, end) === BIG || (classAt(text, end) === SMALL && text[end] !== '十'))) {
    if (text[end] === '千' && end + 1 < to && '瓦克米伏'.includes(text[end + 1]!)) break;
    end++;
  }
  if (end < to && (text[end] === '余' || text[end] === '多')) end++;
  return {
    type: 'numeral',
    start: i,
    end,
    value: null,
    low: null,
    high: null,
    precision: 'masked',
    script: 'masked',
    resolution: null,
    rules: ['numeral/masked'],
  };
}
