/** The noun behind a unit: 1500余名|职工|接受培训, 2400家|应签企业, 15名来自基层的|班组长. */
import type { Span } from '../../model/index.ts';
import { deverbal, leading, modifiers } from '../../lexicon/phrase-words.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import type { Token } from '../../tokens/tokenizer.ts';
import { quoteEnd } from '../clauses.ts';
import { SCRAP } from './left.ts';
import { COMPOUND_HEAD } from './names.ts';
import { isHan, isNominal, tokenFrom } from './tokens.ts';

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
  if (first.tag === 'v' && !(modifiers.has(first.text) && leads)) {
    // 2400家应签企业, 31户投产企业: an unknown verb before a noun describes it.
    const next = tokens[i + 1];
    // 16场|义诊|活动: a verb known to govern describes too, where it is a noun as well.
    describes =
      (!verbs.has(first.text) ||
        (deverbal.has(first.text) && next !== undefined && COMPOUND_HEAD.test(next.text))) &&
      !leading.has(first.text) &&
      first.text.length >= 2 &&
      next !== undefined &&
      next.end <= to &&
      isNominal(next);
    // 等8项服务,: a verb that is a noun, with nothing behind it.
    const alone =
      deverbal.has(first.text) &&
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
      if (!(next && next.end <= to && isNominal(next) && modifiers.has(t.text))) break;
    }
    if (
      isNominal(t) ||
      t.tag === 'a' ||
      (t.tag === 'v' && modifiers.has(t.text)) ||
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
