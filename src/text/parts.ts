/**
 * Cuts a compilation into its documents (篇). Compilations come from document sites: several summaries under 【篇一：…】, 篇二：,
 * 第三篇, 工作总结(四), or merely glued together, each with its title. Scraped texts have no line breaks, so nothing here needs
 * them; and a report has headings that look like titles (一、2012年工作总结), so each kind of mark must prove itself.
 */
import type { Span } from '../model/index.ts';
import { parseSmallNumber } from './small-number.ts';
import { documentWord, listMarker, sentenceWords, titleTail } from './title-words.ts';

/** One document of a source text. Parts follow each other without gap and cover the text. */
export interface Part extends Span {
  /** The title that the mark itself gives (【篇一：这里】), or null. */
  readonly heading: Span | null;
  /** Where the part's own text begins: after the mark, or `start` where there is none. */
  readonly body: number;
}

interface Mark extends Part {
  readonly number: number;
  readonly family: 'bracket' | 'numbered' | 'suffix';
  /** A colon or bracket closes the mark, so that it cannot be the beginning of a phrase. */
  readonly firm: boolean;
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})';
const MARK = new RegExp(
  `(?<open>[【〖\\[(])?[ ]*(?:第[ ]*(?<a>${NUMBER})[ ]*篇|篇[ ]*(?<b>${NUMBER})|范文[ ]*(?<c>${NUMBER}))(?<close>[ ]*[】〗\\])])?(?<colon>[ ]*[::])?`,
  'gu',
);
/** 工会工作总结(二) or 工会工作总结范文3, alone on its line. */
const SUFFIX = new RegExp(
  `(?:总结|小结|汇报|报告|计划|要点)(?:范文|精选|模板)?[ ]*\\(?(?<n>${NUMBER})\\)?[ ]*(?=\\n|$)`,
  'gu',
);

/** A part shorter than this is a line of a table of contents, not a document. */
const SHORTEST = 120;
const LONGEST_TITLE = 60;

/** Cuts a folded text into its documents, at least one, in order. Linear in the length of the text. */
export function splitParts(text: string): Part[] {
  const marks = numberedParts(text) ?? gluedParts(text);
  if (marks.length === 0) return [{ start: 0, end: text.length, heading: null, body: 0 }];
  // What stands before the first mark (文档介绍：…, 小编整理) is its label.
  return marks.map(({ heading, body, start }, i) => ({
    start: i === 0 ? 0 : start,
    end: marks[i + 1]?.start ?? text.length,
    heading,
    body,
  }));
}

function numberedParts(text: string): Part[] | null {
  for (const family of ['bracket', 'numbered', 'suffix'] as const) {
    const marks = inSequence(
      family === 'suffix' ? suffixMarks(text) : numberedMarks(text, family),
      text.length,
    );
    if (marks.length > 1 || (marks.length === 1 && marks[0]!.firm && marks[0]!.start < 400)) return marks;
  }
  return null;
}

function numberedMarks(text: string, family: 'bracket' | 'numbered'): Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = 0;
  for (let m = MARK.exec(text); m !== null; m = MARK.exec(text)) {
    const { open, close, colon, a, b, c } = m.groups as Record<string, string | undefined>;
    const bracketed = open === '【' || open === '〖' || open === '[';
    if ((family === 'bracket') !== bracketed) continue;
    const number = parseSmallNumber((a ?? b ?? c)!);
    const end = m.index + m[0].length;
    if (bracketed) {
      const closing = close ? end : closingBracket(text, end);
      if (closing === null) continue;
      const inner = trimmed(text, end, close ? end : closing - 1);
      marks.push({ start: m.index, end: closing, heading: inner, body: closing, number, family, firm: true });
      continue;
    }
    const heading = headingAfter(text, end);
    const closed = colon !== undefined || (open !== undefined && close !== undefined);
    // 谋篇一域, 一篇二: the mark begins after a stop or a document word, unless a whole title follows (奋斗篇二:区总工会…总结).
    const before = text.slice(Math.max(0, m.index - 2), m.index);
    if (
      /[\p{L}\p{N}]$/u.test(before) &&
      !/总结|小结|报告|汇报|计划|要点|范文/u.test(before) &&
      !(b && colon && heading)
    )
      continue;
    if (!closed && !/^(?:[\s】)]|范文|$)/u.test(text.slice(end, end + 2))) continue;
    // Without a colon 第二篇 may be a part of a plan (第二篇 转型发展): only a document's title makes it a document.
    if (!closed && a !== undefined && !heading) continue;
    marks.push({
      start: m.index,
      end,
      heading,
      body: heading?.end ?? end,
      number,
      family,
      firm: colon !== undefined,
    });
  }
  return marks;
}

function suffixMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  SUFFIX.lastIndex = 0;
  for (let m = SUFFIX.exec(text); m !== null; m = SUFFIX.exec(text)) {
    const start = text.lastIndexOf('\n', m.index) + 1;
    const end = m.index + m[0].length;
    const line = text.slice(start, end);
    if (end - start > LONGEST_TITLE || listMarker.test(line) || sentenceWords.test(line)) continue;
    marks.push({
      start,
      end,
      heading: trimmed(text, start, end),
      body: end,
      number: parseSmallNumber(m.groups!['n']!),
      family: 'suffix',
      firm: false,
    });
  }
  return marks;
}

/** The marks that count upwards from one. A table of contents in front (篇一… 篇二… 篇一…) starts the count anew. */
function inSequence(marks: readonly Mark[], length: number): Mark[] {
  let kept: Mark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    if (!last) {
      if (mark.number === 1) kept.push(mark);
    } else if (mark.number > last.number && mark.number <= last.number + 3) kept.push(mark);
    else if (
      mark.number === 1 &&
      kept.every((k, i) => (kept[i + 1]?.start ?? mark.start) - k.start < SHORTEST)
    )
      kept = [mark];
  }
  return kept.filter((mark, i) => (kept[i + 1]?.start ?? length) > mark.end);
}

/** Documents glued together with no mark but their titles: …而努力奋斗！南陵县总工会2011年工作总结 2011年，… */
function gluedParts(text: string): Part[] {
  const titles: Part[] = [];
  documentWord.lastIndex = 0;
  for (let m = documentWord.exec(text); m !== null; m = documentWord.exec(text)) {
    const start = titleStart(text, m.index);
    const end = m.index + m[0].length;
    if (start === null || !standsAsTitle(text, start, end)) continue;
    const last = titles.at(-1);
    if (last && (start - last.body < SHORTEST || text.length - end < SHORTEST)) continue;
    // A repeated title is a page's header or a scraped label, not a new document.
    if (titles.some((t) => text.slice(t.heading!.start, t.heading!.end) === text.slice(start, end))) continue;
    titles.push({ start, end, heading: { start, end }, body: end });
  }
  return titles.length > 1 && titles[0]!.start < 400 ? titles : [];
}

/** Back from a document word to the stop, bracket or line break before it; null where that is too far for a title. */
function titleStart(text: string, word: number): number | null {
  for (let i = word - 1; i >= word - LONGEST_TITLE; i--) {
    if (i < 0) return 0;
    if ('。!?;】〗\n'.includes(text[i]!) || (text[i] === ' ' && text[i - 1] === ' '))
      return skipSpace(text, i + 1);
    if ('《“"(:,、'.includes(text[i]!)) return null;
  }
  return null;
}

/** A title names the body and the time of its report, holds no sentence, and a new text follows it. */
function standsAsTitle(text: string, start: number, end: number): boolean {
  const title = text.slice(start, end);
  if (listMarker.test(title) || sentenceWords.test(title)) return false;
  if (
    !/工会|委员会|联合会|政府|妇联|残联|[团党]委|局|院|公司|集团|厂|学校|中学|小学|医院|大学|中心|街道|[市县区镇乡]/u.test(
      title,
    )
  )
    return false;
  if (!/年|季度|[x*×]{2}|\d{4}/u.test(title)) return false;
  titleTail.lastIndex = end;
  const after = titleTail.test(text) ? titleTail.lastIndex : end;
  return /^(?:\s|\(|—|$|\d{4}|[xX*×_]{2}|[一二]〇|二0|今年|一年来|半年来|上半年|去年|本年|各位|同志|根据|按照|在|为|一、)/u.test(
    text.slice(after, after + 4),
  );
}

const closingBracket = (text: string, from: number): number | null => {
  const found = /[】〗\]\n]/u.exec(text.slice(from, from + 2 * LONGEST_TITLE));
  return found && found[0] !== '\n' ? from + found.index + 1 : null;
};

/** The title after an open mark: 篇二：区总工会上半年工作总结, up to its document word or the end of its line. */
function headingAfter(text: string, from: number): Span | null {
  const line = /^[ ]*[^\n。;!?,]*/u.exec(text.slice(from, from + LONGEST_TITLE))![0];
  documentWord.lastIndex = 0;
  const word = documentWord.exec(line);
  return word ? trimmed(text, from, from + word.index + word[0].length) : null;
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = skipSpace(text, from);
  while (':、-—.'.includes(text[start] ?? 'x') && start < to) start++;
  start = skipSpace(text, start);
  let end = to;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return end > start ? { start, end } : null;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && /\s/u.test(text[i]!)) i++;
  return i;
}
