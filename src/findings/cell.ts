/** Which cell of a table an observation fills: two with the same key claim the same thing. Used inside a document and across documents. */
import type { Observation } from '../model/index.ts';

/** Below this an observation may be a slip of the reading rather than of the author. */
export const TRUSTED = 0.6;

/** Words too general to name one thing: 企业 of which clause, 资金 for what? */
const GENERAL = new Set(
  '企业 职工 人员 资金 活动 项目 单位 经费 金额 群众 学生 工会 会议 培训 培训班 人 员工 干部 任务 目标 投入 总数 人数 问题 意见 建议 工作 服务 材料 信息 职工群众 困难职工 物资'.split(
    ' ',
  ),
);

/** What is measured: the registry's id, else the words. Null where the words are too general to be the same thing twice. */
export function subject(o: Pick<Observation, 'indicator' | 'measure'>): string | null {
  if (o.indicator !== null) return o.indicator;
  if (o.measure === null || o.measure.length < 2 || GENERAL.has(o.measure)) return null;
  return `“${o.measure}”`;
}

export const breakdownKey = (o: Pick<Observation, 'breakdown'>): string =>
  o.breakdown
    .map((b) => `${b.dimension}=${b.code}`)
    .sort()
    .join('+');

/** Indicator, breakdown, unit, area and status: all but the period, the kind of measure and the value. */
export function seriesKey(
  o: Pick<Observation, 'indicator' | 'measure' | 'breakdown' | 'unit' | 'area' | 'status'>,
): string | null {
  const what = subject(o);
  return what === null
    ? null
    : [what, breakdownKey(o), o.unit, o.area.code ?? o.area.name ?? '', o.status].join('|');
}
