/**
 * Which lengths of time are claims: those of something done (为期3天的培训, 连续5年, 共12天). Others only say how long ago, or name a span
 * (过去的五年, 三年改革, 五年来): the ledger keeps them as durations.
 */
import type { Quantity } from '../model/index.ts';

const CUE =
  /(?:为期|历时|持续|连续|长达|总长|共计?|累计|时间|时长|学时|工期|工龄|任期|缴费|缴费年限|服务|服役|培训|学习|开放|达到?|满|约|近|超过|超|不少于|不低于|至少|连续工作|休息|轮训|每(?:年|月|周|人)|坚持|经过)$/u;
const SHORT_UNIT = /^(?:天|个?小时|学时|课时|个?工作日|日|分钟)$/u;

/** @param text the folded text */
export function isMeasured(text: string, q: Quantity, from: number): boolean {
  const before = text.slice(Math.max(from, q.outer.start - 8), q.outer.start);
  if (CUE.test(before)) return true;
  // 3天的培训, 2小时的讲座, 两周的轮训; but 显著改善的五年, 五年来.
  const after = text.slice(q.outer.end, q.outer.end + 2);
  return (
    (SHORT_UNIT.test(q.unitText) || (q.unitText === '周' && after.startsWith('的'))) &&
    !/^(?:[内前后来里]|以[内前后来]|之[内前后]|左右后)/u.test(after) &&
    !before.endsWith('的')
  );
}
