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

const NOMINAL = /^(?:n|vn|an|b|j|l|i|s|eng|x?nz|ng|nr|ns|nt)/;
const isNominal = (t: Token): boolean => NOMINAL.test(t.tag);
const isHan = (ch: string | undefined): boolean => ch !== undefined && ch >= '\u3400' && ch <= '\u9fff';

/** The report's own area before a noun is no part of it: 全县, 我市, 系统内. */
const SELF =
  /^(?:[全我本各](?:省|市|区|县|镇|乡|街道|旗|州|盟|国|系统|院|公司|集团|局|校|厂|行业|会)|系统内|辖区(?:内)?|区内|市内|县内|现|目前|其中|其|另|同时|并|已|该|各|各类|各级|所有|全部|部分|大批|一批)+/;

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

/** Reads the noun and verb left of a number, within `[from, to)`. */
export function readLeft(
  text: string,
  tokens: readonly Token[],
  verbs: ReadonlyMap<string, Verb>,
  from: number,
  to: number,
): LeftReading {
  const { end, lead } = skipFillers(text, from, to);
  let start = end;
  let verb: Verb | null = null;
  let verbSpan: Span | null = null;
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
    const known = verbs.get(t.text);
    if (known) {
      // A governing verb directly before its noun ends it; alone before the number it is the only thing said.
      verb = known;
      verbSpan = { start: t.start, end: t.end };
      break;
    }
    if (isNominal(t) || t.tag === 'a' || t.tag === 'v' || t.tag === 'f' || t.tag === 'k' || t.tag === 'h') {
      start = t.start;
      continue;
    }
    if (t.tag === 'm' && start < end && !/\d/.test(t.text)) {
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
  const self = SELF.exec(text.slice(start, end));
  if (self) start += self[0].length;
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
  const first = tokens[i];
  if (!first || first.end > to) return null;
  if (first.tag === 'v' && !MODIFIER_VERBS.has(first.text)) return relativeHead(tokens, i, to);
  let end = first.start;
  const begin = first.start;
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
      if (!(next && next.end <= to && isNominal(next) && MODIFIER_VERBS.has(t.text))) break;
    }
    if (
      isNominal(t) ||
      t.tag === 'a' ||
      (t.tag === 'v' && MODIFIER_VERBS.has(t.text)) ||
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
