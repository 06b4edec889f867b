/** Quantities written in two numerals: amounts in parts (5元3角) and ranges whose sides each have a unit (15%-20%). */
import { moneyParts } from '../../lexicon/units.ts';
import { add, type Draft } from './draft.ts';

/** Units after which a lone digit is a tenth: 十块三, 三米九, 七成五. */
const TENTHS = new Set(['块', '米', '斤', '成', '毛']);

const extend = (draft: Draft, part: Draft, rule: string): true => {
  draft.end = part.end;
  draft.outerEnd = Math.max(draft.outerEnd, part.outerEnd);
  if (part.unitEnd > part.end) draft.outerEnd = part.unitEnd;
  draft.rules.push(rule);
  return true;
};

/** Joins `part` to the amount before it; false where they are two quantities. */
export function joinAmount(sentence: string, draft: Draft, part: Draft): boolean {
  const { unit } = draft;
  if (unit === null || part.start !== draft.unitEnd || draft.precision !== 'exact' || part.value === null)
    return false;
  if ((unit.class === 'money' && unit.unit !== null) || unit.text === '块') {
    const found = moneyParts.match(sentence, part.unitStart, sentence.length);
    if (
      found !== null &&
      found.entry.factor < unit.factor &&
      (found.entry.unit === unit.unit || unit.text === '块')
    ) {
      const amount = part.unit?.class === 'money' ? part.value : part.value * found.entry.factor;
      add(draft, amount);
      draft.resolution = found.entry.factor;
      draft.unit = { ...found.entry, factor: found.entry.factor };
      part.unitEnd = found.end;
      draft.unitStart = part.unitStart;
      draft.unitEnd = found.end;
      return extend(draft, part, 'quantity/amount-in-parts');
    }
  }
  if (
    TENTHS.has(unit.text) &&
    part.unit === null &&
    part.value >= 1 &&
    part.value <= 9 &&
    part.end === part.start + 1 &&
    part.script === 'chinese'
  ) {
    add(draft, (part.value * unit.factor) / 10);
    if (unit.text === '块') draft.unit = { ...unit, class: 'money', unit: 'CNY' }; // 十块三
    return extend(draft, part, 'quantity/tenths');
  }
  return false;
}

const CONNECTORS = ['--', '——', '-', '—', '~', '至', '到'];

/** Joins 15%-20%, 3万元至5万元; 从15%到20% is a change, not a range. */
export function joinRange(sentence: string, draft: Draft, other: Draft): boolean {
  const { unit } = draft;
  if (
    unit === null ||
    other.unit === null ||
    unit.unit !== other.unit.unit ||
    unit.class !== other.unit.class
  )
    return false;
  if (draft.precision !== 'exact' || other.value === null || draft.value === null) return false;
  const between = sentence.slice(draft.unitEnd, other.start);
  if (!CONNECTORS.includes(between) || !(draft.value < other.value)) return false;
  const before = sentence[draft.start - 1];
  if ((between === '到' || between === '至') && (before === '从' || before === '由')) return false;
  draft.low = draft.value;
  draft.high = other.value;
  draft.value = null;
  draft.precision = 'range';
  draft.resolution = null;
  draft.unitStart = other.unitStart;
  draft.unitEnd = other.unitEnd;
  draft.unit = other.unit;
  draft.end = other.end;
  draft.outerEnd = other.outerEnd;
  draft.rules.push('quantity/range');
  return true;
}
