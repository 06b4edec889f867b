/**
 * Values in a row that share the unit of the last: 分别为1310、1351、1269万人, 2亿、5亿元, 85、90和95%. They share its scale word
 * too, where they have none of their own.
 */
import { scale, type Draft } from './draft.ts';

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

export function shareUnits(sentence: string, drafts: readonly Draft[]): void {
  let shared: { readonly by: Draft; readonly scale: number } | null = null;
  for (let k = drafts.length - 2; k >= 0; k--) {
    const draft = drafts[k]!;
    const next = drafts[k + 1]!;
    if (draft.unit !== null || next.unit === null || draft.precision !== 'exact') continue;
    if (draft.script === 'chinese' || !inRow(sentence, draft, next)) continue;
    const lent: number = shared?.by === next ? shared.scale : scaleWords(sentence, next);
    shared = { by: draft, scale: lent };
    scale(draft, (scaleWords(sentence, draft) === 1 ? lent : 1) * next.unit.factor);
    draft.unit = next.unit;
    draft.unitStart = next.unitStart;
    draft.unitEnd = next.unitEnd;
    draft.rules.push('quantity/shared-unit');
  }
}

/** A 、 alone stands between them; before the last percentage of a row also 和. */
function inRow(sentence: string, draft: Draft, next: Draft): boolean {
  const between = next.start - draft.end;
  if (between !== 1) return false;
  const sign = sentence[draft.end];
  return sign === '、' || (next.unit?.class === 'percent' && (sign === '和' || sign === '及'));
}

/** What the scale words at the end of a numeral make: 1269万 → 10,000. */
function scaleWords(sentence: string, { start, end }: Draft): number {
  let factor = 1;
  for (let i = end - 1; i > start; i--) {
    const scaleWord = SCALES[sentence[i]!];
    if (scaleWord === undefined) {
      if (sentence[i] === '%') continue;
      break;
    }
    factor *= scaleWord;
  }
  return factor;
}
