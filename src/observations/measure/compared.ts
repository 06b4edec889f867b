/** Changes and compared levels: 会员比上年末净增2205人, 由2018年末的84户减少到31户, 同比增长18.5%, 占支出总额的70%. */
import { readChange } from '../change.ts';
import { readLeft, readRight } from '../phrase/index.ts';
import type { LeftReading } from '../phrase/index.ts';
import { carried } from './carried.ts';
import { spanText, stated } from './context.ts';
import type { MeasureContext, MeasureReading } from './context.ts';
import { moneyBehind, moneyOf } from './money.ts';
import { readPrior } from './prior.ts';

/** Where a comparison begins: 同比, 比上年, 较年初, 由2018年的, 从上年的. What is compared stands before it. */
const COMPARATOR =
  /同比|环比|高于|低于|快于|慢于|优于|好于|[比较](?=上|去|年|前|第|同|[一二三四]季度|\d|[一二三四五六七八九十]{1,2}[年月]|[一二][九〇]|计划|目标|预算|同期|历史|全[市省国区])|[由从](?=上|去|年|\d|原|最初|期初|不足|不到|近|[户人]均|$)|[与和](?=(?:上年|去年|\d{4}年|同期)[^,;]{0,8}(?:相比|持平))/u;
/** Between the thing and its change: 农村居民人均纯收入平均每年实际增长3.8%. */
const ADVERBS =
  /(?:平均每年|每年平均|年平均|年均|每年|平均|实际|名义|累计|同比|环比|分别|按可比价格计算|按可比口径|又|也|均|再|还|继续|力争|预计|约|,)+$/u;
/** What may stand before a comparison without being its subject: 其中, 数量上, 总体. */
export const NO_SUBJECT =
  /^(?:今年|去年|明年|年内|年底|上半年|下半年|要|须|需|将|力争|确保|当年|当月|当季|全年|先|拟|\d{1,4}年|[一二三四五六七八九十]{1,3}年|其中|其|数量|总数|总量|人数|总体|整体|金额|标准|已|共|均|各|又|再|还|另|并|且|但|仅此一项|[\d\s])+$/u;
const SHARE = /占(?!地(?!方|区))[^,;:]*?$/u;

const COMPARED_VERB = /^(?:同比|环比|比|较)/;

/** 每人每月再增加1.5元, 月人均提高221元. */
const PER_CHANGE =
  /(?<per>每[人户家名](?:每[月年天日])?|每[月年天日]|[月年日]?人均|户均)(?:再|又|各|均|都|将|统一|普遍|平均)*(?:增加|增长|提高|上调|上涨|减少|下降|降低)了?$/u;

/** The noun of a clause whose number is a change, a share or a compared level: what stands before the comparison. */
function readHead(ctx: MeasureContext): LeftReading | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const head = view.text.slice(ctx.clauseFrom, q.outer.start);
  const change = readChange(head.slice(-24));
  const share = SHARE.exec(head);
  const compared = COMPARATOR.exec(head);
  const cut = Math.min(
    change ? head.length - change.length : head.length,
    share ? share.index : head.length,
    compared ? compared.index : head.length,
  );
  if (cut === head.length || cut === 0) return null;
  const bare = ADVERBS.exec(head.slice(0, cut));
  const end = bare === null ? cut : bare.index;
  if (end === 0) return null;
  const left = readLeft(view.text, view.tokens, ctx.verbs, ctx.clauseFrom, ctx.clauseFrom + end, true);
  if (left.noun !== null) return left;
  // Something stands before the comparison that the tokens do not show as a noun: better its words than another claim's subject.
  const words = head.slice(0, end).trim();
  if (words.length < 2 || words.length > 20 || NO_SUBJECT.test(words)) return null;
  const start = ctx.clauseFrom + head.indexOf(words);
  return { ...left, noun: { start, end: start + words.length } };
}

/**
 * A change or a compared level: 会员比上年末净增2205人, 在档困难职工由2018年末的84户减少到31户, 同比增长18.5%. The noun stands before the
 * comparison, or the claim is about the subject of the one before. Null when the change governs a noun of its own (新增会员1130名).
 */
function readComparison(ctx: MeasureContext): MeasureReading | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const direct = readLeft(view.text, view.tokens, ctx.verbs, ctx.from, q.outer.start);
  const per = PER_CHANGE.exec(view.text.slice(ctx.clauseFrom, q.outer.start));
  const prior = readPrior(ctx);
  if (per !== null && q.unitClass === 'money') {
    const source = prior ? spanText(view, prior) : moneyOf(ctx, { ...direct, noun: null, verb: null });
    return {
      measure: { text: per.groups!['per']! + (source?.text ?? ''), span: null },
      basis: 'inherited',
      rule: 'measure/per',
      left: { ...direct, noun: null },
    };
  }
  const rate =
    direct.noun !== null && /[率比重度]$/.test(view.text.slice(direct.noun.start, direct.noun.end));
  if (
    direct.noun !== null &&
    !COMPARED_VERB.test(view.text.slice(direct.noun.start, direct.noun.end)) &&
    (rate || direct.lead !== '' || q.unitClass !== 'percent') &&
    readChange(view.text.slice(Math.max(ctx.from, q.outer.start - 24), q.outer.start)) === null &&
    !SHARE.test(view.text.slice(ctx.from, q.outer.start))
  ) {
    return null;
  }
  if (prior !== null)
    return {
      measure: spanText(view, prior),
      basis: 'stated',
      rule: 'measure/clause-before',
      left: { ...direct, noun: prior },
    };
  // 环比下降3.4%的是12351热线来电
  const is = /^的[是有]\d*/u.exec(view.text.slice(q.outer.end, q.outer.end + 12));
  const told = is && readRight(view.text, view.tokens, ctx.verbs, q.outer.end + is[0].length, ctx.to);
  if (told !== null) return stated(ctx, told, 'measure/value-first', direct);
  // 中央财政新增47亿元专项补助资金: what grew is named behind the number, who gave it before.
  const right = COMPARATOR.test(view.text.slice(ctx.clauseFrom, q.outer.start)) ? null : moneyBehind(ctx);
  if (right !== null && direct.noun === null) return stated(ctx, right, 'measure/value-first', direct);
  const head = readHead(ctx);
  if (head?.noun)
    return {
      measure: spanText(view, head.noun),
      basis: 'stated',
      rule: 'measure/compared',
      left: { ...direct, noun: head.noun },
    };
  const subject = carried(ctx);
  if (subject !== null)
    return {
      measure: subject.measure,
      basis: 'inherited',
      rule: 'measure/shared-subject',
      left: { ...direct, noun: null },
    };
  return null;
}

/** Reads a number that stands in a comparison, a change or a share; null where it does not. */
export function readCompared(ctx: MeasureContext): MeasureReading | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const before = view.text.slice(Math.max(ctx.from, q.outer.start - 24), q.outer.start);
  const compared =
    readChange(before) !== null ||
    COMPARATOR.test(view.text.slice(ctx.clauseFrom, q.outer.start)) ||
    SHARE.test(before);
  return compared ? readComparison(ctx) : null;
}
