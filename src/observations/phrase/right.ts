/** The noun behind a unit: 1500余名|职工|接受培训, 2400家|应签企业, 15名来自基层的|班组长. */
import type { Span } from '../../model/index.ts';
import { deverbal, leading, modifiers } from '../../lexicon/phrase-words.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import type { Token } from '../../tokens/tokenizer.ts';
import { quoteEnd } from '../clauses.ts';
import { SCRAP } from './left.ts';
import { COMPOUND_HEAD } from './names.ts';
import { isHan, isNominal, tokenFrom } from './tokens.ts';

interface Right {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly verbs: ReadonlyMap<string, Verb>;
  /** The noun ends here at the latest. */
  readonly to: number;
}

/** Reads the noun right of a unit, within `[from, to)`; null when something else follows. */
export function readRight(
  text: string,
  tokens: readonly Token[],
  verbs: ReadonlyMap<string, Verb>,
  from: number,
  to: number,
): Span | null {
  const right: Right = { text, tokens, verbs, to };
  let i = tokenFrom(tokens, from);
  // An engine may take the unit and the word behind it for one: 2400|家应|签|企业
  const rest = text.slice(from, Math.max(from, tokens[i - 1]?.end ?? from));
  if (
    i < tokens.length &&
    tokens[i]!.start > from &&
    !/^[的 应拟待需]$/u.test(text.slice(from, tokens[i]!.start))
  )
    return null;
  if (tokens[i]?.text === '的') i++;
  let first = tokens[i];
  // 386家应建制企业
  const ought = OUGHT.test(rest) ? from : first !== undefined && OUGHT.test(first.text) ? first.start : null;
  if (ought !== null && ought !== from) first = tokens[++i];
  if (!first || first.end > to) return null;
  const begin = ought ?? first.start;
  const follower = tokens[i + 1];
  const leads = follower !== undefined && follower.end <= to && canFollow(follower);
  if (first.tag !== 'v' || (modifiers.has(first.text) && (leads || glossed(right, first.end))))
    return nounsFrom(right, i, begin, first.start, describes(first, leads) ? first : null);
  if (ought !== null && leads) return nounsFrom(right, i + 1, begin, first.end, null);
  // 等8项服务,: a verb that is a noun, with nothing behind it.
  if (
    deverbal.has(first.text) &&
    (follower === undefined || /^[,;。、)]/u.test(follower.text) || follower.start >= to)
  )
    return { start: begin, end: first.end };
  // 2400家应签企业, 31户投产企业: an unknown verb before a noun describes it; 16场|义诊|活动: so does a known one that is a noun as well.
  const known =
    verbs.has(first.text) && !(deverbal.has(first.text) && leads && COMPOUND_HEAD.test(follower.text));
  if (!known && leads && !leading.has(first.text) && (first.text.length >= 2 || isScrap(first, follower)))
    return nounsFrom(right, i, begin, first.start, first);
  return relativeHead(tokens, i, to);
}

const OUGHT = /^[应拟待需]$/u;

/** A noun, or a word that the engine does not know (来|伊份|门店). */
const canFollow = (t: Token): boolean => isNominal(t) || (t.tag === 'x' && isHan(t.text[0]));

/** 来|伊份|门店: pieces of a name of no word, not 有|… or 是|…. */
const isScrap = (first: Token, next: Token): boolean => next.tag === 'x' && !/^[有是为在]$/u.test(first.text);

/** 128栋沿街楼房, 60个既有小区, 两条西出口路: adverbs, conjunctions and the like right before a noun describe it. */
const describes = (first: Token, leads: boolean): boolean =>
  leads &&
  ((first.text.length >= 2 && /^(?:[dcz]|ad|an)$/u.test(first.tag)) ||
    (first.tag === 'f' && /^(?:[东西南北]|沿.|临.)$/u.test(first.text)));

/** 退休(职)人员: a few letters in brackets within a word. */
const glossed = ({ text }: Right, at: number): boolean =>
  /^\([^()\d]{1,5}\)\p{Script=Han}/u.test(text.slice(at, at + 9));

/** The nouns from token `i` on; what lies in `[start, end)` before them belongs to them, and so does `describing`. */
function nounsFrom(
  right: Right,
  i: number,
  start: number,
  end: number,
  describing: Token | null,
): Span | null {
  const { text, tokens, verbs, to } = right;
  for (; i < tokens.length && tokens[i]!.end <= to; i++) {
    const t = tokens[i]!;
    const next = tokens[i + 1];
    const leads = next !== undefined && next.end <= to && isNominal(next);
    const quote = quoteEnd(text, t.start, to);
    if (quote > 0) {
      end = quote;
      while (i + 1 < tokens.length && tokens[i + 1]!.start < quote) i++;
      continue;
    }
    const inside = end > start && t.start > start;
    // 主次|干道: what only distinguishes is no noun yet.
    const distinguished =
      inside && /^[ba]/u.test(tokens[i - 1]!.tag) && t.text.length >= 2 && isHan(t.text[0]);
    if (inside && (verbs.has(t.text) ? t.tag !== 'n' : t.tag === 'v' && !distinguished)) {
      // 6个职工培训基地|培训|职工200人: a number behind the next noun makes this a verb.
      const counted = next !== undefined && (tokens[i + 2]?.start ?? next.end) > next.end;
      // 困难职工帮扶中心, 行政审批事项: a verb between nouns belongs to the name.
      const named =
        leads &&
        (modifiers.has(t.text) ||
          ((deverbal.has(t.text) || !verbs.has(t.text)) && COMPOUND_HEAD.test(next.text)));
      if (counted || !(named || endsName(right, i) || describesHead(right, i))) break;
      end = t.end;
      continue;
    }
    if (
      isNominal(t) ||
      t === describing ||
      distinguished ||
      (t.tag === 'a' && (t.text.length > 1 || leads)) ||
      (t.tag === 'v' && modifiers.has(t.text)) ||
      (t.text.length === 1 && isHan(t.text) && SCRAP.test(t.tag)) ||
      // 5000名一线职工
      (t.tag === 'm' && t.text.length >= 2 && !/\d/.test(t.text)) ||
      // 企业|中有|2210家 is no name.
      (t.tag === 'x' && isHan(t.text[0]) && !/^[中里](?:有|已|共|仅)/u.test(t.text)) ||
      // 高温|气冷|核反应堆, 市级|以上|龙头企业
      (inside && leads && (t.tag === 'z' || t.text === '以上' || t.text === '以下'))
    ) {
      if (t.tag === 's' && i > 0 && inside) break;
      end = t.end;
      continue;
    }
    if ('和与及、'.includes(t.text) && end > start && leads) continue;
    if (t.text === '(' && end > start && /^\([^()\d]{1,5}\)/.test(text.slice(t.start, t.start + 7))) {
      const close = text.indexOf(')', t.start) + 1;
      end = close;
      while (i + 1 < tokens.length && tokens[i + 1]!.start < close) i++;
      continue;
    }
    break;
  }
  return end > start ? { start, end } : null;
}

/** 67个专业合作|组织,: a word that is a verb elsewhere, at the end of a name. */
const endsName = ({ text, tokens }: Right, i: number): boolean =>
  tokens[i]!.text === '组织' && /^(?:[,;。、)的]|$)/u.test(text.slice(tokens[i]!.end, tokens[i]!.end + 1));

/** 疾病|预防|控制|网络: two verbs before the head of the name. */
const describesHead = ({ tokens, to }: Right, i: number): boolean => {
  const [second, head] = [tokens[i + 1], tokens[i + 2]];
  return (
    second?.tag === 'v' &&
    head !== undefined &&
    head.end <= to &&
    isNominal(head) &&
    COMPOUND_HEAD.test(head.text)
  );
};

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
