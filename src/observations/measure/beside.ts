/** The noun right beside the number: 会员|79801人, 1500余名|职工. */
import { nounUnits } from '../../lexicon/units.ts';
import type { Span } from '../../model/index.ts';
import { readLeft, readRight, tokenFrom } from '../phrase/index.ts';
import type { LeftReading } from '../phrase/index.ts';
import type { SentenceView } from '../view.ts';
import { carried } from './carried.ts';
import { inherit, stated, wordsOf } from './context.ts';
import type { MeasureContext, MeasureReading } from './context.ts';

/** 1000人的队伍: what follows the unit after 的 is described by the number, not counted. */
const DESCRIBED = /^(?:以上|以下|左右|上下|以内|之内)?的/;

const NOUN_TAG = /^n|^b$/;

/** Whether a right-hand noun belongs to the next number rather than to this one: …610个职工1.6万人 */
export function belongsToNext(view: SentenceView, noun: Span, index: number): boolean {
  const next = view.quantities[index + 1];
  if (!next || next.outer.start < noun.end) return false;
  const between = view.text.slice(noun.end, next.outer.start);
  // 9个村3.2万人: people are not counted in villages.
  if (between === '' && next.unitClass === 'person' && !PEOPLE.test(view.text.slice(noun.start, noun.end)))
    return false;
  // 47个参展单位共500余名劳模工匠: the next has a noun of its own behind it.
  const behind = tokenFrom(view.tokens, next.outer.end);
  const own = view.tokens[behind];
  if (
    own !== undefined &&
    own.start === next.outer.end &&
    own.end <= (view.quantities[index + 2]?.outer.start ?? Infinity) &&
    NOUN_TAG.test(own.tag)
  )
    return false;
  return between.length <= 3 && /^(?:共|达|达到|有|为|约|近|数|:|计)?$/.test(between);
}

/** 75%的目标, 5万人的水平: what a number is held to, not what it counts. */
const AIM_NOUN = /^(?:年初|年度|预期|既定)?(?:目标|任务|要求|水平|标准|不等|比例|速度|增速|增幅)$/u;

/** The part of a right-hand noun that is this number's: 12个社区、楼宇46座 → 社区, 80%的社区办公用房达到300平方米. */
function trimToOwn(view: SentenceView, noun: Span, index: number): Span | null {
  const q = view.quantities[index]!;
  const shareOf = q.unitClass === 'percent' && DESCRIBED.test(view.text.slice(q.outer.end, noun.start));
  if (shareOf || !belongsToNext(view, noun, index)) return noun;
  const words = view.text.slice(noun.start, noun.end);
  const cut = Math.max(words.lastIndexOf('、'), words.lastIndexOf('和'));
  return cut > 0 ? { start: noun.start, end: noun.start + cut } : null;
}

/** 其中市级6个, 考入本科院校的74名, 企业单独签订的1067份: which of them, not what. */
function isModifierOnly(ctx: MeasureContext, left: LeftReading): boolean {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  if (q.unitClass === 'percent' || q.unitClass === 'money') return false;
  if (/^的/.test(left.lead)) return true;
  const noun = view.text.slice(left.noun!.start, left.noun!.end);
  // 其中企业196份、行业16份: papers of whom, not whom.
  if (PAPER_UNIT.test(q.unitText) && /(?:企业|行业|区域|单位|机关|学校|社区|园区|镇|乡|街道|村)$/u.test(noun))
    return true;
  return isLevelWord(noun) || /(?:型|式|类|性|[户国民党原本祖外]籍|内|外)$/u.test(noun);
}

/** 国家级, 省级, 区县级 */
const isLevelWord = (noun: string): boolean => /[国家省市区县镇乡村部厅局全]+级$/u.test(noun);

/** Units of papers and events. */
const PAPER_UNIT = /^[份件条篇期场次起宗]$/u;

/** Units that name what they count. */
const NOUN_UNIT =
  /^(?:国|省|市|县|区|镇|乡|村|旗|盟|州|校|院|馆|店|矿|工种|工序|工位|部门|单位|行业|领域|环节|县\(市.*|乡\(镇\)|县市区)$/u;

/** 四个方面的工作, 2天时间的同场竞技: such a noun only frames the one behind 的. */
function partHead(ctx: MeasureContext, right: Span, limit: number): Span | null {
  const { view } = ctx;
  if (
    !/^(?:方面|部分|领域|时间|环节)$/u.test(view.text.slice(right.start, right.end)) ||
    view.text[right.end] !== '的'
  )
    return null;
  return readRight(view.text, view.tokens, ctx.verbs, right.end + 1, limit);
}

const PEOPLE =
  /(?:工|人|员|者|手|师|生|长|干部|劳模|群众|代表|专家|作家|企业家|科学家|妇女|儿童|子女|学子|患儿|老人|青年|骨干|能手|标兵|工匠|司机|党员|会员|同志|户|兵|民)$/u;

/** 58名患大病的困难职工: of people, the noun behind 的 is counted. */
function personHead(ctx: MeasureContext, right: Span, limit: number): Span | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  if (q.unitClass !== 'person' || view.text[right.end] !== '的') return null;
  const head = readRight(view.text, view.tokens, ctx.verbs, right.end + 1, limit);
  return head !== null && PEOPLE.test(view.text.slice(head.start, head.end)) ? head : null;
}

/** 三县, 8个区, 六大展区: the unit is the noun. */
export function readUnitNoun(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  const q = ctx.view.quantities[ctx.index]!;
  // 13亿人口
  if (q.unitText === '人' && ctx.view.text[q.outer.end] === '口')
    return stated(ctx, { start: q.unitSpan.start, end: q.outer.end + 1 }, 'measure/unit', left);
  return NOUN_UNIT.test(q.unitText) ? stated(ctx, q.unitSpan, 'measure/unit', left) : null;
}

/** 东、西两片区各新建…, 挂钩两部分: a unit that is a noun, with none behind it. */
export function readNounUnit(ctx: MeasureContext, left: LeftReading): MeasureReading | null {
  const q = ctx.view.quantities[ctx.index]!;
  return nounUnits.has(q.unitText) ? stated(ctx, q.unitSpan, 'measure/unit-noun', left) : null;
}

/** 1500余名职工接受培训, 60%的非公企业 */
export function readBehind(
  ctx: MeasureContext,
  left: LeftReading,
  right: Span | null,
  limit: number,
): MeasureReading | null {
  if (right === null || AIM_NOUN.test(wordsOf(ctx, right))) return null;
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const own = trimToOwn(view, right, ctx.index);
  if (own === null) return null;
  const head = personHead(ctx, own, limit) ?? partHead(ctx, own, limit);
  if (head !== null) return stated(ctx, head, 'measure/value-first', left);
  const tail = view.text.slice(q.outer.end, own.start);
  const valueFirst =
    left.noun === null ||
    tail === '' ||
    (DESCRIBED.test(tail) && (q.unitClass === 'percent' || q.unitClass === 'duration'));
  return valueFirst ? stated(ctx, own, 'measure/value-first', left) : null;
}

/** 会员总数79801人, 其中市级6个, 增幅保持在15%上下 */
export function readBefore(ctx: MeasureContext, left: LeftReading, per: boolean): MeasureReading | null {
  if (left.noun === null) return null;
  const q = ctx.view.quantities[ctx.index]!;
  if (q.unitClass === 'percent' && GROWTH_NOUN.test(wordsOf(ctx, left.noun))) {
    const grown = carried(ctx);
    if (grown !== null) return inherit(grown, left, 'measure/shared-subject');
  }
  const joined = whoJoined(ctx, left);
  if (joined !== null) return stated(ctx, joined, 'measure/topic', left);
  if (isModifierOnly(ctx, left)) {
    const whole = carried(ctx);
    // 国家级1个、省级3个: what a part that only distinguishes stands beside is another such part.
    const another = whole?.measure?.span != null && whole.partOf === null && isLevelWord(whole.measure.text);
    if (whole !== null && !another) return inherit(whole, left, 'measure/kind-of');
  }
  return stated(ctx, left.noun, per ? 'measure/per' : 'measure/value-last', left);
}

/** 职工参加线上答题23800人次: those who did so are counted, not what they did. */
function whoJoined(ctx: MeasureContext, left: LeftReading): Span | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  if (!/^person/u.test(q.unitClass) || !/^(?:参加|参与|接受|观看|收看|聆听)$/u.test(left.verb?.verb ?? ''))
    return null;
  if (left.verbSpan === null || PEOPLE.test(wordsOf(ctx, left.noun!))) return null;
  const who = readLeft(view.text, view.tokens, ctx.verbs, ctx.from, left.verbSpan.start).noun;
  return who !== null && PEOPLE.test(wordsOf(ctx, who)) ? who : null;
}

/** 总额突破1.8亿元,增幅保持在15%上下: the growth of what was told before. */
const GROWTH_NOUN = /^(?:增幅|涨幅|降幅|增速|增长率|增长)$/u;
