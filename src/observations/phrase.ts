/**
 * Finds the noun beside a number: what is counted stands before it (会员总数79801人) or behind its unit (1500余名职工接受培训).
 * Tokens give the edges; the tables of verbs and fillers decide which words belong to the noun.
 */
import type { Span } from '../model/index.ts';
import type { Verb } from '../lexicon/verbs.ts';
import type { Token } from '../tokens/tokenizer.ts';
import { quoteEnd } from './clauses.ts';

/** Words between a noun and its number that say nothing of what is counted; longest first at the same ending. */
const FILLERS = [
  '总人数',
  '总数量',
  '总数',
  '总量',
  '总计',
  '合计',
  '共计',
  '累计',
  '总共',
  '总共有',
  '共有',
  '约有',
  '现有',
  '已有',
  '拥有',
  '还有',
  '另有',
  '只有',
  '仅有',
  '达到了',
  '达到',
  '已达',
  '高达',
  '多达',
  '已经',
  '突破',
  '超过',
  '完成',
  '实现',
  '保持在',
  '稳定在',
  '控制在',
  '维持在',
  '增加到',
  '增长到',
  '提高到',
  '上升到',
  '发展到',
  '扩大到',
  '减少到',
  '下降到',
  '降低到',
  '增至',
  '升至',
  '降至',
  '减至',
  '提高至',
  '下降至',
  '增加至',
  '分别为',
  '分别达',
  '分别是',
  '分别',
  '平均',
  '大约',
  '将近',
  '接近',
  '不少于',
  '不低于',
  '不超过',
  '至少',
  '最多',
  '共',
  '计',
  '总',
  '已',
  '达',
  '为',
  '是',
  '有',
  '了',
  '约',
  '近',
  '均',
  '各',
  '仅',
  '只',
  '就',
  '都',
  '也',
  '又',
  '再',
  '还',
  '将',
  '到',
  '至',
  '在',
  '逾',
  '超',
  '余',
  '的',
  '则',
  '要',
  '可',
  '能',
  '数',
  ':',
  ' ',
  '-',
  '—',
  '约为',
  '降到',
  '提升到',
  '提升至',
  '回升到',
  '缩短至',
  '缩短到',
  '长',
  '升到',
  '增到',
  '减到',
  '力争',
  '争取',
  '确保',
  '预计',
  '保证',
  '其中',
  '当中',
  '剩余',
  '剩下',
  '其余',
  '之中',
  '中',
].sort((a, b) => b.length - a.length);

const byLast = new Map<string, string[]>();
for (const filler of FILLERS) {
  const last = filler[filler.length - 1]!;
  byLast.set(last, [...(byLast.get(last) ?? []), filler]);
}

/** 数 ends many nouns (人数, 次数, 户数): there it is part of the noun. */
const KEEPS_SHU = /[人次户件台家份岁倍额]数$|指数$|参数$/;

/** Cuts fillers off the right end of `[from, to)`; gives where the noun or verb before them ends and what was cut. */
export function skipFillers(text: string, from: number, to: number): { end: number; lead: string } {
  let end = to;
  outer: while (end > from) {
    for (const filler of byLast.get(text[end - 1]!) ?? []) {
      if (end - filler.length < from || !text.startsWith(filler, end - filler.length)) continue;
      if (filler === '数' && KEEPS_SHU.test(text.slice(Math.max(from, end - 2), end))) continue;
      if (filler === '的' && end < to && /[率比]/.test(text[end] ?? '')) continue;
      end -= filler.length;
      continue outer;
    }
    break;
  }
  return { end, lead: text.slice(end, to) };
}

/** Words a value-first noun may begin with although they are verbs: 参赛选手, 受灾职工, 退休人员. */
const MODIFIER_VERBS = new Set(
  '参赛 参展 参训 参保 参会 入会 入园 在岗 在职 在册 在档 退休 离退休 下岗 失业 待业 返乡 受助 受灾 创业 就业 获奖 患病 患 建档 建会 驻 驻区 持证 上岗 进城 务工 贫困 困难 特困 示范 先进 优秀 联系 包保 结对 服务 志愿 创新 培训 教育 帮扶 管理 宣传 监督 调解 体检 取暖'.split(
    ' ',
  ),
);

const NOMINAL = /^(?:n|vn|an|b|j|l|i|s|eng|zg)/;
const isNominal = (t: Token): boolean => NOMINAL.test(t.tag);
const isHan = (ch: string | undefined): boolean => ch !== undefined && ch >= '\u3400' && ch <= '\u9fff';

/** The report's own area before a noun is no part of it: 全县, 我市, 系统内. */
const SELF =
  /^(?:[全我本各](?:省|市|区|县|镇|乡|街道|旗|州|盟|国|系统|院|公司|集团|局|校|厂|行业|会)|系统内|辖区(?:内)?|区内|市内|县内|力争|争取|确保|预计|力求|保证|计划|拟|将|使|现|目前|其中|其|另|同时|并|已|该|各|各类|各级|所有|全部|部分|大批|一批)+/;

/** Verbs that are nouns as well: 互助保障赔付138.6万元, 职工心理健康培训5期. */
const DEVERBAL = new Set(
  '认定 收缴 征收 宣传 晋升 采购 培训 投资 支出 赔付 给付 补贴 补助 资助 救助 援助 调解 服务 管理 检查 教育 创新 协商 保障 监督 就业 再就业 奖励 慰问 帮扶 体检 治理 改造 建设 参赛 参训 参保 参展 代理 义诊 调处 维权 绿化 创建 排查 安置 招聘 转移 拨款 捐赠 贷款 扶持 指导 激活 在册'.split(
    ' ',
  ),
);

/** Such a verb with a noun right before it is part of a name: 互助保障|赔付, but 培训480人次. */
function isDeverbal(tokens: readonly Token[], i: number, from: number, any: boolean): boolean {
  const t = tokens[i]!;
  const before = tokens[i - 1];
  return (
    (any || DEVERBAL.has(t.text)) &&
    before !== undefined &&
    before.start >= from &&
    before.end === t.start &&
    (isNominal(before) || before.text === '”' || before.text.endsWith('性')) &&
    before.text !== '其中'
  );
}

/** Verbs that lead to what follows without being part of its name: 来自全国47个单位. */
const LEADING = new Set(
  '来自 位于 针对 面向 依托 围绕 作为 分布 关于 属于 用于 按照 根据 通过 经过 结合 利用 立足 着眼 坚持 继续 连续 免费 主动 积极 集中 统一 深入 进行 给予 开始 继而 存在 占用 包含 免除 得到 受到 成为 进入 享受 使 让 令 把 将 被 由 给 还 能 可以 需要 应当 要求 决定 认真 大力 全面 切实 努力 力争 争取 确保 预计 计划 拟 保证 力求 推动 促进 达到 突破 做到 致力 打算'.split(
    ' ',
  ),
);

/** Endings that make a noun of any word: 采纳率, 分享会, 参训班, 消费券. */
const SUFFIX = /^[率会班赛站点室队团员者额量费金款书卡券箱包度面令]$/u;
/** Words of one character that an engine takes for a classifier or a scrap: 充电|桩80个, 保护|令5份. */
const SCRAP = /^(?:ng|g|q|zg|k|x|n)$/;

/** What a verb within a name is followed by: 户外劳动者|服务|站点, 法律|援助|中心. */
const COMPOUND_HEAD =
  /^(?:站点?|工作室|床位|能力|中心|网点|点位?|室|基地|机构|平台|窗口|队伍?|团队?|小分队|员|人员|者|委员会|小组|项目|工程|活动|制度|体系|方案|热线|课程|计划|资金|经费|对象|协议|合同|证书|档案|模式|阵地|场所|设施|驿站|分会|指导员|工作者|能手|标兵|先进|案例|成果|课堂|车间|岗位|专员|志愿者|公司|企业|单位|协会|竞赛|比赛|大赛|率)/u;

/** 造林|面积, 转移支付|总额: the verb names what the amount is of, and says the type. */
const AMOUNT = /^(?:面积|里程|总额|余额|规模|人数|人次|长度|金额|总值|总量)/u;
const LEVEL_LEAD = /^(?:达|为|突破|超)/;

const BODY = /^(?:机构|中心|站点?|室|基地|平台|队伍?|人员|者|员|委员会|小组|公司|企业|单位|协会)/u;

/** A verb that is part of a name, between nouns. */
function isCompound(
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
  // 检验检测机构: before a body or a place any verb is part of its name.
  if (!DEVERBAL.has(t.text) && !BODY.test(text.slice(t.end, end))) return false;
  return before !== undefined && before.start >= from && before.end === t.start && isNominal(before);
}

/** 参保人数, 参赛班组: verbs that describe the noun behind them. */
function isPart(tokens: readonly Token[], i: number, end: number): boolean {
  const next = tokens[i + 1];
  return (
    PARTICIPLES.has(tokens[i]!.text) &&
    next !== undefined &&
    next.start === tokens[i]!.end &&
    next.end <= end &&
    isNominal(next)
  );
}
const PARTICIPLES = new Set('参赛 参训 参保 参展 参会 入会 受灾 受助 获奖'.split(' '));

/** With 新 before them these add to what is there; 新评选, 新签 only happen. */
const GROWING =
  /^(?:建立|组建|成立|发展|吸收|吸纳|配备|设立|创建|打造|建成|建|建设|开设|开办|购置|引进|招聘|招录|培育|增设|安装)$/u;

/** The verb at a token, if the table has it; 新 before it makes an increase of it (新|配备专职干部8名). */
function governing(
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

/** A verb inside a name, before a noun: 参赛班组, 入园企业, 持证上岗人员. */
const isModifier = (t: Token): boolean => t.tag === 'v' && t.text.length >= 2 && !LEADING.has(t.text);

/** Who does a thing is not what is counted: 县总工会慰问500人. */
export const ACTOR =
  /(?:工会|政府|总工会|联合会|委员会|党委|党组|支部|公司|集团|企业|单位|部门|中心|法院|局|委|办|院|校|站|协会|妇联|团委|残联|科|处|室|部|我们|各级)$/u;

export interface LeftReading {
  /** The noun that ends where the fillers begin, or null. */
  readonly noun: Span | null;
  /** The verb that governs it, nearest first. */
  readonly verb: Verb | null;
  readonly verbSpan: Span | null;
  /** The fillers between noun and number (总数, 达到, 减少到). */
  readonly lead: string;
}

/** Index of the last token that ends at or before `offset`; -1 if none. */
export function tokenBefore(tokens: readonly Token[], offset: number): number {
  let lo = 0;
  let hi = tokens.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (tokens[mid]!.end <= offset) lo = mid + 1;
    else hi = mid;
  }
  return lo - 1;
}

/** Index of the first token that begins at or behind `offset`. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  const i = tokenBefore(tokens, offset) + 1;
  return i < tokens.length && tokens[i]!.start < offset ? i + 1 : i;
}

/** The start of a quote that closes at `end` (exclusive), or -1. */
function quoteStart(text: string, end: number, from: number): number {
  if (!'”》’」'.includes(text[end - 1]!)) return -1;
  for (let i = end - 2; i >= from; i--) if (quoteEnd(text, i, end) === end) return i;
  return -1;
}

/**
 * Reads the noun and verb left of a number, within `[from, to)`.
 * @param nominal true before a change: there any verb with a noun before it is a name (工会经费|收缴|增长5%)
 */
export function readLeft(
  text: string,
  tokens: readonly Token[],
  verbs: ReadonlyMap<string, Verb>,
  from: number,
  to: number,
  nominal = false,
): LeftReading {
  const { end, lead } = skipFillers(text, from, to);
  let start = end;
  let verb: Verb | null = null;
  let verbSpan: Span | null = null;
  let tail: Verb | null = null;
  let i = tokenBefore(tokens, end);
  // A token may straddle the cut (总数 inside 会员总数): what is left of it still counts.
  if (i + 1 < tokens.length && tokens[i + 1]!.start < end && tokens[i + 1]!.start >= from) {
    start = tokens[i + 1]!.start;
  }
  for (; i >= 0; i--) {
    const t = tokens[i]!;
    if (t.start < from) break;
    const quote = quoteStart(text, t.end, from);
    if (quote >= 0) {
      start = quote;
      i = tokenBefore(tokens, quote) + 1;
      continue;
    }
    if (t.text.trim() === '') continue;
    const known = governing(verbs, tokens, i, from);
    // 公路|建设|投资: a verb before a verb that is a noun here.
    if (known && tail !== null && start === t.end && isDeverbal(tokens, i, from, false)) {
      start = t.start;
      continue;
    }
    if (
      known &&
      start < end &&
      AMOUNT.test(text.slice(t.end, end)) &&
      tokens[i - 1]?.end === t.start &&
      tokens[i - 1]!.start >= from &&
      isNominal(tokens[i - 1]!)
    ) {
      tail = known;
      start = t.start;
      continue;
    }
    if (known && start < end && isCompound(text, tokens, i, from, end, lead)) {
      start = t.start;
      continue;
    }
    // 劳模创新工作室达16家: 达 says what is claimed, so a verb after a noun is part of the name.
    const named =
      LEVEL_LEAD.test(lead) &&
      start === t.end &&
      tokens[i - 1]?.end === t.start &&
      isNominal(tokens[i - 1]!) &&
      tokens[i - 1]!.start >= from;
    if (known && known.sense !== 'carry' && start < end && named) {
      start = t.start;
      continue;
    }
    if (known && start < end && isPart(tokens, i, end)) {
      // 新增|参保|人数10467人: the verb belongs to the noun, the one before it governs.
      tail = known;
      start = t.start;
      continue;
    }
    if (
      start === end &&
      (SUFFIX.test(t.text) || (t.text.length === 1 && isHan(t.text) && SCRAP.test(t.tag)))
    ) {
      // 采纳|率, 分享|会: the noun is what the ending makes of the word before it.
      start = t.start;
      const stem = tokens[i - 1];
      if (
        stem !== undefined &&
        stem.start >= from &&
        stem.end === t.start &&
        /^(?:v|vn|n|a|b)/.test(stem.tag)
      ) {
        start = stem.start;
        i--;
      }
      continue;
    }
    if (known && start === end && isDeverbal(tokens, i, from, nominal)) {
      tail = known;
      start = t.start;
      continue;
    }
    if (known) {
      // A governing verb directly before its noun ends it; alone before the number it is the only thing said.
      verb = known;
      verbSpan = { start: t.start, end: t.end };
      break;
    }
    const inside = start < end;
    if (
      isNominal(t) ||
      (inside && (t.tag === 'a' || t.tag === 'f' || t.tag === 'k' || t.tag === 'h' || isModifier(t)))
    ) {
      start = t.start;
      continue;
    }
    if (nominal && t.tag === 'v' && t.text.length >= 2 && !LEADING.has(t.text)) {
      start = t.start;
      continue;
    }
    if (t.tag === 'v' && start === end && t.text.length >= 2 && !LEADING.has(t.text)) {
      // A verb that the table does not know. After a governing verb or a noun it is a thing (接待|来访45件, 追讨|欠薪43.6万元); after one
      // who acts, or alone, it governs, but says nothing of the type.
      const before = tokens[i - 1];
      const adjacent = before !== undefined && before.start >= from && before.end === t.start;
      if (
        SUFFIX.test(t.text.slice(-1)) ||
        (adjacent &&
          (verbs.has(before.text) ||
            '”》'.includes(before.text) ||
            (isNominal(before) && !ACTOR.test(before.text)) ||
            // 公共|预算|收入: a name of words that an engine takes for verbs.
            (before.tag === 'v' &&
              before.text.length >= 2 &&
              !LEADING.has(before.text) &&
              tokens[i - 2]?.end === before.start &&
              tokens[i - 2]!.start >= from &&
              isNominal(tokens[i - 2]!))))
      ) {
        start = t.start;
        continue;
      }
      verbSpan = { start: t.start, end: t.end };
      break;
    }
    if (t.tag === 'm' && (start < end || t.text.length >= 2) && !/\d/.test(t.text)) {
      start = t.start;
      continue;
    }
    if (
      '和与及、暨'.includes(t.text) &&
      start < end &&
      i > 0 &&
      isNominal(tokens[i - 1]!) &&
      tokens[i - 1]!.start >= from
    ) {
      start = t.start;
      continue;
    }
    if (t.tag === 'x' && isHan(t.text[0])) {
      start = t.start;
      continue;
    }
    break;
  }
  // A verb further left, across what is no noun: 为困难职工发放
  for (let j = i; verb === null && j >= 0 && tokens[j]!.start >= from; j--) {
    const known = verbs.get(tokens[j]!.text);
    if (known) {
      verb = known;
      verbSpan = { start: tokens[j]!.start, end: tokens[j]!.end };
    }
  }
  // 医疗互助|参保3.05万人: part of the name, and still what says the type.
  verb ??= tail;
  const self = SELF.exec(text.slice(start, end));
  // 全省累计已有152个 names nothing; 计划 alone may be what is measured (完成计划的33.6%).
  if (self && !(self[0] === '计划' && self[0].length === end - start)) start += self[0].length;
  return { noun: start < end ? { start, end } : null, verb, verbSpan, lead };
}

/** Reads the noun right of a unit, within `[from, to)`; null when something else follows. */
export function readRight(
  text: string,
  tokens: readonly Token[],
  verbs: ReadonlyMap<string, Verb>,
  from: number,
  to: number,
): Span | null {
  let i = tokenFrom(tokens, from);
  if (i < tokens.length && tokens[i]!.start > from && !/^[的 ]$/.test(text.slice(from, tokens[i]!.start)))
    return null;
  if (tokens[i]?.text === '的') i++;
  let first = tokens[i];
  // 386家应建制企业
  const ought = first !== undefined && /^[应拟待需]$/u.test(first.text) ? first.start : null;
  if (ought !== null) first = tokens[++i];
  if (!first || first.end > to) return null;
  let describes = false;
  const begin0 = ought ?? first.start;
  const follower = tokens[i + 1];
  const leads = follower !== undefined && follower.end <= to && isNominal(follower);
  // 128栋沿街楼房: an adverb right before a noun describes it.
  if (first.tag === 'd' && first.text.length >= 2 && leads && follower.tag.startsWith('n')) describes = true;
  if (first.tag === 'v' && !(MODIFIER_VERBS.has(first.text) && leads)) {
    // 2400家应签企业, 31户投产企业: an unknown verb before a noun describes it.
    const next = tokens[i + 1];
    // 16场|义诊|活动: a verb known to govern describes too, where it is a noun as well.
    describes =
      (!verbs.has(first.text) ||
        (DEVERBAL.has(first.text) && next !== undefined && COMPOUND_HEAD.test(next.text))) &&
      !LEADING.has(first.text) &&
      first.text.length >= 2 &&
      next !== undefined &&
      next.end <= to &&
      isNominal(next);
    // 等8项服务,: a verb that is a noun, with nothing behind it.
    const alone =
      DEVERBAL.has(first.text) &&
      (follower === undefined || /^[,;。、)]/u.test(follower.text) || follower.start >= to);
    if (alone) return { start: begin0, end: first.end };
    if (!describes) return relativeHead(tokens, i, to);
  }
  let end = first.start;
  const begin = begin0;
  for (; i < tokens.length && tokens[i]!.end <= to; i++) {
    const t = tokens[i]!;
    const quote = quoteEnd(text, t.start, to);
    if (quote > 0) {
      end = quote;
      while (i + 1 < tokens.length && tokens[i + 1]!.start < quote) i++;
      continue;
    }
    if (t.start > begin && verbs.has(t.text) && t.tag !== 'n') {
      // 困难职工帮扶中心: a verb between nouns belongs to the name.
      const next = tokens[i + 1];
      // 6个职工培训基地|培训|职工200人: a number behind the next noun makes this a verb.
      const counted = next !== undefined && (tokens[i + 2]?.start ?? next.end) > next.end;
      if (counted) break;
      if (!(next && next.end <= to && isNominal(next) && MODIFIER_VERBS.has(t.text))) break;
    }
    if (
      isNominal(t) ||
      t.tag === 'a' ||
      (t.tag === 'v' && MODIFIER_VERBS.has(t.text)) ||
      (describes && t === first) ||
      (t.text.length === 1 && isHan(t.text) && SCRAP.test(t.tag)) ||
      // 5000名一线职工
      (t.tag === 'm' && t.text.length >= 2 && !/\d/.test(t.text)) ||
      (t.tag === 'x' && isHan(t.text[0]))
    ) {
      if (t.tag === 's' && i > 0 && end > begin) break;
      end = t.end;
      continue;
    }
    const next = tokens[i + 1];
    if ('和与及、'.includes(t.text) && end > begin && next && next.end <= to && isNominal(next)) continue;
    // 村(社区), 退休(职)人员
    if (t.text === '(' && end > begin && /^\([^()\d]{1,5}\)/.test(text.slice(t.start, t.start + 7))) {
      const close = text.indexOf(')', t.start) + 1;
      end = close;
      while (i + 1 < tokens.length && tokens[i + 1]!.start < close) i++;
      continue;
    }
    break;
  }
  return end > begin ? { start: begin, end } : null;
}

/** 15名来自基层企业的班组长: the noun behind the 的 of a relative clause. */
function relativeHead(tokens: readonly Token[], from: number, to: number): Span | null {
  for (let i = from + 1; i < tokens.length && i < from + 14 && tokens[i]!.end <= to; i++) {
    if (',;:。'.includes(tokens[i]!.text)) return null;
    if (tokens[i]!.text !== '的') continue;
    const start = tokens[i + 1]?.start;
    let end = start ?? 0;
    for (let j = i + 1; j < tokens.length && tokens[j]!.end <= to && isNominal(tokens[j]!); j++)
      end = tokens[j]!.end;
    return start !== undefined && end > start ? { start, end } : null;
  }
  return null;
}
