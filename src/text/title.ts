/**
 * Finds the title of a document: the phrase at its head that ends in 工作总结, 工作报告, 汇报 …, the headline of a news item, or the
 * first line of an English text. Only the head is read, so the cost does not grow with the text.
 */
import type { Span } from '../model/index.ts';
import type { Part } from './parts.ts';
import { documentWord, listMarker, sentenceWords, titleTail, weakDocumentWord } from './title-words.ts';

/** How far a title may stand from the beginning: labels, dates and file heads come before it. */
const HEAD = 800;
const LONGEST = 90;
/** Headlines have no stop and no more words than this. */
const LONGEST_HEADLINE = 60;

/** Span of the title of a part in the folded text, or null where the text has none. */
export function findTitle(text: string, part: Part): Span | null {
  const head = text.slice(part.body, Math.min(part.end, part.body + HEAD));
  const found = reportTitle(head) ?? (part.heading ? null : (headline(head) ?? firstLine(head)));
  if (!found) return part.heading;
  return { start: part.body + found.start, end: part.body + found.end };
}

/**
 * A document word whose phrase begins the head, a line, or stands after a label. Spaces between single characters
 * (政 府 工 作 报 告) are looked through. Of titles that follow each other at once (总工会工作总结 南陵县总工会2008年工作总结) the
 * last is the title proper, those before it are labels of the site.
 */
function reportTitle(head: string): Span | null {
  const { text, at } = withoutWideSpacing(head);
  let title: { readonly start: number; readonly stop: number } | null = null;
  documentWord.lastIndex = 0;
  for (let m = documentWord.exec(text); m !== null; m = documentWord.exec(text)) {
    const start = phraseStart(text, m.index, title?.stop ?? 0);
    const end = m.index + m[0].length;
    if (title && end <= title.stop) continue;
    const between: string = title && start !== null ? text.slice(title.stop, start) : '';
    if (title && (start === null || !/^(?:范文|[\s—-])*$/u.test(between))) break;
    if (start === null || start > 400 || !isTitle(text, start, m.index, end)) continue;
    titleTail.lastIndex = end;
    const stop = titleTail.test(text) ? titleTail.lastIndex : end;
    // ——江浦市总工会五年工作回顾 under a title is its lower half.
    title = { start: title && /[—-]/u.test(between) ? title.start : start, stop };
  }
  return title && withLinesAbove(head, { start: at[title.start]!, end: at[title.stop - 1]! + 1 });
}

/**
 * Titles of two lines: a slogan above a —— line (凝心聚力开新局 ⏎ ——区总工会2019年工作总结), or the body's name above the rest
 * (綦江区总工会 ⏎ 2012年工作总结).
 */
function withLinesAbove(head: string, title: Span): Span {
  const before = /(?:^|\n)[ ]*([^\n。;:]{3,40})[ ]*\n+[ ]*([—-]{1,8})?[ ]*$/u.exec(
    head.slice(0, title.start),
  );
  if (!before || listMarker.test(before[1]!)) return title;
  if (before[2] === undefined && !BODY_NAME.test(before[1]!)) return title;
  return { start: before.index + before[0].indexOf(before[1]!), end: title.end };
}

const BODY_NAME =
  /^[^,]{2,30}(?:工会|联合会|委员会|政府|妇联|残联|团委|法院|检察院|公司|集团|医院|学校|学院|大学|中学|小学|中心|局|厅|办公室|办事处)$/u;

/** Back to the stop, bracket or break before the phrase; null where a comma or quote shows that it stands in a sentence. */
function phraseStart(text: string, word: number, floor: number): number | null {
  for (let i = word - 1; i >= word - LONGEST; i--) {
    const ch = text[i];
    if (ch === undefined || i < floor) return skip(text, Math.max(0, i + 1));
    if (ch === '\n' || '。!?;】〗:'.includes(ch) || (ch === ' ' && text[i - 1] === ' '))
      return skip(text, i + 1);
    if (ch === ',') return null;
  }
  return null;
}

function isTitle(text: string, start: number, word: number, end: number): boolean {
  const phrase = text.slice(start, end);
  if (listMarker.test(phrase) || sentenceWords.test(phrase) || !isBalanced(phrase)) return false;
  if (/^(?:如下|会|工作|的|了|讲话|经验|表彰|过去|和评|以来|指标|数据)/u.test(text.slice(end, end + 2)))
    return false;
  if (start > 0 && !/[\n】〗:。!? —-]/u.test(text[start - 1]!)) return false;
  const named = /年|季度|月|会|局|委|府|院|公司|区|县|市|镇|乡|街道/u.test(text.slice(start, word));
  if (weakDocumentWord.test(text.slice(word, end)) && !named && text.slice(0, start).trim() !== '')
    return false;
  // A title in the midst of running text must say whose or when.
  const alone =
    text.slice(0, start).trim() === '' ||
    text[start - 1] === '\n' ||
    /^\s*(?:\n|$)/u.test(text.slice(end, end + 20));
  return alone || (word - start >= 4 && named);
}

/** Whether every quote that the phrase opens it closes: half a quotation is a piece of a sentence. */
const isBalanced = (phrase: string): boolean =>
  [...phrase].reduce(
    (depth, ch) =>
      depth < 0 ? depth : '《“'.includes(ch) ? depth + 1 : '》”'.includes(ch) ? depth - 1 : depth,
    0,
  ) === 0;

/** News: 原标题：…, else the first line where it is short and no sentence. */
function headline(head: string): Span | null {
  const original = /原标题[::][ ]*/u.exec(head);
  if (!original) return null;
  const start = original.index + original[0].length;
  const rest = head.slice(start, start + 2 * LONGEST_HEADLINE);
  const stop =
    /\n|[ ]{2,}|来源[::]|来源标题|文\/|本报讯|(?:日前|近日|昨日),|\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}日|[一-龥]{2,4}网[一-龥]{0,4}\d{1,2}月|。/u.exec(
      rest,
    );
  if (!stop || stop.index === 0) return null;
  return { start, end: start + rest.slice(0, stop.index).trimEnd().length };
}

function firstLine(head: string): Span | null {
  const line = /^\s*([^\n]+)/u.exec(head);
  if (!line) return null;
  const start = line[0].length - line[1]!.length;
  const words = line[1]!.trimEnd();
  if (!/[一-龥]/u.test(words))
    return words.length <= 200 && /\p{L}/u.test(words) ? { start, end: start + words.length } : null;
  const last = head[start + line[1]!.length];
  if (last !== '\n' || words.length > LONGEST_HEADLINE || words.length < 4) return null;
  if (/[。;:,]$|^各位|^同志|^尊敬|^\d{4}[-年]\d|正文|来源/u.test(words) || listMarker.test(words))
    return null;
  return { start, end: start + words.length };
}

/** The text without the spaces that only stretch a line (政 府 工 作 报 告), and where each kept character stands. */
function withoutWideSpacing(head: string): { text: string; at: number[] } {
  const drop = new Set<number>();
  for (const m of head.matchAll(/(?<![^\s])[一-龥](?:[ ]+[一-龥](?![一-龥])){2,}/gu)) {
    for (let i = m.index; i < m.index + m[0].length; i++) if (head[i] === ' ') drop.add(i);
  }
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < head.length; i++) {
    if (drop.has(i)) continue;
    at.push(i);
    text += head[i];
  }
  return { text, at };
}

function skip(text: string, from: number): number {
  let i = from;
  while (
    i < text.length &&
    /[\s—*#-]/u.test(text[i]!) &&
    !(text[i] === '*' && /[*区市县镇]/u.test(text[i + 1] ?? ''))
  )
    i++;
  return i;
}
