/**
 * Numbers that have lost their percent sign: 建会率达95. , 占60.8, 完成任务的114。 They are read as percentages, said so by their rule and in a
 * diagnostic, and nothing is made up where the words before do not tell.
 */
import type { Quantity } from '../model/index.ts';

const RATE = /(?:[率重]|比例|占比)(?:分别)?(?:已)?(?:达到?|为|是|有|在|约|均|只有|仅)*$/u;
const SHARE = /占[^,;:。\d]{0,12}$/u;
const OF_TASK = /(?:任务|计划|目标|指标)数?的$/u;
/** No rate of a report is larger; 完成任务的313% was the largest seen. */
const LARGEST = 400;

/** The quantities of a sentence of the folded text, bare ones that must be shares made so. */
export function restorePercent(
  text: string,
  quantities: readonly Quantity[],
  from: number,
): readonly Quantity[] {
  if (!quantities.some((q) => q.unitClass === 'none')) return quantities;
  return quantities.map((q) => {
    if (q.unitClass !== 'none' || q.value === null || q.value > LARGEST) return q;
    const before = text.slice(Math.max(from, q.outer.start - 16), q.outer.start);
    if (!RATE.test(before) && !SHARE.test(before) && !OF_TASK.test(before)) return q;
    return { ...q, unitClass: 'percent', unit: 'percent', rules: [...q.rules, 'quantity/eaten-percent'] };
  });
}
