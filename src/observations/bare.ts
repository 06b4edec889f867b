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
  const listed = sharePoints(text, quantities);
  if (!listed.some((q) => q.unitClass === 'none')) return listed;
  return listed.map((q) => {
    if (q.unitClass !== 'none' || q.value === null || q.value > LARGEST) return q;
    const before = text.slice(Math.max(from, q.outer.start - 16), q.outer.start);
    if (!RATE.test(before) && !SHARE.test(before) && !OF_TASK.test(before)) return q;
    return { ...q, unitClass: 'percent', unit: 'percent', rules: [...q.rules, 'quantity/eaten-percent'] };
  });
}

/** 分别提高1.1个、0.9个和1.4个百分点: the unit of the last is that of all. */
function sharePoints(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  if (!quantities.some((q) => q.unitClass === 'percentage-point')) return quantities;
  const shared = [...quantities];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [q, next] = [shared[i]!, shared[i + 1]!];
    const joined = /^[、和及,]$/u.test(text.slice(q.outer.end, next.outer.start));
    if (q.unitText !== '个' || next.unitClass !== 'percentage-point' || !joined) continue;
    shared[i] = { ...q, unitClass: 'percentage-point', unit: 'percentage-point' };
  }
  return shared;
}
