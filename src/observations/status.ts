/**
 * Whether it happened or is aimed at. The section decides first (下半年工作打算), then the clause (力争, 确保), then time: what lies behind
 * the report's period has not happened. 完成 before a value is no plan.
 */
import type { Status } from '../model/index.ts';

export interface StatusContext {
  /** The number is the size of a task: 完成全年8家任务的62.5%. */
  readonly task: boolean;
  /** The section or list above is a plan. */
  readonly plan: boolean;
  /** Words of the sentence up to the number, from the last full clause group on. */
  readonly before: string;
  /** Words of the clause before the number. */
  readonly clause: string;
  /** The governing time begins behind the period that the report tells of. */
  readonly future: boolean;
  /** The governing time ends within or before that period. */
  readonly past: boolean;
  /** The claim before in the sentence is a target and nothing has changed since. */
  readonly previousTarget: boolean;
}

export interface StatusReading {
  readonly status: Status;
  readonly rule: string;
}

const AIM =
  /力争|争取|确保|(?<=^|[,;:年月会区县市镇我们还均都也内季度半后将])计划(?!生育|的|数|任务|指标|单列|参保)|拟|预计|预期|目标|将(?!近|军|来自|其|要求|责任)|要(?:达到|完成|实现|确保|力争|新建|新增|建|发展|组建)|必须达到|不得?(?:低于|少于|超过)|保证|规划|打算|准备|有望|今后|未来|明年|下半年(?:要|将|计划)|下达|任务(?:为|是|数)|应达|要求|需(?:要)?(?:达到|完成)|尚需/u;
const DONE =
  /已(?:经|有|达|建|完成|新建|发|签|累计|超额)?|截[至止]|累计|同比|实现了|完成了|达到了|取得|顺利|圆满|提前|上年|去年|比上年/u;
/** 为年度计划的104.7%, 占市总下达年度任务的61.7%: what a result is measured against is no aim of the sentence. */
const MEASURED_AGAINST =
  /(?:[^,;:、]{0,8}下达)?(?:的)?(?:年度|全年|目标|年初|既定)?(?:任务|计划|目标|指标|预算)(?:任务)?数?的/gu;

export function readStatus(ctx: StatusContext): StatusReading {
  if (ctx.task) return { status: 'target', rule: 'status/task' };
  if (ctx.plan) {
    if (ctx.past && DONE.test(ctx.clause)) return { status: 'actual', rule: 'status/done-in-plan' };
    return { status: 'target', rule: 'status/section' };
  }
  if (ctx.future) return { status: 'target', rule: 'status/future' };
  if (AIM.test(ctx.clause.replace(MEASURED_AGAINST, '')))
    return DONE.test(ctx.clause) && !/力争|争取|确保|计划|将/.test(ctx.clause)
      ? { status: 'actual', rule: 'status/done' }
      : { status: 'target', rule: 'status/cue' };
  if (ctx.previousTarget && !DONE.test(ctx.clause)) return { status: 'target', rule: 'status/as-before' };
  return { status: 'actual', rule: 'status/default' };
}
