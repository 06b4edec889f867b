/** Lengths of time: what lasted so long. */
import type { Span } from '../../model/index.ts';
import { readLeft } from '../phrase/index.ts';
import type { LeftReading } from '../phrase/index.ts';
import { carried } from './carried.ts';
import { inherit, stated, wordsOf } from './context.ts';
import type { MeasureContext, MeasureReading } from './context.ts';

/** 玉雕职业技能大赛为期15天: what lasts stands before the word of length. */
function readDurationOf(ctx: MeasureContext): Span | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const m = /(?:为期|历时|时间|持续|学时|时长)(?:共|达|约|为)?$/u.exec(
    view.text.slice(ctx.clauseFrom, q.outer.start),
  );
  if (m === null || m.index === 0) return null;
  return readLeft(view.text, view.tokens, ctx.verbs, ctx.clauseFrom, ctx.clauseFrom + m.index, true).noun;
}

/** 时间2天, 为期3天: the length of what was named before. */
const LENGTH_NOUN = /(?:时间|为期|历时|学时|时长)$/u;
/** Units of what takes place. */
export const SESSION = /^(?:次|场|期|批|轮|届)$/u;

export function readDuration(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  if (q.unitClass !== 'duration' || (left.noun !== null && !LENGTH_NOUN.test(wordsOf(ctx, left.noun))))
    return null;
  const named = readDurationOf(ctx);
  if (named !== null) return stated(ctx, named, 'measure/duration-of', left);
  // 培训班6期,轮训480人次,每期3天: so long is each session.
  const before = view.text.slice(Math.max(ctx.from, q.outer.start - 24), q.outer.start);
  const sessions = /每[期次场批]$/u.test(before)
    ? ctx.earlier.findLast((c) => SESSION.test(c.quantity.unitText) && c.measure !== null)
    : undefined;
  if (sessions !== undefined) return inherit(sessions, left, 'measure/duration-of');
  // 组织劳模疗休养,每期7天
  const clause = view.clauses[ctx.clause - 1];
  if (
    /每[期次场批]$/u.test(before) &&
    clause !== undefined &&
    !view.quantities.some((o) => o.start < q.start)
  ) {
    const { noun } = readLeft(view.text, view.tokens, ctx.verbs, clause.start, clause.end, true);
    if (noun !== null) return stated(ctx, noun, 'measure/duration-of', left);
  }
  // 志愿者累计服务1.2万小时: hours of doing so.
  if (q.unit === 'hour' && left.noun === null && left.verbSpan !== null && left.verb?.sense === 'flow')
    return stated(ctx, left.verbSpan, 'measure/verb', left);
  // 参与面不低于95%,员工人均脱产培训不少于3天: the clause names what lasts.
  if (left.noun === null && left.verbSpan !== null && left.verbSpan.start > ctx.clauseFrom) return null;
  const event = carried(ctx);
  return event !== null && event.sentence === view.start ? inherit(event, left, 'measure/duration-of') : null;
}
