/** Applies the words around a quantity that loosen it; they stand outside its span and decide its precision. */
import { hedgeBefore, hedgesAfter, type HedgeReading } from '../../lexicon/hedges.ts';
import type { Draft } from './draft.ts';

/** Words that may stand between a hedge and its number: 约有200人, 突破了3000, 超过人民币3亿元. */
const FILLERS = '了有为达至到在需占';
const AFTER_FILLER = new Set([
  '约',
  '大约',
  '大概',
  '超过',
  '突破',
  '接近',
  '至少',
  '最多',
  '不少于',
  '估计',
  '逾',
]);

/** 过 and 破 loosen only bare scale words: 过百, 破万. */
const BARE = new Set(['过', '破']);

/** 3日内, 5公里内; not 内部, 内容, 内蒙古. */
const NOT_AFTER_INNER = '部容外地蒙科存在涵';

export function readHedges(sentence: string, draft: Draft): void {
  readBefore(sentence, draft);
  readAfter(sentence, draft);
}

function readBefore(sentence: string, draft: Draft): void {
  let at = draft.outerStart;
  if (sentence[at - 1] === ' ') at--;
  let hedge = hedgeBefore(sentence, at, 0);
  if (hedge === null && FILLERS.includes(sentence[at - 1] ?? ' ')) {
    at--;
    hedge = hedgeBefore(sentence, at, 0);
    if (hedge !== null && !AFTER_FILLER.has(hedge.text)) hedge = null;
  }
  if (hedge === null) return;
  if (BARE.has(hedge.text) && !'百千万亿'.includes(sentence[draft.start]!)) return;
  if (hedge.text === '满' && draft.unit?.class !== 'duration') return;
  draft.outerStart = at - hedge.text.length;
  // 最多达500人: the most there were.
  if (hedge.text === '最多' && sentence[at] === '达') return;
  apply(draft, hedge.reading);
}

function readAfter(sentence: string, draft: Draft): void {
  let at = draft.outerEnd;
  if (sentence[at] === ' ') at++;
  const found = hedgesAfter.match(sentence, at, sentence.length);
  if (found === null) return;
  // 阅读量10万+; not 1+N.
  if (found.entry.text === '+' && /[\p{L}\p{N}]/u.test(sentence[found.end] ?? '。')) return;
  if (found.entry.text === '内') {
    if (draft.unit?.class !== 'duration' && draft.unit?.class !== 'physical') return;
    if (NOT_AFTER_INNER.includes(sentence[found.end] ?? '。')) return;
  }
  draft.outerEnd = found.end;
  apply(draft, found.entry.reading);
}

function apply(draft: Draft, reading: HedgeReading): void {
  draft.rules.push(`quantity/${reading}`);
  if (draft.precision === 'masked' || draft.precision === 'range') return;
  const value = draft.value;
  switch (reading) {
    case 'about':
    case 'near-below':
      // 约6000余人: the inner word says more.
      if (draft.precision !== 'exact') return;
      draft.precision = 'approximate';
      draft.low = null;
      draft.high = reading === 'about' ? null : value;
      return;
    case 'at-least':
      draft.precision = 'at-least';
      draft.low = value;
      draft.high = null;
      return;
    case 'at-most':
      draft.precision = 'at-most';
      draft.low = null;
      draft.high = value;
  }
}
