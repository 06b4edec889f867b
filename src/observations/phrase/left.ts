/** The noun and verb before a number: 会员|总数|79801人, 签订|集体合同|186份. Read from right to left, token by token. */
import type { Span } from '../../model/index.ts';
import { deverbal, leading } from '../../lexicon/phrase-words.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import type { Token } from '../../tokens/tokenizer.ts';
import { quoteEnd } from '../clauses.ts';
import { skipFillers } from './fillers.ts';
import {
  ACTOR,
  AMOUNT,
  firstOfPair,
  governing,
  isCompound,
  isDeverbal,
  isModifier,
  isPart,
  LEVEL_LEAD,
} from './names.ts';
import { isHan, isNominal, tokenBefore } from './tokens.ts';

/** The report's own area before a noun is no part of it: 全县, 我市, 系统内. */
const SELF =
  /^(?:[全我本各](?:省|市|区|县|镇|乡|街道|旗|州|盟|国|系统|院|公司|集团|局|校|厂|行业|会)|系统内|辖区(?:内)?|区内|市内|县内|力争|争取|确保|预计|力求|保证|计划|拟|将|使(?!用|领)|现(?!代|金|场|有|行|役|职|货|状|实|存)|目前|其中|其|另|同时|并(?!网|购|轨|联|发)|已|该|各|各类|各级|所有|全部|部分|大批|一批)+/;

/** Endings that make a noun of any word: 采纳率, 分享会, 参训班, 消费券. */
const SUFFIX = /^[率会班赛站点室队团员者额量费金款书卡券箱包度面令]$/u;
/** Words of one character that an engine takes for a classifier or a scrap: 充电|桩80个, 保护|令5份. */
export const SCRAP = /^(?:ng|g|q|zg|k|x|n)$/;

/** 工会组建|率|、|职工入会率 */
const isListed = (next: Token | undefined): boolean => next !== undefined && '和与及、暨'.includes(next.text);

const PER_HEAD = /^(?:人均|户均|亩均|生均)$/u;

export interface LeftReading {
  /** The noun that ends where the fillers begin, or null. */
  readonly noun: Span | null;
  /** The verb that governs it, nearest first. */
  readonly verb: Verb | null;
  readonly verbSpan: Span | null;
  /** The fillers between noun and number (总数, 达到, 减少到). */
  readonly lead: string;
}

/** The start of a quote that closes at `end` (exclusive), or -1. */
function quoteStart(text: string, end: number, from: number): number {
  if (!'”》’」'.includes(text[end - 1]!)) return -1;
  for (let i = end - 2; i >= from; i--) if (quoteEnd(text, i, end) === end) return i;
  return -1;
}

/** The verb before an amount belongs to its name where a noun or another verb stands before it. */
function isOf(tokens: readonly Token[], i: number, from: number, verbs: ReadonlyMap<string, Verb>): boolean {
  const before = tokens[i - 1];
  if (before === undefined || before.end !== tokens[i]!.start || before.start < from)
    return tokens[i]!.tag !== 'v';
  return isNominal(before) || verbs.has(before.text);
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
    // 绿化|覆盖|面积达到: two of them.
    if (known && tail !== null && start === t.end && LEVEL_LEAD.test(lead) && deverbal.has(t.text)) {
      start = t.start;
      continue;
    }
    // 公路|建设|投资: a verb before a verb that is a noun here.
    if (known && tail !== null && start === t.end && isDeverbal(tokens, i, from, false)) {
      start = t.start;
      continue;
    }
    // 绿化|覆盖|面积, 新增|绿化|面积: what the area is of.
    if (
      known &&
      start < end &&
      AMOUNT.test(text.slice(t.end, end)) &&
      (LEVEL_LEAD.test(lead) || isOf(tokens, i, from, verbs))
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
      (start === end || (SUFFIX.test(t.text) && isListed(tokens[i + 1]))) &&
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
      verb = firstOfPair(verbs, tokens, i, from, known);
      verbSpan = { start: t.start, end: t.end };
      break;
    }
    const inside = start < end;
    if (
      isNominal(t) ||
      // 农村|人均|住房面积, 人均|国内生产总值: per head it is another thing.
      (inside && PER_HEAD.test(t.text)) ||
      (inside && (t.tag === 'a' || t.tag === 'f' || t.tag === 'k' || t.tag === 'h' || isModifier(t)))
    ) {
      start = t.start;
      continue;
    }
    if (nominal && t.tag === 'v' && t.text.length >= 2 && !leading.has(t.text)) {
      start = t.start;
      continue;
    }
    if (t.tag === 'v' && start === end && t.text.length >= 2 && !leading.has(t.text)) {
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
              !leading.has(before.text) &&
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
      (isNominal(tokens[i - 1]!) || SUFFIX.test(tokens[i - 1]!.text)) &&
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
  // 实施了呼伦小学新建、南开路中学等|14个项目: what governs a list stands before it.
  const listed = start === end && /等$/u.test(text.slice(from, end));
  for (
    let j = i;
    (verb === null || (listed && verb.sense === 'increase')) && j >= 0 && tokens[j]!.start >= from;
    j--
  ) {
    // 支持社会事业发展|的|国债投资: a verb within what describes the noun does not govern it.
    if (tokens[j]!.text === '的' && start < end) break;
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
