/** Numbers of tasks: 占年度任务的61.7%, 完成全年8家任务的62.5%, 完成全年80家、4000人任务. */
import { readLeft } from '../phrase/index.ts';
import type { LeftReading } from '../phrase/index.ts';
import { stated } from './context.ts';
import type { MeasureContext, MeasureReading } from './context.ts';

/** 占年度任务的61.7%, 为年度计划的104.7%, 完成…目标的156%: measured against a task, which is then the measure. */
const OF_TASK =
  /(?<task>[^,;:的占为完成]{0,10}(?:任务数?|目标数?|计划数?|指标|预算))的?(?:约|近|超过|达|达到)?$/u;
/** 全年8家任务, 全年80家、4000人任务, 全年任务60个: how large the task is. */
export function isTaskNumber(ctx: MeasureContext, left: LeftReading): boolean {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  if (q.unitClass === 'percent' || q.unitClass === 'times') return false;
  if (left.noun !== null && /(?:任务|目标|计划)数?$/u.test(view.text.slice(left.noun.start, left.noun.end)))
    return true;
  const before = ctx.earlier[ctx.earlier.length - 1];
  if (
    before?.measureRule === 'measure/task-number' &&
    view.text.slice(before.quantity.outer.end, q.outer.start) === '、'
  )
    return true;
  let end = q.outer.end;
  for (let i = ctx.index + 1; view.text[end] === '、' && view.quantities[i]?.outer.start === end + 1; i++) {
    end = view.quantities[i]!.outer.end;
  }
  if (TASK_NUMBER.test(view.text.slice(end, end + 8))) return true;
  // 完成全年新建50个、发展2800人的一半
  return (
    /(?:完成|占)了?[^,;]{0,12}$/u.test(view.text.slice(ctx.clauseFrom, q.outer.start)) &&
    REST_OF_TASK.test(view.text.slice(q.outer.end, q.outer.end + 28))
  );
}

const TASK_NUMBER = /^的?(?:年度)?(?:任务|目标|计划|指标)/u;

/** The task itself is the measure: 占年度任务的61.7%, 分别完成年度任务数75家、4500人的48%、47.8%. */
export function readTask(ctx: MeasureContext, before: string): MeasureReading | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const last = ctx.earlier[ctx.earlier.length - 1];
  const sized =
    last?.measureRule === 'measure/task-number' &&
    view.text.slice(last.quantity.outer.end, q.outer.start) === '的';
  const at = sized ? view.clauses[ctx.clause]!.start : q.outer.start - before.length;
  const m = sized ? TASK_SIZE.exec(view.text.slice(at, q.outer.start)) : OF_TASK.exec(before);
  if (m === null) return null;
  const end = at + m.index + m.groups!['task']!.length;
  const left = readLeft(view.text, view.tokens, ctx.verbs, Math.min(ctx.from, at), end);
  return left.noun === null ? null : stated(ctx, left.noun, 'measure/task', left);
}
const REST_OF_TASK =
  /^(?:、[\p{Script=Han}]{0,6}[\d.,]+[\p{Script=Han}]{1,2}){0,3}的(?:\d|年度|全年|目标|任务|一半|[一二三四五六七八九]成)/u;
const TASK_SIZE = /(?<task>[^,;:的占为完成]{0,10}(?:任务|目标|计划)数?)[\d一二三四五六七八九十百千]/u;
