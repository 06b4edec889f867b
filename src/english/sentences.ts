/** Cuts English text into sentences: at stops that no abbreviation, number or initial explains, at line breaks that are not mere wrapping. */
import type { Span } from '../model/index.ts';
import { MAX_SENTENCE, wrapWidth } from '../text/sentences.ts';

/** Words whose stop closes no sentence, without it; capitals alone (J. Smith) are none either. */
const ABBREVIATIONS = new Set(
  'no nos mr mrs ms dr prof st jr sr art arts sect para paras vol fig ch cap approx est incl etc vs viz cf ca c al inc ltd co corp dept univ gov rep sen gen col lt hon rev jan feb mar apr jun jul aug sep sept oct nov dec tel ext ref ed eds p pp sq'.split(
    ' ',
  ),
);

const CLOSERS = '"”’\')]';

export function splitEnglish(text: string, span: Span, starts: readonly number[] = []): Span[] {
  const width = wrapWidth(text, span);
  const sentences: Span[] = [];
  let start = span.start;
  let lineStart = span.start;
  let s = 0;
  const push = (end: number): void => {
    let [from, to] = [start, end];
    while (from < to && text.charCodeAt(from) <= 0x20) from++;
    while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
    while (to - from > MAX_SENTENCE) {
      const space = text.lastIndexOf(' ', from + MAX_SENTENCE);
      const cut = space > from + MAX_SENTENCE / 2 ? space : from + MAX_SENTENCE;
      sentences.push({ start: from, end: cut });
      from = cut + (space === cut ? 1 : 0);
    }
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let i = span.start; i < span.end; i++) {
    while (s < starts.length && starts[s]! < i) s++;
    if (starts[s] === i && i > start) push(i);
    const ch = text[i]!;
    if (ch === '\n' || ch === '\r') {
      if (!continues(text, lineStart, i, span.end, width)) push(i + 1);
      lineStart = i + 1;
    } else if (ch === '.' || ch === '!' || ch === '?') {
      let end = i + 1;
      while (end < span.end && end < i + 4 && CLOSERS.includes(text[end]!)) end++;
      if (ch === '.' && !closes(text, start, i, end)) continue;
      push(end);
      i = end - 1;
    }
  }
  push(span.end);
  return sentences;
}

/** A stop closes when white space and no small letter follow, and the word before is no abbreviation. */
function closes(text: string, from: number, stop: number, end: number): boolean {
  const next = /^\s*(?<first>\S?)/u.exec(text.slice(end, end + 12));
  const gap = text[end];
  if (gap !== undefined && !/\s/u.test(gap)) return false;
  const first = next?.groups!['first'] ?? '';
  if (/[a-z]/u.test(first)) return false;
  const word = /[A-Za-z.]*$/u.exec(text.slice(Math.max(from, stop - 14), stop))![0];
  if (/^[A-Z]$/u.test(word) && /[A-Z]/u.test(first)) return false;
  if (word.includes('.') && /^(?:[A-Za-z]\.)+[A-Za-z]?$/u.test(word))
    return /[A-Z]/u.test(first) && !/^(?:U\.S|U\.K|e\.g|i\.e|a\.m|p\.m)$/u.test(word);
  if (ABBREVIATIONS.has(word.toLowerCase()) && word !== '')
    return /^(?:etc|inc|ltd|co|no)$/iu.test(word) ? /[A-Z]/u.test(first) && !/\d/u.test(first) : false;
  // 1. Membership: the marker of a list belongs to what follows.
  return stop - from > 12 || !/^\s*\(?(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])$/u.test(text.slice(from, stop));
}

/** A line goes on when it runs to the width of the text, or breaks off with no stop before a small letter. */
function continues(text: string, lineStart: number, lineEnd: number, limit: number, width: number): boolean {
  const next = text[lineEnd + 1];
  if (next === undefined || lineEnd + 1 >= limit || next === '\n' || next === '\r') return false;
  const last = text.slice(lineStart, lineEnd).trimEnd().at(-1) ?? '';
  if (last === '' || '.!?:;'.includes(last)) return false;
  const length = lineEnd - lineStart;
  const rest = text.slice(lineEnd + 1, lineEnd + 6).trimStart();
  if (/^(?:[-·*—(]|\d{1,2}[.)]|[A-Z][.)])/u.test(rest)) return false;
  if (width > 0) return length >= width - 14;
  return length >= 50 && /^[a-z]/u.test(rest);
}
