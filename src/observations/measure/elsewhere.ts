/** Nouns that stand elsewhere: before the time, before the verb, in the clause or the label before. */
import type { Span } from '../../model/index.ts';
import { ACTOR, readLeft, readRight, tokenFrom } from '../phrase/index.ts';
import type { LeftReading } from '../phrase/index.ts';
import { carried, labelOf } from './carried.ts';
import { NO_SUBJECT } from './compared.ts';
import { inherit, spanText, stated, wordsOf } from './context.ts';
import type { MeasureContext, MeasureReading } from './context.ts';
import { SESSION } from './duration.ts';

/** 国务院两次召开会议: who does so stands before the number. */
export function doesOften(ctx: MeasureContext): boolean {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const next = view.tokens[tokenFrom(view.tokens, q.outer.end)];
  return (
    q.unitText === '次' &&
    next?.start === q.outer.end &&
    /^(?:召开|举行|举办|提高|降低|调整)$/u.test(next.text)
  );
}

/** 三次提高工资: what was done so often. */
export function readTimesDone(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const next = view.tokens[tokenFrom(view.tokens, q.outer.end)];
  const done =
    left.verbSpan === null && SESSION.test(q.unitText) && next?.start === q.outer.end && next.tag === 'v';
  if (!done) return null;
  // 五次荣获“…先进县”荣誉称号: what was won.
  const won = /^(?:荣获|获得?|取得|召开|举行|举办)$/u.test(next.text)
    ? readRight(view.text, view.tokens, ctx.verbs, next.end, ctx.to)
    : null;
  return won === null
    ? stated(ctx, next, 'measure/verb', left)
    : stated(ctx, won, 'measure/value-first', left);
}

/** 1. 新建工会:1-9月58家 */
export function readLabel(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  const label = labelOf(ctx);
  if (!label?.noun || !(ctx.earlier.length === 0 || carried(ctx) === null)) return null;
  // 2019年工作思路:基层工会新建80家 has a topic of its own.
  if (left.verbSpan !== null && readTopic(ctx, left, left.verbSpan) !== null) return null;
  return {
    measure: spanText(ctx.view, label.noun),
    basis: 'inherited',
    rule: 'measure/label',
    left: { ...label, noun: null, lead: left.lead },
  };
}

/** 在档困难职工年末为428户: the noun stands before the time. */
export function readBeforeTime(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const time = ctx.from > ctx.clauseFrom ? view.times.findLast((t) => t.end <= q.outer.start) : undefined;
  if (left.verbSpan !== null || time === undefined || time.start <= ctx.clauseFrom) return null;
  const noun = readLeft(view.text, view.tokens, ctx.verbs, ctx.clauseFrom, time.start).noun;
  return noun === null ? null : stated(ctx, noun, 'measure/before-time', left);
}

/** 环江县招收38人: where, not what; 示范村创建12个 may be what. */
const PLACE = /^[\p{Script=Han}]{1,6}(?:[省市县旗州盟]|自治区)$/u;

const SPEAKER = /(?:代表|劳模|工匠|讲师|专家|干部|委员|成员|队员|志愿者|团队?|队)$/u;

/** 论坛活动共开展七场: the noun stands before the verb. */
function readTopic(ctx: MeasureContext, left: LeftReading, verb: Span): Span | null {
  const { view } = ctx;
  const topic = readLeft(view.text, view.tokens, ctx.verbs, ctx.clauseFrom, verb.start).noun;
  // 在都安县招收32人: where, not what.
  if (
    topic === null ||
    PLACE.test(wordsOf(ctx, topic)) ||
    NO_SUBJECT.test(wordsOf(ctx, topic)) ||
    /[在于对为向从由给与和把将]$/u.test(view.text.slice(ctx.clauseFrom, topic.start))
  )
    return null;
  // 基层工会新建80家: a verb of change says so of whatever stands before it.
  if (left.verb?.sense === 'increase' || left.verb?.sense === 'decrease') return topic;
  // 代表宣讲20场: who speaks is not what takes place.
  if (SESSION.test(ctx.view.quantities[ctx.index]!.unitText) && SPEAKER.test(wordsOf(ctx, topic)))
    return null;
  return ACTOR.test(wordsOf(ctx, topic)) ? null : topic;
}

/** 论坛活动共开展七场, 接待来访72件,办结69件, 培训480人次: only a verb stands before the number. */
export function readVerb(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  if (left.verbSpan === null) return null;
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const subject = carried(ctx);
  const sameUnit = subject !== null && subject.quantity.unitText === q.unitText;
  const topic = readTopic(ctx, left, left.verbSpan);
  const here = sameUnit && subject.sentence === view.start;
  if (topic !== null && !(here && topic.end - topic.start <= 2))
    return stated(ctx, topic, 'measure/topic', left);
  // 接待来信来访72件,办结69件: the same things; 举办培训班5期,培训480人次: others, which only the verb names.
  const alike = subject?.quantity.unitClass === q.unitClass && (q.unitClass !== 'physical' || sameUnit);
  if (subject !== null && (alike || left.verb?.sense === 'carry'))
    return inherit(subject, left, 'measure/shared-object');
  // 吸收2500人入会: who joins becomes a member.
  if (/^(?:加入工会|入会)/u.test(view.text.slice(q.outer.end, q.outer.end + 4))) {
    return { measure: { text: '会员', span: null }, basis: 'inherited', rule: 'measure/joining', left };
  }
  return stated(ctx, left.verbSpan, 'measure/verb', left);
}

/** 招收学员49人,比上年多5人: the subject of the claim before. */
export function readSubject(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  const subject = carried(ctx);
  return subject === null ? null : inherit(subject, left, 'measure/shared-subject');
}
