/** What the lines above a table say for all of it: its subject, its unit, its time. */
import type { ReferenceTime, Span, TimeMention } from '../../model/index.ts';
import type { Named } from './claim.ts';
import { under } from './columns.ts';
import { readHeading } from './heading.ts';
import { captionUnits, type TableUnit } from './units.ts';

export interface Caption {
  readonly units: readonly TableUnit[];
  readonly time: TimeMention | null;
  readonly subject: Named | null;
  /** With the caption's year in it. */
  readonly reference: ReferenceTime;
}

const LINES = 3;
/** A longer line, or one that ends a sentence, is prose. */
const LONGEST = 50;
const TITLE_MARK =
  /^(?:附?表\s*[\d一二三四五六七八九十]*[-—\d]*\s*[:.、]?|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])\s*/u;

/** What a page says of itself between title and table; its day is not the table's. */
const OF_THE_PAGE =
  /^(?:(?:发布|发表|发稿|刊登|更新|录入|上传|发文|成文)(?:时间|日期|于)?|(?:信息|文章)?来源|作者|责任编辑|索引号|(?:浏览|阅读|点击|访问)[次人]?[数量率])\s*[:\[]/u;

/** Reads the lines right before `tableStart` (null for none) and the titles inside; what they leave open comes from `outer`. */
export function captionOf(
  folded: string,
  tableStart: number | null,
  titles: readonly Span[],
  reference: ReferenceTime,
  outer: Caption | null = null,
): Caption {
  const lines = [...(tableStart === null ? [] : linesBefore(folded, tableStart)), ...titles];
  let units: readonly TableUnit[] = outer?.units ?? [];
  let time = outer?.time ?? null;
  let subject = outer?.subject ?? null;
  let known = reference;
  for (const line of lines) {
    const text = folded.slice(line.start, line.end);
    const own = captionUnits(text, line.start);
    if (own.length > 0) units = own;
    const from = line.start + (TITLE_MARK.exec(text)?.[0].length ?? 0);
    const unitAt = text.search(/[(\[]?\s*(?:计量)?单\s*位\s*:/u);
    const heading = readHeading(
      folded,
      { start: from, end: unitAt < 0 ? line.end : Math.max(from, line.start + unitAt) },
      known,
    );
    if (heading.time?.to != null) {
      time = heading.time;
      known = under(known, time);
    }
    if (heading.rest !== null) subject = withoutTail(heading.rest);
  }
  return { units, time, subject, reference: known };
}

/** Short lines directly before, nearest last; a blank line is passed over. */
function linesBefore(folded: string, end: number): Span[] {
  const lines: Span[] = [];
  let to = end;
  while (to > 0 && lines.length < LINES) {
    const from = folded.lastIndexOf('\n', to - 2) + 1;
    const text = folded.slice(from, to).trim();
    if (text.length > LONGEST || /[。;]$/u.test(text) || text.includes('\t')) break;
    const start = from + folded.slice(from, to).indexOf(text);
    if (text !== '' && !OF_THE_PAGE.test(text)) lines.unshift({ start, end: start + text.length });
    to = from;
  }
  return lines;
}

/** 各街道工会组建情况表 is about what it names before 情况. */
function withoutTail({ text, span }: Named): Named {
  const cut = /(?:主要)?(?:统计|基本)?(?:情况|指标|数据|一览)?(?:统计)?表?$/u.exec(text)?.[0].length ?? 0;
  if (cut === 0 || cut === text.length || span.end - span.start !== text.length) return { text, span };
  return { text: text.slice(0, -cut), span: { start: span.start, end: span.end - cut } };
}
