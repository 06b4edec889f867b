/**
 * Cuts a compilation into its documents (篇). Compilations come from document sites: several summaries under 【篇一：…】, 篇二：,
 * 第三篇, 工作总结(四), or merely glued together, each with its title. Scraped texts have no line breaks, so nothing here needs
 * them; and a report has headings that look like titles (一、2012年工作总结), so each kind of mark must prove itself.
 */
import type { Span } from '../model/index.ts';
import { numberMarks, suffixMarks, type PartMark } from './part-marks.ts';
import { documentWord, listMarker, sentenceWords, titleTail } from './title-words.ts';

/** One document of a source text. Parts follow each other without gap and cover the text. */
export interface Part extends Span {
  /** The title that the mark itself gives (【篇一：这里】), or null. */
  readonly heading: Span | null;
  /** Where the part's own text begins: after the mark, or `start` where there is none. */
  readonly body: number;
}

/** A part shorter than this is a line of a table of contents, not a document. */
const SHORTEST = 120;
const LONGEST_TITLE = 60;
/** A compilation begins with its first document; what precedes it is a label, not a chapter. */
const LABEL = 400;

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

function numberedParts(text: string): readonly Part[] | null {
  for (const marks of [
    inSequence(numberMarks(text), text.length),
    inSequence(suffixMarks(text), text.length),
  ]) {
    if (marks.length > 1 || (marks[0]?.strength === 'firm' && marks[0].start < LABEL)) return marks;
  }
  return null;
}

/** The marks that count upwards from one. A table of contents in front (篇一… 篇二… 篇一…) starts the count anew. */
function inSequence(marks: readonly PartMark[], length: number): PartMark[] {
  let kept: PartMark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    if (!last) {
      if (mark.number === 1 && mark.strength !== 'weak') kept.push(mark);
    } else if (
      mark.number === last.number + 1 ||
      (mark.number > last.number && mark.number <= last.number + 3 && mark.strength !== 'weak')
    ) {
      kept.push(mark);
    } else if (mark.number === 1 && mark.strength !== 'weak' && isContents(kept, mark)) kept = [mark];
  }
  return kept.filter((mark, i) => (kept[i + 1]?.start ?? length) > mark.end);
}

const isContents = (kept: readonly PartMark[], next: PartMark): boolean =>
  kept.every((mark, i) => (kept[i + 1] ?? next).start - mark.start < SHORTEST);

/** Documents glued together with no mark but their titles: …而努力奋斗！南陵县总工会2011年工作总结 2011年，… */
function gluedParts(text: string): Part[] {
  const titles: (Part & { readonly words: string })[] = [];
  const seen = new Set<string>();
  documentWord.lastIndex = 0;
  for (let m = documentWord.exec(text); m !== null; m = documentWord.exec(text)) {
    const start = titleStart(text, m.index);
    const end = m.index + m[0].length;
    if (start === null || !standsAsTitle(text, start, end)) continue;
    const last = titles.at(-1);
    if (last && (start - last.body < SHORTEST || text.length - end < SHORTEST)) continue;
    const words = text.slice(start, end);
    // A repeated title is a page's header or a scraped label, not a new document.
    if (seen.has(words)) continue;
    seen.add(words);
    titles.push({ start, end, heading: { start, end }, body: start, words });
  }
  return titles.length > 1 && titles[0]!.start < LABEL ? titles : [];
}

/** Back from a document word to the stop, bracket or line break before it; null where that is too far for a title. */
function titleStart(text: string, word: number): number | null {
  for (let i = word - 1; i >= word - LONGEST_TITLE; i--) {
    const ch = text[i];
    if (ch === undefined) return 0;
    if ('。!?;】〗\n'.includes(ch) || (ch === ' ' && text[i - 1] === ' '))
      return i + 1 + /^\s*/u.exec(text.slice(i + 1, word))![0].length;
    if ('《“"(:,、'.includes(ch)) return null;
  }
  return null;
}

const BODY =
  /工会|委员会|联合会|政府|妇联|残联|[团党]委|局|院|公司|集团|厂|学校|中学|小学|医院|大学|中心|街道|[市县区镇乡]/u;

/** A title names the body and the time of its report, holds no sentence, and a new text follows it. */
function standsAsTitle(text: string, start: number, end: number): boolean {
  const title = text.slice(start, end);
  if (listMarker.test(title) || sentenceWords.test(title)) return false;
  if (!BODY.test(title) || !/年|季度|[x*×]{2}|\d{4}/u.test(title)) return false;
  titleTail.lastIndex = end;
  const after = titleTail.test(text) ? titleTail.lastIndex : end;
  return /^(?:\s|\(|—|$|\d{4}|[xX*×_]{2}|[一二]〇|二0|今年|一年来|半年来|上半年|去年|本年|各位|同志|根据|按照|在|为|一、)/u.test(
    text.slice(after, after + 4),
  );
}
