/** Money: what it is called stands on either side of it, or in the verb that gave it (慰问困难职工26户,每户1000元 → 慰问金). */
import type { Span } from '../../model/index.ts';
import { readLeft, readRight, tokenBefore, tokenFrom } from '../phrase/index.ts';
import type { LeftReading } from '../phrase/index.ts';
import { belongsToNext } from './beside.ts';
import { carried } from './carried.ts';
import { readPrior } from './prior.ts';
import { readClauseBefore } from './clause-before.ts';
import { inherit, spanText, stated } from './context.ts';
import type { MeasureContext, MeasureReading } from './context.ts';

/** Things that are money by their name. */
const MONEY_NOUN =
  /(?:资金|款|金|经费|费|补贴|收入|投资|资助|津贴|奖金|损失|价值|产值|贷款|税|效益|工资|薪|债|预算|支出|物资|款物|善款|基金|补助|保险|保障|欠薪|额|存款|利润|物品|用品|慰问品|总值|成本|债券|投资规模|标准)$/;
const NOUN_TAG = /^n|^b$/;

/** 社会捐赠12万元: the noun is made of the verb. */
function endsWithVerb(ctx: MeasureContext, left: LeftReading): boolean {
  const token = ctx.view.tokens[tokenBefore(ctx.view.tokens, left.noun!.end)];
  return token !== undefined && token.end === left.noun!.end && ctx.verbs.has(token.text);
}

/** Money: what it is called stands on either side, or in the verb that gave it. */
export function readMoney(
  ctx: MeasureContext,
  left: LeftReading,
  right: Span | null,
  per: string | null,
): MeasureReading {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const named = left.noun !== null && MONEY_NOUN.test(view.text.slice(left.noun.start, left.noun.end));
  if (per !== null) {
    const source = moneyOf(ctx, left);
    if (source !== null)
      return {
        measure: { text: per + source.text, span: null },
        basis: source.basis,
        rule: 'measure/per',
        left,
      };
    // 按每户1000元的标准慰问困难职工: what the verb behind gives.
    const given = verbBehind(ctx);
    if (given !== null)
      return { measure: { text: per + given, span: null }, basis: 'inherited', rule: 'measure/per', left };
  }
  // 送去价值5万元的学习用品, 发放防暑用品2.6万份,价值91万元: what is worth so much.
  if (left.noun !== null && /^(?:总|合计)?价值$/u.test(view.text.slice(left.noun.start, left.noun.end))) {
    if (right !== null && view.text.slice(q.outer.end, right.start) === '的')
      return stated(ctx, right, 'measure/value-first', left);
    const thing = carried(ctx);
    if (thing !== null && thing.sentence === view.start && thing.quantity.unitClass === 'count')
      return inherit(thing, left, 'measure/shared-object');
  }
  if (named) return stated(ctx, left.noun, 'measure/value-last', left);
  if (
    right !== null &&
    !belongsToNext(view, right, ctx.index) &&
    MONEY_NOUN.test(view.text.slice(right.start, right.end))
  ) {
    const direct = right.start === q.outer.end || view.text.slice(q.outer.end, right.start) === '的';
    if (direct) return stated(ctx, right, 'measure/value-first', left);
  }
  if (left.noun !== null && endsWithVerb(ctx, left))
    return stated(ctx, left.noun, 'measure/value-last', left);
  const touching = ctx.earlier[ctx.earlier.length - 1];
  if (left.noun === null && touching?.measure && touching.quantity.outer.end === q.outer.start)
    return inherit(touching, left, 'measure/touching');
  if (left.verb?.money)
    return {
      measure: { text: moneyName(ctx, left.verb.money), span: null },
      basis: 'inherited',
      rule: 'measure/verb-money',
      left,
    };
  if (left.noun !== null) return stated(ctx, left.noun, 'measure/value-last', left);
  const last = ctx.earlier[ctx.earlier.length - 1];
  // 小额借款48笔、144万元: the same thing in money.
  if (
    last !== undefined &&
    last.sentence === view.start &&
    last.measure !== null &&
    last.quantity.unitClass === 'count' &&
    view.text.slice(last.quantity.outer.end, q.outer.start) === '、'
  ) {
    return inherit(last, left, 'measure/shared-list');
  }
  // 地区生产总值增长20%,达到282亿元: the level of what grew.
  const subject = carried(ctx);
  if (
    subject !== null &&
    subject.sentence === view.start &&
    /达|为|增至|升至|降至|[增升降减高少大]到/u.test(left.lead)
  ) {
    return inherit(subject, left, 'measure/shared-subject');
  }
  // 社区干部生活补贴标准逐年提高,平均达到2000元; 研究与试验开发经费,从1997年的509亿元
  const prior = readPrior(ctx);
  if (prior !== null) return stated(ctx, prior, 'measure/clause-before', left);
  const before = left.noun === null ? readClauseBefore(ctx, left) : null;
  if (before !== null) return before;
  const implied = moneyOf(ctx, left);
  if (implied !== null)
    return { measure: implied, basis: implied.basis, rule: 'measure/implied-money', left };
  if (left.verbSpan !== null) return stated(ctx, left.verbSpan, 'measure/verb', left);
  return { measure: null, basis: 'none', rule: 'measure/none', left };
}

function verbBehind(ctx: MeasureContext): string | null {
  const { view } = ctx;
  const { end } = view.quantities[ctx.index]!.outer;
  const m = /^的?标准/u.exec(view.text.slice(end, end + 3));
  if (m === null) return null;
  const token = view.tokens[tokenFrom(view.tokens, end + m[0].length)];
  return token === undefined ? null : ctx.verbs.get(token.text)?.money || null;
}

/** 47亿元专项补助资金, 1400亿元长期建设国债: money whose name stands right behind it. */
export function moneyBehind(ctx: MeasureContext): Span | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  if (q.unitClass !== 'money') return null;
  const limit = Math.min(ctx.to, view.quantities[ctx.index + 1]?.outer.start ?? ctx.to);
  const right = readRight(view.text, view.tokens, ctx.verbs, q.outer.end, limit);
  return right !== null &&
    right.start === q.outer.end &&
    MONEY_NOUN.test(view.text.slice(right.start, right.end))
    ? right
    : null;
}

/** What is given to pupils and students is 助学金, whatever the verb says. */
const moneyName = (ctx: MeasureContext, name: string): string =>
  name === '资助' &&
  /学|子女/u.test(ctx.view.text.slice(ctx.view.start, ctx.view.quantities[ctx.index]!.start))
    ? '助学金'
    : name;

/** What unnamed money is: that of a claim before, or what the verb of one before gives (慰问 → 慰问金). */
export function moneyOf(
  ctx: MeasureContext,
  left: LeftReading,
): { text: string; span: Span | null; basis: 'inherited' } | null {
  if (left.noun !== null && MONEY_NOUN.test(ctx.view.text.slice(left.noun.start, left.noun.end))) {
    return { ...spanText(ctx.view, left.noun), basis: 'inherited' };
  }
  if (left.verb?.money) return { text: moneyName(ctx, left.verb.money), span: null, basis: 'inherited' };
  for (let i = ctx.earlier.length - 1; i >= 0; i--) {
    const claim = ctx.earlier[i]!;
    if (claim.sentence !== ctx.view.start) continue;
    const named =
      claim.quantity.unitClass === 'money' ? (claim.measure?.text.replace(PER_HEAD, '') ?? '') : '';
    if (named !== '') {
      return { text: named, span: claim.measure!.span, basis: 'inherited' };
    }
    if (claim.verb?.money) return { text: moneyName(ctx, claim.verb.money), span: null, basis: 'inherited' };
  }
  // 领到了岗位补贴,每人每月100元: named in a clause without a number.
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const after = view.quantities[ctx.index - 1]?.outer.end ?? view.start;
  for (let i = tokenBefore(view.tokens, q.outer.start); i >= 0 && view.tokens[i]!.start >= after; i--) {
    const t = view.tokens[i]!;
    if (!NOUN_TAG.test(t.tag) || t.text.length < 2 || !MONEY_NOUN.test(t.text)) continue;
    const noun = readLeft(view.text, view.tokens, ctx.verbs, after, t.end).noun;
    if (noun !== null) return { ...spanText(view, noun), basis: 'inherited' };
  }
  return null;
}

const PER_HEAD =
  /^(?:(?:每人每月|每人每年|每户每月|每[人户家名位个次场年月天日亩]|[年月日]?人均|户均|月均|日均|年均)(?:再|各|又)?)+/;
