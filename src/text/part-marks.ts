/**
 * The marks that number the documents of a compilation: 【篇一：…】, 篇二：, 第三篇, 范文4, 工作总结(五). Each mark tells how sure it is;
 * parts.ts lets them count.
 */
import type { Span } from '../model/index.ts';
import { parseSmallNumber } from './small-number.ts';
import { documentWord, listMarker, sentenceWords } from './title-words.ts';

export interface PartMark extends Span {
  /** The title that the mark itself gives (【篇一：这里】), or null. */
  readonly heading: Span | null;
  /** Where the document's own text begins. */
  readonly body: number;
  readonly number: number;
  /**
   * firm: bracketed or closed by a colon, it stands for itself; sure: a document's title follows; weak: a phrase may begin so
   * (第三篇 转型发展), and only the count makes it a mark.
   */
  readonly strength: 'firm' | 'sure' | 'weak';
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})';
const MARK = new RegExp(
  `(?<open>[【〖\\[(])?[ ]*(?:第[ ]*(?<a>${NUMBER})[ ]*篇|篇[ ]*(?<b>${NUMBER})|范文[ ]*(?<c>${NUMBER}))(?<close>[ ]*[】〗\\])])?(?<colon>[ ]*[::])?`,
  'gu',
);
const SUFFIX = new RegExp(
  `(?:总结|小结|汇报|报告|计划|要点)(?:范文|精选|模板)?[ ]*\\(?(?<n>${NUMBER})\\)?[ ]*(?=\\n|$)`,
  'gu',
);
const LONGEST_TITLE = 60;

/** Marks of the form 篇一, 第一篇, 范文一, bracketed or not, in order of the text. */
export function numberMarks(text: string): PartMark[] {
  const marks: PartMark[] = [];
  MARK.lastIndex = 0;
  for (let m = MARK.exec(text); m !== null; m = MARK.exec(text)) {
    const groups = m.groups as Record<string, string | undefined>;
    const number = parseSmallNumber((groups['a'] ?? groups['b'] ?? groups['c'])!);
    const open = groups['open'];
    const bracketed = open !== undefined && open !== '(';
    const mark = bracketed ? bracketMark(text, m, groups['close'] !== undefined) : plainMark(text, m, groups);
    if (mark) marks.push({ ...mark, number });
  }
  return marks;
}

type Unnumbered = Omit<PartMark, 'number'>;

/** 【篇一：总工会2016年上半年工作总结】 or 【篇二】. */
function bracketMark(
  text: string,
  { index: start, 0: matched }: RegExpExecArray,
  closed: boolean,
): Unnumbered | null {
  const from = start + matched.length;
  const closing = closed ? 0 : /[】〗\]\n]/u.exec(text.slice(from, from + 2 * LONGEST_TITLE));
  if (closing === null || (closing !== 0 && closing[0] === '\n')) return null;
  const end = closing === 0 ? from : from + closing.index + 1;
  return {
    start,
    end,
    heading: closing === 0 ? null : trimmed(text, from, end - 1),
    body: end,
    strength: 'firm',
  };
}

function plainMark(
  text: string,
  { index: start, 0: matched }: RegExpExecArray,
  groups: Record<string, string | undefined>,
): Unnumbered | null {
  const end = start + matched.length;
  const heading = headingAfter(text, end);
  const closed =
    groups['colon'] !== undefined || (groups['open'] !== undefined && groups['close'] !== undefined);
  // 谋篇一域, 一篇二: the mark begins after a stop or a document word, unless a whole title follows (奋斗篇二:区总工会…总结).
  const before = text.slice(Math.max(0, start - 2), start);
  const inWords = /[\p{L}\p{N}]$/u.test(before) && !/总结|小结|报告|汇报|计划|要点|范文/u.test(before);
  if (inWords && !(groups['b'] && closed && heading)) return null;
  // 第一篇章, 篇一律: a mark ends.
  if (!closed && !/^(?:[\s】)]|范文|$)/u.test(text.slice(end, end + 2))) return null;
  const strength = closed ? 'firm' : heading || groups['a'] === undefined ? 'sure' : 'weak';
  return { start, end, heading, body: heading?.end ?? end, strength };
}

/** 工会工作总结(二) or 工会工作总结范文3, alone on its line. */
export function suffixMarks(text: string): PartMark[] {
  const marks: PartMark[] = [];
  SUFFIX.lastIndex = 0;
  for (let m = SUFFIX.exec(text); m !== null; m = SUFFIX.exec(text)) {
    const start = text.lastIndexOf('\n', m.index) + 1;
    const end = m.index + m[0].length;
    if (end - start > LONGEST_TITLE) continue;
    const line = text.slice(start, end);
    if (listMarker.test(line) || sentenceWords.test(line)) continue;
    marks.push({
      start,
      end,
      heading: trimmed(text, start, end),
      body: end,
      number: parseSmallNumber(m.groups!['n']!),
      strength: 'sure',
    });
  }
  return marks;
}

/** The title after an open mark: 篇二：区总工会上半年工作总结, up to its document word or the end of its line. */
function headingAfter(text: string, from: number): Span | null {
  const line = /^[ ]*[^\n。;!?,]*/u.exec(text.slice(from, from + LONGEST_TITLE))![0];
  documentWord.lastIndex = 0;
  const word = documentWord.exec(line);
  return word ? trimmed(text, from, from + word.index + word[0].length) : null;
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  while (start < to && /[\s:、.—-]/u.test(text[start]!)) start++;
  let end = to;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return end > start ? { start, end } : null;
}
