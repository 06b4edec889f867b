/**
 * The subject that has a clause of its own: 养老金标准继续提高,年人均提高2556元; 逐步降低农业税税率,平均每年降低1个百分点. That clause says
 * which way the thing went and holds no number; the clause with the number names nothing.
 */
import type { Span } from '../../model/index.ts';
import { readLeft } from '../phrase/index.ts';
import type { MeasureContext } from './context.ts';

const WENT =
  '提高|增长|上升|下降|减少|增加|上涨|提升|扩大|改善|回升|回落|攀升|下调|上调|降低|壮大|完善|加强|增强|偏低|偏高|不足|创新高|向好|加大|加快|优化|好转|拓展|延伸';
/** 养老金标准|继续提高, 参合率|再创新高 */
const WENT_AFTER = new RegExp(
  `(?:再次|再|继续|进一步|均|都|也|不断|逐年|逐步|稳步|明显|大幅度?|持续|显著|较快|得到|有所|普遍|有了|连年|日益|全面|快速|逐渐|又|还|仍)*(?:${WENT})(?:了)?$`,
  'u',
);
/** 逐步降低|农业税税率, 适当增加|经常性建设投资 */
const WENT_BEFORE = /(?:提高|增加|降低|减少|扩大|上调|下调|提升|加大)了?(?=[\p{Script=Han}“”]{2,24}$)/u;
/** What may stand before the number where the subject has a clause of its own. */
const NAMELESS =
  /^(?:其中|城镇|农村|城市|今年|去年|当年|全年|年内|平均|月|年|日|人均|户均|每[人户家名月年天日个项次]|比|较|与|同|去年|同期|相比|环比|上|年初|底|末|由|从|原来|拟|先|将|计划|再|又|各|均|分别|累计|已|共|实际|净|达|为|是|突破|超过|约|近|了|提高|增加|增长|上升|下降|降低|减少|扩大|上调|下调|提升|到|至|\d|\s)*$/u;

const LONGEST_LEAD = 24;

/** The noun of the clause before, where this clause has none and that clause has no number. */
export function readPrior(ctx: MeasureContext): Span | null {
  const { view } = ctx;
  const clause = view.clauses[ctx.clause]!;
  const before = view.clauses[ctx.clause - 1];
  const last = view.quantities[ctx.index - 1];
  if (before === undefined || clause.opener !== ',' || (last !== undefined && last.outer.end > before.start))
    return null;
  const lead = view.text.slice(clause.start, view.quantities[ctx.index]!.outer.start);
  if (lead.length > LONGEST_LEAD || !NAMELESS.test(lead)) return null;
  const words = view.text.slice(before.start, before.end);
  const after = WENT_AFTER.exec(words);
  if (after !== null && after.index > 0)
    return readLeft(view.text, view.tokens, ctx.verbs, before.start, before.start + after.index, true).noun;
  const object = WENT_BEFORE.exec(words);
  if (object === null) return null;
  return readLeft(
    view.text,
    view.tokens,
    ctx.verbs,
    before.start + object.index + object[0].length,
    before.end,
    true,
  ).noun;
}
