/**
 * Cuts a text into sentences. Scraped texts have no line breaks and typed ones break anywhere, so both the marks and the
 * breaks count: 。！？ always end a sentence, a line break does unless the line is plainly wrapped, a section marker begins
 * one. A semicolon does not: what stands behind it still hangs on the sentence's head (预期目标是：…；…；…).
 */
import type { Span } from '../model/index.ts';
import { characterSet } from './characters.ts';

/** No sentence is longer, so that no rule sees an unbounded line; far beyond any real one. */
export const MAX_SENTENCE = 1200;

const CLOSERS = characterSet('”’"\')）】》');
const ENDS = characterSet('。！？!?');

/** A line is wrapped, not ended, when it runs to the width of the text and the next goes on mid-phrase. */
function isWrapped(text: string, lineStart: number, lineEnd: number, width: number): boolean {
  if (width === 0 || lineEnd - lineStart < width - 4 || lineEnd - lineStart > width + 4) return false;
  const next = text.charCodeAt(lineEnd + 1);
  const last = text[lineEnd - 1]!;
  // A next line that is indented or empty begins a paragraph.
  return (
    !(Number.isNaN(next) || next === 0x20 || next === 0x0a || next === 0x0d) && !'。！？!?:'.includes(last)
  );
}

/**
 * The width at which a text is hard-wrapped (as old mails and PDF extracts are), or 0: most lines must then have nearly the same length.
 */
export function wrapWidth(text: string, span: Span): number {
  const lengths: number[] = [];
  let start = span.start;
  for (let i = span.start; i < span.end && lengths.length < 400; i++) {
    if (text.charCodeAt(i) !== 0x0a) continue;
    if (i - start > 8) lengths.push(i - start);
    start = i + 1;
  }
  if (lengths.length < 8) return 0;
  const sorted = [...lengths].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length * 0.8)]!;
  const near = lengths.filter((n) => Math.abs(n - upper) <= 4).length;
  return upper <= 90 && near >= lengths.length * 0.6 ? upper : 0;
}

/**
 * Sentences of `span`, in order, without leading or trailing white space. `starts` are offsets where a sentence must begin
 * (section markers), ascending.
 */
export function splitSentences(text: string, span: Span, starts: readonly number[] = []): Span[] {
  const width = wrapWidth(text, span);
  const sentences: Span[] = [];
  let start = span.start;
  let lineStart = span.start;
  let s = 0;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && text.charCodeAt(from) <= 0x20) from++;
    while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
    while (to - from > MAX_SENTENCE) {
      const cut = softCut(text, from, from + MAX_SENTENCE);
      sentences.push({ start: from, end: cut });
      from = cut;
    }
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let i = span.start; i < span.end; i++) {
    while (s < starts.length && starts[s]! < i) s++;
    if (starts[s] === i && i > start) push(i);
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) {
      if (code === 0x0d || !isWrapped(text, lineStart, i, width)) push(i + 1);
      lineStart = i + 1;
    } else if (ENDS.at(text, i)) {
      let end = i + 1;
      while (end < span.end && end < i + 4 && CLOSERS.at(text, end)) end++;
      push(end);
      i = end - 1;
    }
  }
  push(span.end);
  return sentences;
}

/** The last comma, semicolon or pause mark in the second half of the stretch, else its end; never inside a surrogate pair. */
function softCut(text: string, from: number, to: number): number {
  for (let i = to - 1; i > from + (to - from) / 2; i--) {
    if (';,、 '.includes(text[i]!)) return i + 1;
  }
  const code = text.charCodeAt(to);
  return code >= 0xdc00 && code <= 0xdfff ? to - 1 : to;
}
