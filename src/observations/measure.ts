/**
 * What is measured: the noun before or behind the number, a subject carried from the claim before, or what the verb implies.
 *
 *   会员总数79801人                  before the number
 *   1500余名职工接受培训             behind the unit
 *   …272件,办结269件                 carried: the same noun
 *   慰问困难职工26户,每户1000元      implied: 慰问金
 */
import type { Span } from '../model/index.ts';
import type { Verb } from '../lexicon/verbs.ts';
import { readChange } from './change.ts';
import type { Claim } from './claim.ts';
import { ACTOR, readLeft, readRight, tokenBefore, tokenFrom } from './phrase/index.ts';
import type { LeftReading } from './phrase/index.ts';
import type { SentenceView } from './view.ts';

export interface MeasureContext {
  readonly view: SentenceView;
  readonly verbs: ReadonlyMap<string, Verb>;
  /** Claims of this sentence so far, and the last claim of the sentence before. */
  readonly earlier: readonly Claim[];
  readonly index: number;
  readonly clause: number;
  /** Where the clause's own words begin: behind the number before it, if that stands in the same clause. */
  readonly clauseFrom: number;
  /** The same, or behind a time that stands between. */
  readonly from: number;
  /** Up to where the words right of the unit count. */
  readonly to: number;
}

export interface MeasureReading {
  readonly measure: { text: string; span: Span | null } | null;
  readonly basis: 'stated' | 'inherited' | 'none';
  readonly rule: string;
  readonly left: LeftReading;
}

const PER =
  /(?:每(?:人|户|家|名|位|个|次|场|年|月|天|日|亩|人每月|人每年|户每月)+(?:每(?:月|年|天|日))?|人均|户均|均|月均|日均|年均|月人均)$/;
/** Things that are money by their name. */
const MONEY_NOUN =
  /(?:资金|款|金|经费|费|补贴|收入|投资|资助|津贴|奖金|损失|价值|产值|贷款|税|效益|工资|薪|债|预算|支出|物资|款物|善款|基金|补助|保险|保障|欠薪|额|存款|利润|物品|用品|慰问品|总值|成本)$/;
/** 1000人的队伍: what follows the unit after 的 is described by the number, not counted. */
const DESCRIBED = /^(?:以上|以下|左右|上下|以内|之内)?的/;

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
const NOUN_TAG = /^n|^b$/;

/** Whether a right-hand noun belongs to the next number rather than to this one: …610个职工1.6万人 */
function belongsToNext(view: SentenceView, noun: Span, index: number): boolean {
  const next = view.quantities[index + 1];
  if (!next || next.outer.start < noun.end) return false;
  const between = view.text.slice(noun.end, next.outer.start);
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

/**
 * A change or a compared level: 会员比上年末净增2205人, 在档困难职工由2018年末的84户减少到31户, 同比增长18.5%. The noun stands before the
 * comparison, or the claim is about the subject of the one before. Null when the change governs a noun of its own (新增会员1130名).
 */
function readComparedMeasure(ctx: MeasureContext): MeasureReading | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const direct = readLeft(view.text, view.tokens, ctx.verbs, ctx.from, q.outer.start);
  const per = PER_CHANGE.exec(view.text.slice(ctx.clauseFrom, q.outer.start));
  if (per !== null && q.unitClass === 'money') {
    const source = moneyOf(ctx, { ...direct, noun: null, verb: null });
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

const COMPARED_VERB = /^(?:同比|环比|比|较)/;

/** 75%的目标, 5万人的水平: what a number is held to, not what it counts. */
/** 经费收入与上年相比, */
const AGAINST = /[与和同跟][^,;]{1,8}相比$/u;
const AIM_NOUN = /^(?:年初|年度|预期|既定)?(?:目标|任务|要求|水平|标准|不等|比例|速度|增速|增幅)$/u;

/** The part of a right-hand noun that is this number's: 12个社区、楼宇46座 → 社区. */
function trimToOwn(view: SentenceView, noun: Span, index: number): Span | null {
  if (!belongsToNext(view, noun, index)) return noun;
  const words = view.text.slice(noun.start, noun.end);
  const cut = Math.max(words.lastIndexOf('、'), words.lastIndexOf('和'));
  return cut > 0 ? { start: noun.start, end: noun.start + cut } : null;
}

const spanText = (view: SentenceView, span: Span): { text: string; span: Span } => ({
  text: view.text.slice(span.start, span.end),
  span,
});

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
function labelOf(ctx: MeasureContext): LeftReading | null {
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

/** Where a comparison begins: 同比, 比上年, 较年初, 由2018年的, 从上年的. What is compared stands before it. */
const COMPARATOR =
  /同比|环比|高于|低于|快于|慢于|优于|好于|[比较](?=上|去|年|前|第|同|[一二三四]季度|\d|[一二三四五六七八九十]{1,2}[年月]|[一二][九〇]|计划|目标|预算|同期|历史|全[市省国区])|[由从](?=上|去|年|\d|原|最初|期初|不足|不到|近|[户人]均|$)|[与和](?=(?:上年|去年|\d{4}年|同期)[^,;]{0,8}(?:相比|持平))/u;
/** 占年度任务的61.7%, 为年度计划的104.7%, 完成…目标的156%: measured against a task, which is then the measure. */
const OF_TASK =
  /(?<task>[^,;:的占为完成]{0,10}(?:任务数?|目标数?|计划数?|指标|预算))的?(?:约|近|超过|达|达到)?$/u;
/** 全年8家任务, 全年80家、4000人任务, 全年任务60个: how large the task is. */
function isTaskNumber(ctx: MeasureContext, left: LeftReading): boolean {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  if (q.unitClass === 'percent' || q.unitClass === 'times') return false;
  if (left.noun !== null && /(?:任务|目标|计划)数?$/u.test(view.text.slice(left.noun.start, left.noun.end)))
    return true;
  const before = ctx.earlier[ctx.earlier.length - 1];
  if (
    before?.measureRule === 'measure/task-number' &&
    view.text.slice(before.quantity.outer.end, q.outer.start) === '、'
  )
    return true;
  let end = q.outer.end;
  for (let i = ctx.index + 1; view.text[end] === '、' && view.quantities[i]?.outer.start === end + 1; i++) {
    end = view.quantities[i]!.outer.end;
  }
  if (TASK_NUMBER.test(view.text.slice(end, end + 8))) return true;
  // 完成全年新建50个、发展2800人的一半
  return (
    /(?:完成|占)了?[^,;]{0,12}$/u.test(view.text.slice(ctx.clauseFrom, q.outer.start)) &&
    REST_OF_TASK.test(view.text.slice(q.outer.end, q.outer.end + 28))
  );
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
  return /(?:[国省市区县镇乡村部厅局全]+级|型|式|类|性|籍|内|外)$/u.test(noun);
}

const SESSION = /^(?:次|场|期|批|轮|届)$/u;
/** Units of papers and events. */
const PAPER_UNIT = /^[份件条篇期场次起宗]$/u;

/** The task itself is the measure: 占年度任务的61.7%, 分别完成年度任务数75家、4500人的48%、47.8%. */
function readTask(ctx: MeasureContext, before: string): MeasureReading | null {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const last = ctx.earlier[ctx.earlier.length - 1];
  const sized =
    last?.measureRule === 'measure/task-number' &&
    view.text.slice(last.quantity.outer.end, q.outer.start) === '的';
  const at = sized ? view.clauses[ctx.clause]!.start : q.outer.start - before.length;
  const m = sized ? TASK_SIZE.exec(view.text.slice(at, q.outer.start)) : OF_TASK.exec(before);
  if (m === null) return null;
  const end = at + m.index + m.groups!['task']!.length;
  const left = readLeft(view.text, view.tokens, ctx.verbs, Math.min(ctx.from, at), end);
  return left.noun === null
    ? null
    : { measure: spanText(view, left.noun), basis: 'stated', rule: 'measure/task', left };
}
const REST_OF_TASK =
  /^(?:、[\p{Script=Han}]{0,6}[\d.,]+[\p{Script=Han}]{1,2}){0,3}的(?:\d|年度|全年|目标|任务|一半|[一二三四五六七八九]成)/u;
const TASK_SIZE = /(?<task>[^,;:的占为完成]{0,10}(?:任务|目标|计划)数?)[\d一二三四五六七八九十百千]/u;

/** Units that name what they count. */
const NOUN_UNIT =
  /^(?:国|省|市|县|区|镇|乡|村|旗|盟|州|校|院|馆|店|矿|工种|工序|工位|部门|单位|行业|领域|环节|县\(市.*|乡\(镇\)|县市区)$/u;
const TASK_NUMBER = /^的?(?:年度)?(?:任务|目标|计划|指标)/u;
/** Between the thing and its change: 农村居民人均纯收入平均每年实际增长3.8%. */
const ADVERBS =
  /(?:平均每年|每年平均|年平均|年均|每年|平均|实际|名义|累计|同比|环比|分别|按可比价格计算|按可比口径|又|也|均|再|还|继续|力争|预计|约|,)+$/u;
/** What may stand before a comparison without being its subject: 其中, 数量上, 总体. */
const NO_SUBJECT =
  /^(?:今年|去年|明年|年内|年底|上半年|下半年|要|须|需|将|力争|确保|当年|当月|当季|全年|其中|其|数量|总数|总量|人数|总体|整体|金额|标准|已|共|均|各|又|再|还|另|并|且|但|仅此一项|[\d\s]*)+$/u;
const SHARE = /占(?!地)[^,;:]*?$/u;

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

export function readMeasure(ctx: MeasureContext): MeasureReading {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const before = view.text.slice(Math.max(ctx.from, q.outer.start - 24), q.outer.start);
  if (q.unitClass === 'percent' || q.unitClass === 'times') {
    const task = readTask(ctx, before);
    if (task !== null) return task;
  }
  if (
    readChange(before) !== null ||
    COMPARATOR.test(view.text.slice(ctx.clauseFrom, q.outer.start)) ||
    SHARE.test(before)
  ) {
    const compared = readComparedMeasure(ctx);
    if (compared !== null) return compared;
  }
  const stated = (span: Span, rule: string): MeasureReading => ({
    measure: spanText(view, span),
    basis: 'stated',
    rule,
    left,
  });
  const left = readLeft(view.text, view.tokens, ctx.verbs, ctx.from, q.outer.start);
  // 完成全年8家任务的62.5%: the number of the task counts what the claim before it counts.
  const subjectOfTask = isTaskNumber(ctx, left) ? carried(ctx) : null;
  if (subjectOfTask !== null) return inherit(subjectOfTask, left, 'measure/task-number');
  // 三县, 8个区, 六大展区: the unit is the noun.
  if (NOUN_UNIT.test(q.unitText)) return stated(q.unitSpan, 'measure/unit');
  const rightLimit = Math.min(ctx.to, view.quantities[ctx.index + 1]?.outer.start ?? ctx.to);
  const right = readRight(view.text, view.tokens, ctx.verbs, q.outer.end, rightLimit);
  const beforeNumber = view.text.slice(Math.max(ctx.from, q.outer.start - 12), q.outer.start);
  const per = PER.exec(beforeNumber);

  if (q.unitClass === 'money') return readMoney(ctx, left, right, per?.[0] ?? null);
  const nearest =
    right === null || AIM_NOUN.test(view.text.slice(right.start, right.end))
      ? null
      : trimToOwn(view, right, ctx.index);
  if (nearest !== null) {
    const right = nearest;
    const head = personHead(ctx, right, rightLimit) ?? partHead(ctx, right, rightLimit);
    if (head !== null) return stated(head, 'measure/value-first');
    const tail = view.text.slice(q.outer.end, right.start);
    const valueFirst =
      left.noun === null ||
      tail === '' ||
      (DESCRIBED.test(tail) && (q.unitClass === 'percent' || q.unitClass === 'duration'));
    if (valueFirst) return stated(right, 'measure/value-first');
  }
  if (
    q.unitClass === 'duration' &&
    (left.noun === null || LENGTH_NOUN.test(view.text.slice(left.noun.start, left.noun.end)))
  ) {
    const named = readDurationOf(ctx);
    if (named !== null) return stated(named, 'measure/duration-of');
    // 培训班6期,轮训480人次,每期3天: so long is each session.
    const sessions = /每[期次场批]$/u.test(before)
      ? ctx.earlier.findLast((c) => SESSION.test(c.quantity.unitText) && c.measure !== null)
      : undefined;
    if (sessions !== undefined) return inherit(sessions, left, 'measure/duration-of');
    const event = carried(ctx);
    if (event !== null && event.sentence === view.start) return inherit(event, left, 'measure/duration-of');
  }
  // 总额突破1.8亿元,增幅保持在15%上下: the growth of what was told before.
  if (
    left.noun !== null &&
    q.unitClass === 'percent' &&
    /^(?:增幅|涨幅|降幅|增速|增长率|增长)$/u.test(view.text.slice(left.noun.start, left.noun.end))
  ) {
    const grown = carried(ctx);
    if (grown !== null) return inherit(grown, left, 'measure/shared-subject');
  }
  if (left.noun !== null && isModifierOnly(ctx, left)) {
    const whole = carried(ctx);
    if (whole !== null) return inherit(whole, left, 'measure/kind-of');
  }
  if (left.noun !== null) {
    if (per) return stated({ start: left.noun.start, end: left.noun.end }, 'measure/per');
    return stated(left.noun, 'measure/value-last');
  }
  // 三次提高工资: what was done so often.
  const next = view.tokens[tokenFrom(view.tokens, q.outer.end)];
  if (
    left.noun === null &&
    left.verbSpan === null &&
    SESSION.test(q.unitText) &&
    next?.start === q.outer.end &&
    next.tag === 'v'
  ) {
    return stated(next, 'measure/verb');
  }
  const label = left.noun === null ? labelOf(ctx) : null;
  if (label?.noun && (ctx.earlier.length === 0 || carried(ctx) === null)) {
    return {
      measure: spanText(view, label.noun),
      basis: 'inherited',
      rule: 'measure/label',
      left: { ...label, noun: null, lead: left.lead },
    };
  }
  const subject = carried(ctx);
  // 在档困难职工年末为428户: the noun stands before the time.
  const time = ctx.from > ctx.clauseFrom ? view.times.findLast((t) => t.end <= q.outer.start) : undefined;
  if (left.verbSpan === null && time !== undefined && time.start > ctx.clauseFrom) {
    const noun = readLeft(view.text, view.tokens, ctx.verbs, ctx.clauseFrom, time.start).noun;
    if (noun !== null) return stated(noun, 'measure/before-time');
  }
  // 经费收入与上年相比,增收56万元; 全国研究与试验开发经费,从1997年的509亿元: the thing has a clause of its own.
  const clauseBefore = view.clauses[ctx.clause - 1];
  const last = view.quantities[ctx.index - 1];
  if (
    left.noun === null &&
    clauseBefore !== undefined &&
    (/^[由从]/u.test(view.text.slice(view.clauses[ctx.clause]!.start)) ||
      AGAINST.test(view.text.slice(clauseBefore.start, clauseBefore.end))) &&
    (last === undefined || last.outer.end <= clauseBefore.start)
  ) {
    const words = view.text.slice(clauseBefore.start, clauseBefore.end);
    const end = clauseBefore.end - (AGAINST.exec(words)?.[0].length ?? 0);
    const noun = readLeft(view.text, view.tokens, ctx.verbs, clauseBefore.start, end, true).noun;
    if (noun !== null) return stated(noun, 'measure/clause-before');
  }
  const rate = q.unitClass === 'percent' ? readRateBefore(ctx) : null;
  if (rate !== null) return stated(rate, 'measure/clause-before');
  if (left.verbSpan !== null) {
    const sameUnit =
      subject !== null && subject.quantity.unitText === q.unitText && subject.sentence === view.start;
    const topic = readTopic(ctx, left, left.verbSpan);
    if (topic !== null && !(sameUnit && topic.end - topic.start <= 2)) return stated(topic, 'measure/topic');
    // 接待来信来访72件,办结69件: the same things; 举办培训班5期,培训480人次: others, which only the verb names.
    if (
      subject !== null &&
      ((subject.quantity.unitClass === q.unitClass &&
        (q.unitClass !== 'physical' || subject.quantity.unitText === q.unitText)) ||
        left.verb?.sense === 'carry')
    ) {
      return inherit(subject, left, 'measure/shared-object');
    }
    // 吸收2500人入会: who joins becomes a member.
    if (/^(?:加入工会|入会)/u.test(view.text.slice(q.outer.end, q.outer.end + 4))) {
      return { measure: { text: '会员', span: null }, basis: 'inherited', rule: 'measure/joining', left };
    }
    return stated(left.verbSpan, 'measure/verb');
  }
  if (subject !== null) return inherit(subject, left, 'measure/shared-subject');
  return { measure: null, basis: 'none', rule: 'measure/none', left };
}

/** 经费拨缴率偏低,只有68%: a rate named in a clause of its own, behind the last number. */
const RATE_NAMED =
  /(?<rate>[\p{Script=Han}“”]{1,14}?(?:率|比例|比重|占比|覆盖面|满意度))(?:[^,;:。率]{0,8}),$/u;

function readRateBefore(ctx: MeasureContext): Span | null {
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

/** 论坛活动共开展七场: the noun stands before the verb. */
function readTopic(ctx: MeasureContext, left: LeftReading, verb: Span): Span | null {
  const { view } = ctx;
  const topic = readLeft(view.text, view.tokens, ctx.verbs, ctx.clauseFrom, verb.start).noun;
  // 在都安县招收32人: where, not what.
  if (
    topic === null ||
    NO_SUBJECT.test(view.text.slice(topic.start, topic.end)) ||
    /[在于对为向从由给与和把将]$/u.test(view.text.slice(ctx.clauseFrom, topic.start))
  )
    return null;
  // 基层工会新建80家: a verb of change says so of whatever stands before it.
  if (left.verb?.sense === 'increase' || left.verb?.sense === 'decrease') return topic;
  return ACTOR.test(view.text.slice(topic.start, topic.end)) ? null : topic;
}

function inherit(claim: Claim, left: LeftReading, rule: string): MeasureReading {
  return { measure: claim.measure, basis: 'inherited', rule, left };
}

/** 社会捐赠12万元: the noun is made of the verb. */
function endsWithVerb(ctx: MeasureContext, left: LeftReading): boolean {
  const token = ctx.view.tokens[tokenBefore(ctx.view.tokens, left.noun!.end)];
  return token !== undefined && token.end === left.noun!.end && ctx.verbs.has(token.text);
}

/** Money: what it is called stands on either side, or in the verb that gave it. */
function readMoney(
  ctx: MeasureContext,
  left: LeftReading,
  right: Span | null,
  per: string | null,
): MeasureReading {
  const { view } = ctx;
  const q = view.quantities[ctx.index]!;
  const stated = (span: Span, rule: string): MeasureReading => ({
    measure: spanText(view, span),
    basis: 'stated',
    rule,
    left,
  });
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
  }
  // 送去价值5万元的学习用品, 发放防暑用品2.6万份,价值91万元: what is worth so much.
  if (left.noun !== null && /^(?:总|合计)?价值$/u.test(view.text.slice(left.noun.start, left.noun.end))) {
    if (right !== null && view.text.slice(q.outer.end, right.start) === '的')
      return stated(right, 'measure/value-first');
    const thing = carried(ctx);
    if (thing !== null && thing.sentence === view.start && thing.quantity.unitClass === 'count')
      return inherit(thing, left, 'measure/shared-object');
  }
  if (named) return stated(left.noun, 'measure/value-last');
  if (
    right !== null &&
    !belongsToNext(view, right, ctx.index) &&
    MONEY_NOUN.test(view.text.slice(right.start, right.end))
  ) {
    const direct = right.start === q.outer.end || view.text.slice(q.outer.end, right.start) === '的';
    if (direct) return stated(right, 'measure/value-first');
  }
  if (left.noun !== null && endsWithVerb(ctx, left)) return stated(left.noun, 'measure/value-last');
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
  if (left.noun !== null) return stated(left.noun, 'measure/value-last');
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
  const implied = moneyOf(ctx, left);
  if (implied !== null)
    return { measure: implied, basis: implied.basis, rule: 'measure/implied-money', left };
  if (left.verbSpan !== null) return stated(left.verbSpan, 'measure/verb');
  return { measure: null, basis: 'none', rule: 'measure/none', left };
}

/** What is given to pupils and students is 助学金, whatever the verb says. */
const moneyName = (ctx: MeasureContext, name: string): string =>
  name === '资助' &&
  /学|子女|女童/u.test(ctx.view.text.slice(ctx.view.start, ctx.view.quantities[ctx.index]!.start))
    ? '助学金'
    : name;

/** What unnamed money is: that of a claim before, or what the verb of one before gives (慰问 → 慰问金). */
function moneyOf(
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

/** 每人每月再增加1.5元, 月人均提高221元. */
const PER_CHANGE =
  /(?<per>每[人户家名](?:每[月年天日])?|每[月年天日]|[月年日]?人均|户均)(?:再|又|各|均|都|将|统一|普遍|平均)*(?:增加|增长|提高|上调|上涨|减少|下降|降低)了?$/u;
const PER_HEAD =
  /^(?:每人每月|每人每年|每户每月|每[人户家名位个次场年月天日亩]|人均|户均|月均|日均|年均|月人均)/;
