/** Nouns that have a clause of their own before the number: 经费拨缴率偏低,只有68%. */
import type { Span } from '../../model/index.ts';
import { readLeft } from '../phrase/index.ts';
import type { LeftReading } from '../phrase/index.ts';
import { stated } from './context.ts';
import type { MeasureContext, MeasureReading } from './context.ts';

/** 经费收入与上年相比,增收56万元 */
const AGAINST = /[与和同跟][^,;]{1,8}相比$/u;

/** 全国研究与试验开发经费,从1997年的509亿元: the thing has a clause of its own. */
export function readClauseBefore(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  const { view } = ctx;
  const clause = view.clauses[ctx.clause]!;
  const before = view.clauses[ctx.clause - 1];
  const last = view.quantities[ctx.index - 1];
  if (before === undefined || (last !== undefined && last.outer.end > before.start)) return null;
  const words = view.text.slice(before.start, before.end);
  const against = AGAINST.exec(words);
  if (against === null && !/^[由从]/u.test(view.text.slice(clause.start, clause.end))) return null;
  const end = before.end - (against?.[0].length ?? 0);
  const noun = readLeft(view.text, view.tokens, ctx.verbs, before.start, end, true).noun;
  return noun === null ? null : stated(ctx, noun, 'measure/clause-before', left);
}

/** 经费拨缴率偏低,只有68% */
export function readRateBefore(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  if (ctx.view.quantities[ctx.index]!.unitClass !== 'percent') return null;
  const rate = rateBefore(ctx);
  return rate === null ? null : stated(ctx, rate, 'measure/clause-before', left);
}

/** 经费拨缴率偏低,只有68%: a rate named in a clause of its own, behind the last number. */
const RATE_NAMED =
  /(?<rate>[\p{Script=Han}“”]{1,14}?(?:率|比例|比重|占比|覆盖面|满意度))(?:[^,;:。率]{0,8}),$/u;

function rateBefore(ctx: MeasureContext): Span | null {
  const { view, index } = ctx;
  const clause = view.clauses[ctx.clause]!;
  const before = view.clauses[ctx.clause - 1];
  const last = view.quantities[index - 1];
  if (!before || clause.opener !== ',' || (last && last.outer.end > before.start)) return null;
  const m = RATE_NAMED.exec(view.text.slice(before.start, before.end + 1));
  if (m === null) return null;
  const end = before.start + m.index + m.groups!['rate']!.length;
  return readLeft(view.text, view.tokens, ctx.verbs, before.start, end).noun;
}
