/**
 * What kind of claim it is: a stock, a flow, a share, a change. Decided from the unit, the words of change right before the
 * number, the governing verb, then the noun's nature; a clause without any of these goes on as the claim before it.
 */
import type { MeasureType } from '../model/index.ts';
import { isLevel, readChange } from './change.ts';
import type { Claim } from './claim.ts';
import { didSo, EVENT, eventOf, isBuilt, isCapacity, ofEvent } from './event.ts';
import type { TypeContext, TypeReading } from './type-context.ts';

const of = (type: MeasureType, rule: string, fall = false): TypeReading => ({
  type,
  rule: `type/${rule}`,
  fall,
});

const DONE_CUMULATIVE = /累计|总共?|共(?:有|计)?|已|达到?$/;
const STOCK_LEAD =
  /总数|总量|总人数|总计|共有|现有|已有|拥有|保持|稳定|维持|累计|达到|已达|达$|突破|超过|增至|增加到|发展到|减少到|壮大|^有$|有$|只有|仅有|仅$/;
/** 低于去年同期5个百分点 */
const LOWER = /低于|慢于|少于|不及|[低少降减缩][^,;]{0,3}$/u;
const CHANGED = new Set(['growth', 'increase', 'decrease']);

export function readType(ctx: TypeContext): TypeReading {
  const { quantity: q } = ctx;
  const before = ctx.left.slice(-20);
  if (ctx.adjacent !== null && CHANGED.has(ctx.adjacent.type))
    return of(ctx.adjacent.type, 'listed', ctx.adjacent.fall);
  switch (q.unitClass) {
    case 'percentage-point': {
      const change = readChange(before);
      return of('growth', 'percentage-point', change ? change.direction === 'fall' : LOWER.test(ctx.left));
    }
    case 'percent':
      return readShare(ctx, before);
    case 'times': {
      // 是上年的2.1倍 is a ratio, 增长2.1倍 growth (annotation.md, decided cases).
      const change = readChange(before);
      return change ? of('growth', 'change', change.direction === 'fall') : of('ratio', 'multiple');
    }
    default:
      return readAmount(ctx, before);
  }
}

const CUT = /^(?:压减|压缩|削减|压降|精简|节约|降低|减少)$/u;

function readShare(ctx: TypeContext, before: string): TypeReading {
  const change = readChange(before);
  if (change && !isLevel(before)) return of('growth', 'change', change.direction === 'fall');
  // 增速由上年的8.7%回落到6.6%
  const speed = /(?:增速|增幅|(?<!自然)增长率|涨幅|(?<fall>降幅|跌幅))[^,;。]*$/u.exec(ctx.whole);
  // 压减办公经费10%, 压缩会议、接待费用5%以上
  const cut = ctx.measure.left.verb;
  if (cut !== null && CUT.test(cut.verb) && !/[率比]$|比[例重]|面$/u.test(ctx.measure.measure?.text ?? ''))
    return of('growth', 'cut', true);
  if (/增长(?:速度|率|预期目标|目标)?(?:为|是|达)?$/u.test(ctx.left) && !/自然增长/u.test(ctx.left))
    return of('growth', 'speed');
  if (speed) return of('growth', 'speed', speed.groups!['fall'] !== undefined);
  // 60%以上的增速, 以12%的速度增长
  if (/^(?:以上|左右|以内)?的(?:速度|增速|增幅)/.test(ctx.right)) return of('growth', 'change');
  return of('ratio', 'share');
}

function readAmount(ctx: TypeContext, before: string): TypeReading {
  const { measure, previous } = ctx;
  const named = measure.measure?.text ?? '';
  const nature = ctx.types.level(named);
  const change = readChange(before);
  if (change) return of(change.direction === 'fall' ? 'decrease' : 'increase', 'change');
  const { lead } = measure.left;
  // 核查后建档困难职工为655户: a verb elsewhere in the clause does not govern what stands by itself.
  const apart =
    measure.left.noun !== null &&
    /^(?:为|是|达|达到|共|有|仅)/.test(lead) &&
    measure.left.verbSpan?.end !== measure.left.noun.start;
  // 实现会员突破5万人: 实现 governs the level that was reached.
  const reached =
    /^(?:实现|完成|达成)$/u.test(measure.left.verb?.verb ?? '') &&
    /^(?:突破|超过)/u.test(ctx.hedge) &&
    nature === 'stock';
  if (reached) return of('stock', 'level');
  const verb = apart && measure.left.verb?.sense === 'flow' ? null : measure.left.verb;
  if (ctx.quantity.unitClass === 'duration') return of('flow', 'duration');
  if (
    PARTICIPANT.test(named) ||
    // Who is insured is so still: 参加医疗互助的会员达到31.4万人.
    /(?:参加(?![^,;]{0,8}(?:互助|保险|保障|医保))|参与|受益|接受|报名|观看)[^,;]{0,12}的[^,;的]{1,8}$/u.test(
      ctx.left,
    )
  )
    return of('flow', 'participants');
  if (isLevel(before)) return of(nature ?? levelDefault(ctx), 'level');
  if (ctx.quantity.unitClass === 'person-time') return of('flow', 'person-time');
  // 会同人社、住建等5部门, 来自7个省的选手: those who took part.
  if (measure.rule === 'measure/unit' && /(?:会同|联合|协同|来自|组织)[^,;]*$/u.test(ctx.left))
    return of('flow', 'took-part');
  if (isCapacity(ctx)) return isBuilt(ctx) ? of('flow', 'built') : of('stock', 'capacity');
  if (didSo(ctx) || ofEvent(ctx)) return of('flow', 'event');
  if (measure.rule === 'measure/unit' || ctx.quantity.unitText === '级') return of('stock', 'unit');
  // 发挥12名指导员作用, 依托6个基地培训: those there are.
  if (
    measure.rule === 'measure/value-first' &&
    /(?:发挥|依托|利用|依靠|团结)(?:好|了)?(?:全[市区县省])?$/u.test(ctx.left)
  )
    return of('stock', 'used');
  // 为1286名80周岁以上老人发放: for whom it was done.
  if (ctx.serves || (FOR_WHOM.test(ctx.left) && ctx.quantity.unitClass !== 'money'))
    return of('flow', 'serves');
  // 新建工会86家,企业工会、机关工会分别为63家、23家: parts of what was told.
  if (
    previous !== null &&
    previous.quantity.unitText === ctx.quantity.unitText &&
    /分别(?:为|是|有|达)?$/u.test(ctx.left)
  )
    return sameAs(previous, nature);
  if (measure.rule === 'measure/task-number' && previous !== null) return sameAs(previous, nature);
  // 赛后有48人晋升高级工: who is not named here, but what happened to them is. 已有108个完成换届 are there.
  const already = /已有?(?:近|约|超过)?$/u.test(ctx.left);
  if (measure.basis !== 'stated' && verb?.sense !== 'increase' && !already && EVENT.test(ctx.right))
    return of('flow', 'event');
  if (
    already &&
    eventOf(ctx, named) !== 'event' &&
    measure.rule === 'measure/value-first' &&
    ctx.quantity.unitClass !== 'money'
  )
    return of('stock', 'already');
  if (
    /[由从](?:[^,;]{0,8})$/u.test(ctx.left) &&
    /^[^,;。]{0,2}(?:提高|增加|上升|增长|扩大|发展|降低|减少|下降|升|降|增|减)[到至为]/u.test(ctx.right)
  ) {
    return of(nature ?? levelDefault(ctx), 'from');
  }
  if (/的(?:已)?有$/u.test(lead)) return of('stock', 'those-that');
  // 中有3个没有固定场所, 尚有13家未建会: what is wanting.
  if (/^(?:[^,;。、]{0,8})?(?:没有|尚未|未|无)/u.test(ctx.right) && /[有剩]$/u.test(ctx.left))
    return of('stock', 'wanting');
  // 各界代表共600余人参加
  if (
    levelDefault(ctx) === 'stock' &&
    ctx.quantity.unitClass === 'person' &&
    /^(?:参加|出席|参赛|参与|到场|观看|受益|到会|参训)/u.test(ctx.right)
  )
    return of('flow', 'event');
  if (SESSION.test(ctx.quantity.unitText) && measure.left.verb?.sense !== 'increase')
    return of('flow', 'sessions');
  if (measure.rule === 'measure/value-first') {
    const event = eventOf(ctx, named);
    if (event !== null) return of(event === 'event' ? 'flow' : 'stock', event);
  }
  if (verb !== null && verb.sense !== 'carry') {
    if (verb.sense === 'stock')
      return of(nature === 'flow' && ctx.quantity.unitClass === 'money' ? 'flow' : 'stock', 'verb');
    // 组建职工志愿服务队45支: set up for a purpose, not added to what the report counts.
    if (verb.verb === '组建' && TEAM.test(named)) return of('flow', 'team');
    if (verb.sense === 'increase' || verb.sense === 'decrease') {
      // 提高 and 减少 far from the number speak of something else.
      // 6月底前入会累计300名: all who have by then.
      if (ctx.asOf && verb.sense === 'increase' && /^累计(?:达到?|近|约)?$/u.test(lead))
        return of('stock', 'total');
      const touches =
        (measure.left.noun !== null && measure.left.verbSpan?.end === measure.left.noun.start) ||
        measure.rule === 'measure/value-first';
      // 截至6月底入会累计300名: all who have joined.
      // 组建职工志愿服务队45支: a team is set up; a union adds to the unions.
      if (/^组建$/u.test(verb.verb) && /(?:队|小组|班子?|专班|团)$/u.test(named)) return of('flow', 'verb');
      if (ctx.asOf && /累计/u.test(lead) && measure.left.noun === null) return of('stock', 'total');
      if (!CHANGING.test(verb.verb) || touches) return of(verb.sense, 'verb');
    } else if (/总数|总量|总人数|累计/.test(lead) && nature === 'stock') return of('stock', 'total');
    else if (ctx.asOf && BUILT.test(ctx.left)) return of('stock', 'built-by');
    else return of('flow', 'verb');
  }
  if (verb?.sense === 'carry') {
    if (previous !== null) return sameAs(previous, nature);
    // 集体合同覆盖企业640家: what was signed in the period covers in the period.
    if (
      /(?:合同|协议|协商|活动|竞赛|培训|讲座)[^,;]{0,6}$/u.test(
        ctx.left.slice(0, ctx.left.lastIndexOf(verb.verb)),
      )
    )
      return of('flow', 'covered');
    if (/^(?:惠及|涉及|受益|带动|辐射)$/u.test(verb.verb)) return of('flow', 'covered');
    if (/^(?:覆盖|涵盖|包括|包含)$/u.test(verb.verb)) return of(nature ?? 'stock', 'covered');
  }
  // 签订集体合同186份,覆盖企业305家、职工2.7万人: a listed item goes on as the claim before it.
  if (
    previous !== null &&
    (/^[、和及与]/.test(ctx.left.trimStart()) ||
      (measure.rule === 'measure/value-first' &&
        previous.measureRule === measure.rule &&
        ctx.listed &&
        /[、和及与]$/u.test(ctx.left)))
  )
    return sameAs(previous, nature);
  // 大唐700万吨露天煤矿: a capacity, where no verb says what is done.
  if (
    ctx.quantity.unitClass === 'physical' &&
    measure.rule === 'measure/value-first' &&
    verb === null &&
    !/完成/u.test(lead)
  )
    return isBuilt(ctx) ? of('flow', 'built') : of('stock', 'capacity');
  // 有绿园小区和皇马农贸市场2个综合服务站点: the verb stands before the names.
  if (verb === null && measure.rule === 'measure/value-first' && HAS.test(ctx.left))
    return of('stock', 'has');
  if (AREA_NOUN.test(named) && /^measure\/(?:value-first|unit-noun)$/u.test(measure.rule) && verb === null)
    return /来自[^,;]*$/u.test(ctx.left) ? of('flow', 'took-part') : of('stock', 'areas');
  // 新增会员2087人,1—9月累计6130人: so many in that time.
  if (ctx.dated && /^累计/u.test(lead) && previous !== null && verb === null) return sameAs(previous, nature);
  // 完成了长达3500公里的干堤
  if (/^完成/u.test(lead) && measure.rule === 'measure/value-first') return of('flow', 'done');
  if (STOCK_LEAD.test(lead) && nature !== null && verb === null) return of(nature, 'level');
  if (STOCK_LEAD.test(lead) && levelDefault(ctx) === 'stock') return of(nature ?? 'stock', 'level');
  if (measure.basis === 'inherited' && previous !== null) return sameAs(previous, nature);
  if (ctx.asOf && (nature === 'stock' || (nature === null && levelDefault(ctx) === 'stock')))
    return of('stock', 'as-of');
  if (measure.rule === 'measure/value-first') return of('flow', 'default');
  // 领域共建会905个: those that have been set up.
  if (/建会$/u.test(named) && /^(?:已|共)/u.test(lead)) return of('stock', 'already');
  // 新建会企业45家, 新入会职工320名: new by name.
  if (/^新(?:建会|入会|就业(?!形态)|增|参保|登记|注册|设立|培育)/u.test(named) && verb === null)
    return of('increase', 'new');
  if (nature !== null) return of(nature, 'nature');
  if (ctx.quantity.unitClass === 'money') return of('flow', 'money');
  if (previous !== null) return sameAs(previous, nature);
  return of(levelDefault(ctx) === 'stock' && DONE_CUMULATIVE.test(lead) ? 'stock' : 'flow', 'default');
}

const FOR_WHOM =
  /^(?:并|还|又|共|已|累计|先后|分别|及时)?(?:为|给|向|对)(?:了|近|约|全[市区县镇省].{0,2})?$/u;
/** 截至10月底,全市已建成创新工作室316家: what stands by then. */
const BUILT = /(?:已|共|累计)(?:经)?(?:建成|建立|建起|组建|成立|设立|创建|培育)(?!了)/u;
const TEAM = /(?:队伍?|团|小组|专班)$/u;
/** Units of what takes place. */
const SESSION = /^(?:次|场|期|批|批次|场次|班次|轮|届|回|讲|课时|学时)$/u;
const PARTICIPANT = /^(?:参赛|参训|进场|参学|参展|参会|参演|获奖|受助|受益|受表彰|与会|到会)/u;
const HAS = /^\s*(?:[共现已]?有|设有|拥有|下设|下辖|包括)(?!关)/u;
const AREA_NOUN = /(?:镇|乡|街道|县|区|市|省|村|社区|旗|园区|部门|行业)$/u;
const CHANGING = /^(?:提高|上升|下降|降低|减少|增长|扩大|增加|多|少)$/;
/** What a bare level is when neither verb nor noun says: things and people are there, money and visits happen. */
const levelDefault = (ctx: TypeContext): 'stock' | 'flow' =>
  ctx.quantity.unitClass === 'money' || ctx.quantity.unitClass === 'person-time' ? 'flow' : 'stock';

function sameAs(previous: Claim, nature: 'stock' | 'flow' | null): TypeReading {
  if (previous.type === 'ratio' || previous.type === 'growth') return of(nature ?? 'flow', 'after-share');
  return of(previous.type, 'as-before');
}
