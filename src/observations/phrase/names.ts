/**
 * Verbs inside names: 互助保障|赔付, 户外劳动者|服务|站点, 参保|人数. A verb that governs ends the noun; one of these does not.
 */
import { deverbal, leading, participles } from '../../lexicon/phrase-words.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import type { Token } from '../../tokens/tokenizer.ts';
import { isNominal } from './tokens.ts';

/** Such a verb with a noun right before it is part of a name: 互助保障|赔付, but 培训480人次. */
export function isDeverbal(tokens: readonly Token[], i: number, from: number, any: boolean): boolean {
  const t = tokens[i]!;
  const before = tokens[i - 1];
  return (
    (any || deverbal.has(t.text)) &&
    before !== undefined &&
    before.start >= from &&
    before.end === t.start &&
    (isNominal(before) || before.text === '”' || before.text.endsWith('性') || isSpending(before, t)) &&
    before.text !== '其中'
  );
}

/** 建设|投资, 培训|支出: money by what it is spent on. */
const isSpending = (before: Token, t: Token): boolean =>
  /^(?:投资|支出|补贴)$/u.test(t.text) && deverbal.has(before.text);

/** What a verb within a name is followed by: 户外劳动者|服务|站点, 法律|援助|中心. */
export const COMPOUND_HEAD =
  /^(?:站点?|工作室|床位|能力|中心|网点|点位?|室|基地|机构|平台|窗口|队伍?|团队?|小分队|员|人员|者|委员会|小组|项目|工程|活动|制度|体系|方案|热线|课程|计划|资金|经费|对象|协议|合同|证书|档案|模式|阵地|场所|设施|驿站|分会|指导员|工作者|能手|标兵|先进|案例|成果|课堂|车间|岗位|专员|志愿者|公司|企业|单位|协会|竞赛|比赛|大赛|率|事项|任务|网络|物资|产品|设备|器材|(?:区|站|路线?|系统|模块|标准|规范|意见|建议|骨干|行业|场|园区?)$)/u;

/** 造林|面积, 转移支付|总额: the verb names what the amount is of, and says the type. */
export const AMOUNT = /^(?:面积|里程|总额|余额|规模|人数|人次|长度|金额|总值|总量)/u;
export const LEVEL_LEAD = /^(?:达|为|突破|超)/;

const FOUNDING =
  /^(?:[已共现设建]有|拥有|有|新?(?:建立?|建成|设立?|增设?|组建|成立|创建|开办|打造)|新增|达|已建成?)$/u;
const BODY = /^(?:机构|中心|站点?|室|基地|平台|队伍?|人员|者|员|委员会|小组|公司|企业|单位|协会)/u;

/** A verb that is part of a name, between nouns. */
export function isCompound(
  text: string,
  tokens: readonly Token[],
  i: number,
  from: number,
  end: number,
  lead: string,
): boolean {
  const t = tokens[i]!;
  const before = tokens[i - 1];
  if (!COMPOUND_HEAD.test(text.slice(t.end, end))) return false;
  // 接待床位达到2.5万张: another verb says what is claimed.
  if (LEVEL_LEAD.test(lead)) return true;
  // 建有|帮扶|中心9个, 新建|服务|站点60个: between the verb that governs and a body, a verb is part of the body's name.
  if (
    BODY.test(text.slice(t.end, end)) &&
    before !== undefined &&
    before.start >= from &&
    before.end === t.start &&
    FOUNDING.test(before.text)
  )
    return true;
  // 检验检测机构: before a body or a place any verb is part of its name.
  if (!deverbal.has(t.text) && !BODY.test(text.slice(t.end, end))) return false;
  // 市级以上|创新|工作室
  return (
    before !== undefined &&
    before.start >= from &&
    before.end === t.start &&
    (isNominal(before) || /^以[上下]$/u.test(before.text))
  );
}

/** 参保人数, 参赛班组: verbs that describe the noun behind them. */
export function isPart(tokens: readonly Token[], i: number, end: number): boolean {
  const next = tokens[i + 1];
  return (
    participles.has(tokens[i]!.text) &&
    next !== undefined &&
    next.start === tokens[i]!.end &&
    next.end <= end &&
    isNominal(next)
  );
}

/** With 新 before them these add to what is there; 新评选, 新签 only happen. */
const GROWING =
  /^(?:建立|组建|成立|发展|吸收|吸纳|配备|设立|创建|打造|建成|建|建设|开设|开办|购置|引进|招聘|招录|培育|增设|安装)$/u;

/** The verb at a token, if the table has it; 新 before it makes an increase of it (新|配备专职干部8名). */
export function governing(
  verbs: ReadonlyMap<string, Verb>,
  tokens: readonly Token[],
  i: number,
  from: number,
): Verb | undefined {
  const verb = verbs.get(tokens[i]!.text);
  const before = tokens[i - 1];
  if (verb === undefined || before?.text !== '新' || before.start < from || !GROWING.test(verb.verb))
    return verb;
  return { ...verb, verb: `新${verb.verb}`, sense: 'increase' };
}

/** 新签和续签集体合同96份: of two verbs that do the same kind of thing the first speaks, the second alone would make the whole its own part. */
export function firstOfPair(
  verbs: ReadonlyMap<string, Verb>,
  tokens: readonly Token[],
  i: number,
  from: number,
  second: Verb,
): Verb {
  const [first, and, here] = [tokens[i - 2], tokens[i - 1], tokens[i]!];
  if (first === undefined || first.start < from || first.end !== and!.start || and!.end !== here.start)
    return second;
  const other = /^[和及与或、]$/u.test(and!.text) ? governing(verbs, tokens, i - 2, from) : undefined;
  return other?.sense === second.sense ? other : second;
}

/** A verb inside a name, before a noun: 参赛班组, 入园企业, 持证上岗人员. */
export const isModifier = (t: Token): boolean => t.tag === 'v' && t.text.length >= 2 && !leading.has(t.text);

/** Who does a thing is not what is counted: 县总工会慰问500人. */
export const ACTOR =
  /(?:工会|政府|总工会|联合会|委员会|党委|党组|支部|公司|集团|企业|单位|部门|中心|法院|局|委|办|院|校|站|协会|妇联|团委|残联|科|处|室|部|我们|各级)$/u;
