/** Proof asked of readings that may be no number at all: a lone 百, 万, 壹, 一. */
import { unitsAfterWeak } from '../../lexicon/units.ts';
import { BIG, classAt, isFinancial } from '../../lexicon/digits.ts';
import type { Literal, Place } from './literal.ts';

/** What makes a number of a bare 万 or 亿: 超亿元, 近万名, 上万. */
const BEFORE_BARE = '超过破上近逾达约每余足满到';

/** True where the literal at `i` is a number. */
export function standsAlone({ text, from, to }: Place, i: number, literal: Literal): boolean {
  const { end } = literal;
  if (literal.arabic) return true;
  const unit = unitsAfterWeak.match(text, end, to);
  // 陆地, 队伍, 收拾: financial characters alone only before money.
  if (end === i + 1 && isFinancial(text, i)) return unit?.entry.class === 'money';
  if (!literal.bare || text.startsWith('分之', end) || text.startsWith('分百', end)) return true;
  const next = text[end];
  const loosened = next === '余' || next === '多';
  if (i > from && BEFORE_BARE.includes(text[i - 1]!) && (loosened || unit !== null)) return true;
  if (classAt(text, i) === BIG) {
    if (next === '余') return unitsAfterWeak.match(text, end + 1, to) !== null; // 万余名
    return unit !== null && text.startsWith('以上', unit.end); // 亿元以上
  }
  return loosened || next === '来' || unit !== null || literal.bigScale > 1;
}
