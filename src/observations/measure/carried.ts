/** Subjects carried on: from the claim before, or from the label of the line. */
import type { Claim } from '../claim.ts';
import { readLeft } from '../phrase/index.ts';
import type { LeftReading } from '../phrase/index.ts';
import type { MeasureContext } from './context.ts';

/**
 * The claim whose subject this one may share: the nearest of the same unit (完成全年80家、4000人任务 after 组建工会46家,发展会员2380人), else the
 * last one at its level of brackets.
 */
export function carried(ctx: MeasureContext): Claim | null {
  const depth = ctx.view.clauses[ctx.clause]!.depth;
  const before = ctx.earlier[ctx.earlier.length - 1];
  if (before === undefined || isClosed(ctx, before)) return null;
  const q = ctx.view.quantities[ctx.index]!;
  let last: Claim | null = null;
  let alike: Claim | null = null;
  for (let i = ctx.earlier.length - 1; i >= 0; i--) {
    const claim = ctx.earlier[i]!;
    if (claim.measure === null) continue;
    const other = claim.sentence === ctx.view.start ? ctx.view.clauses[claim.clause]!.depth : 0;
    if (other > depth) continue;
    last ??= claim;
    if (q.unitClass === 'percent' || q.unitClass === 'percentage-point' || q.unitClass === 'times')
      return last;
    if (claim.quantity.unitText === q.unitText && claim.quantity.unitClass === q.unitClass) return claim;
    if (claim.quantity.unitClass === q.unitClass) alike ??= claim;
    // A semicolon closes what was said: nothing behind it goes on with what stands before.
    if (ctx.view.clauses[claim.clause]?.opener === ';') break;
  }
  return alike ?? last;
}

/** 1. 新建工会:1-9月58家,同比增加6家: the label before the colon is what all of the line counts. */
export function labelOf(ctx: MeasureContext): LeftReading | null {
  const { view } = ctx;
  const [label, next] = view.clauses;
  if (label === undefined || next?.opener !== ':' || label.end - label.start > LONGEST_LABEL) return null;
  if (view.quantities.some((q) => q.start < label.end) || ctx.clause === 0) return null;
  const left = readLeft(view.text, view.tokens, ctx.verbs, label.start, label.end);
  return left.noun === null
    ? readLeft(view.text, view.tokens, ctx.verbs, label.start, label.end, true)
    : left;
}
const LONGEST_LABEL = 18;

/** Behind a semicolon a new subject begins, unless the words there go on with the old one: ;同比增长5%, ;其中女会员3人. */
function isClosed(ctx: MeasureContext, before: Claim): boolean {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  if (before.sentence !== view.start) return false;
  const between = view.text.slice(before.quantity.outer.end, q.outer.start);
  const at = between.lastIndexOf(';');
  return at >= 0 && !GOES_ON.test(between.slice(at + 1));
}
const GOES_ON =
  /^(?:其中|同比|环比|[比较](?:上|去|年)|增长|下降|提高|减少|增加|占|约占|人均|户均|平均|共计|总计|合计|金额|分别|累计|总数|达到?|上年|去年|[由从]|每|其余|另)/u;
