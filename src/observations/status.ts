/**
 * Whether it happened or is aimed at. The section decides first (下半年工作打算), then the clause (力争, 确保), then time: what lies behind
 * the report's period has not happened. 完成 before a value is no plan.
 */
import type { Status } from '../model/index.ts';

export interface StatusContext {
  /** Words of the clause behind the unit. */
  readonly after: string;
  /** 到 or 至 and another level follow the number: from A to B. */
  readonly level: boolean;
  /** The number is the size of a task: 完成全年8家任务的62.5%. */
  readonly task: boolean;
  /** The section or list above is a plan. */
  readonly plan: boolean;
  /** Its heading speaks of what is wanting as well: 存在不足和明年打算. */
  readonly mixed: boolean;
  /** Words of the sentence up to the number, from the last full clause group on. */
  readonly before: string;
  /** Words of the clause before the number. */
  readonly clause: string;
  /** What loosens the number: 不得少于, 近. */
  readonly hedge: string;
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
  /力争|争取|确保(?!了)|(?<=^|[,;:年月会区县市镇我们还均都也内季度半后将])计划(?!内|生育|的|数|任务|指标|单列|参保)|(?<![按照成度作的原年划])计划(?=[加再]|新增|新建|送|免费|投入|投资|发放|举办|开展|培训|组织|帮扶|建设|实施|筹集)|拟|预计(?![^,;]{0,14}完成)|预期|目标(?!完成率|责任|管理|考核)|将(?=达|超过|突破|新|继续|进一步|力争|实现|完成|开展|举办|组织|投入|建|培训|发放|提供|送|派|为|在|于|有|再|确保|努力|全面|重点|陆续|免费|从|按|持续|逐步|依托|与|邀请|对|给予|通过|以)|要(?:达到|完成|实现|确保|力争|新建|新增|建|发展|组建)|必须达到|不得?(?:低于|少于|超过)|须(?:实现|完成|达到|新建)|年内(?:须|要|将)|保证|规划|打算|准备|有望|今后|未来|明年|下半年(?:要|将|计划)|下达|任务(?:为|是)|应达|要求|需(?:要)?(?:达到|完成)|尚需/u;
/** At the head of a sentence, for all of it: 下阶段,我们要紧盯目标,再建工会38家. */
const AHEAD =
  /^(?:[^。]{0,12}?)(?:下一?阶段|下一步|下步|接下来|我们[要将]|目标(?:任务)?(?:是|为)?:|(?:明年|下半年|下季度)[,，]?(?:我们)?[要将])/u;
const DONE =
  /已(?:经|有|达|建|完成|新建|发|签|累计|超额)?|截[至止]|累计|实际(?!情况|需要|问题)|同比|实现了|完成了|达到了|取得|顺利|圆满|提前|上年|去年|比上年/u;
/** 为年度计划的104.7%, 占市总下达年度任务的61.7%: what a result is measured against is no aim of the sentence. */
const MEASURED_AGAINST =
  /(?:[^,;:、]{0,8}下达)?(?:的)?(?:年度|全年|目标|年初|既定)?(?:任务|计划|目标|指标|预算)(?:任务)?数?(?:[\d.,]+[万亿]?[\p{Script=Han}]{1,2}(?:、[\d.,]+[万亿]?[\p{Script=Han}]{1,2})*)?的/gu;

/** 仅有工作者2名, 还有12家未建会: what is wanting is so already. */
const WANTING = /仅有?|只有|尚有|仍有|还有|偏低|偏少|不够|薄弱|不足(?=\d)/u;

/** 完成年度目标80家的72.5% */
const ACHIEVED = /(?:完成|占|达到?|为)[^,;]*(?:任务|计划|目标|指标)[^,;]*的$/u;

/** Names are no plans: 用于“两个确保”的资金. */
const QUOTED = /[“《][^”》]*[”》]/gu;
/** What the two patterns above cannot do without: most clauses have neither. */
const QUOTE = /[“《]/u;
const TASK = /[务划标算]/u;

export function readStatus(ctx: StatusContext): StatusReading {
  const clause = QUOTE.test(ctx.clause) ? ctx.clause.replace(QUOTED, '') : ctx.clause;
  if (ctx.task) return { status: 'target', rule: 'status/task' };
  // 拨缴率不低于75%的目标要如期实现
  if (/^(?:以上|左右)?的(?:年初|年度|既定|预期)?(?:目标|任务)/u.test(ctx.after))
    return { status: 'target', rule: 'status/task' };
  if (ctx.plan) {
    // 慰问标准由户均800元提高到1000元: where a plan starts from is there already.
    if (/[由从](?:[^,;]{0,8})$/u.test(clause) && ctx.level) return { status: 'actual', rule: 'status/from' };
    if (
      ctx.past ||
      /^[^,;。]{0,4}已(?:于|经|在|完成|建)/u.test(ctx.after) ||
      /已(?:于|经|有|建|完成|在)/u.test(clause)
    )
      return { status: 'actual', rule: 'status/done-in-plan' };
    if (ctx.mixed && WANTING.test(clause) && !AIM.test(clause))
      return { status: 'actual', rule: 'status/wanting' };
    return { status: 'target', rule: 'status/section' };
  }
  if (ctx.future) return { status: 'target', rule: 'status/future' };
  if (/^(?:不得|不能|必须)/u.test(ctx.hedge)) return { status: 'target', rule: 'status/cue' };
  if (AIM.test(TASK.test(clause) ? clause.replace(MEASURED_AGAINST, '') : clause))
    return DONE.test(clause) && !/力争|争取|确保|计划|将/.test(clause)
      ? { status: 'actual', rule: 'status/done' }
      : { status: 'target', rule: 'status/cue' };
  if (AHEAD.test(ctx.before) && !DONE.test(clause)) return { status: 'target', rule: 'status/ahead' };
  if (ACHIEVED.test(clause) && !AIM.test(clause.replace(MEASURED_AGAINST, '')))
    return { status: 'actual', rule: 'status/achieved' };
  if (ctx.previousTarget && !DONE.test(clause)) return { status: 'target', rule: 'status/as-before' };
  return { status: 'actual', rule: 'status/default' };
}
