/** From lines to paragraphs and tables. A PDF knows neither: both are read from where the lines begin and end. */
import type { TextBuilder, RawCell } from '../text-builder.ts';
import { glue, leftOf, rightOf, textOf, type Line } from './lines.ts';

/** A marker at the head of a line begins a paragraph wherever the line before ends. */
const MARKER =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条]|\d{1,2}[、．]|[①-⑳]|[-•●◆■])/u;
/** Punctuation may hang over the margin, so that it says nothing about where the margin is. */
const HANGING = /[，。、；：！？）”》,.;:!?)]$/u;

/** How much of the measure a line fills at least where lines are not justified; a heading fills less. */
const RAGGED = 0.85;

interface Margins {
  readonly left: number;
  readonly right: number;
}

export function writeLayout(builder: TextBuilder, lines: readonly Line[]): void {
  const margins = marginsByPage(lines);
  const gap = usualGap(lines);
  let paragraph: Line[] = [];
  const flush = (): void => {
    if (paragraph.length > 0) writeParagraph(builder, paragraph);
    paragraph = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const rows = tableAt(lines, i);
    if (rows.length > 0) {
      flush();
      builder.table(gridOf(rows), { page: rows[0]!.page });
      i += rows.length - 1;
      continue;
    }
    const line = lines[i]!;
    const last = paragraph[paragraph.length - 1];
    if (last !== undefined && !goesOn(last, line, margins, gap)) flush();
    paragraph.push(line);
  }
  flush();
}

/** Pieces of one paragraph, each with its page. */
function writeParagraph(builder: TextBuilder, lines: readonly Line[]): void {
  const pieces: { text: string; location: { page: number } }[] = [];
  for (const line of lines) {
    const last = pieces[pieces.length - 1];
    const text = textOf(line);
    if (last?.location.page === line.page) last.text += glue(last.text, text) + text;
    else
      pieces.push({
        text: (last === undefined ? '' : glue(last.text, text)) + text,
        location: { page: line.page },
      });
  }
  builder.pieces(pieces);
}

function goesOn(last: Line, line: Line, margins: ReadonlyMap<number, Margins>, gap: number): boolean {
  if (MARKER.test(textOf(line)) || Math.abs(line.size - last.size) > last.size * 0.15) return false;
  const { left, right } = margins.get(last.page)!;
  const own = margins.get(line.page)!;
  if (leftOf(line) > own.left + line.size * 0.9) return false;
  if (line.page === last.page && (last.y - line.y > gap * 1.6 || line.y > last.y)) return false;
  // A line that begins far right is centred or a signature.
  if (leftOf(last) > left + last.size * 4) return false;
  // Full: the next character would not have fitted. Where the margin is ragged, a sentence that is not over goes on too.
  const open = !/[。！？：；:;.!?]$/u.test(textOf(last)) && rightOf(last) - left > (right - left) * RAGGED;
  return open || bodyRight(last) + last.size * 1.6 >= right;
}

const bodyRight = (line: Line): number => rightOf(line) - (HANGING.test(textOf(line)) ? line.size * 0.5 : 0);

/** Left and right edge of the text of each page; those of the document where a page has few lines. */
function marginsByPage(lines: readonly Line[]): Map<number, Margins> {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    const own = pages.get(line.page);
    if (own === undefined) pages.set(line.page, [line]);
    else own.push(line);
  }
  const all = marginsOf(lines);
  return new Map([...pages].map(([page, own]) => [page, own.length < 8 ? all : marginsOf(own)]));
}

function marginsOf(lines: readonly Line[]): Margins {
  const single = lines.filter(({ cells }) => cells.length === 1);
  const some = single.length > 0 ? single : lines;
  return { left: Math.min(...some.map(leftOf)), right: Math.max(...some.map(bodyRight)) };
}

/** The distance between lines that most have, in points. */
function usualGap(lines: readonly Line[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const gap = lines[i - 1]!.y - lines[i]!.y;
    if (gap > 1 && lines[i]!.page === lines[i - 1]!.page) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 20;
}

/** The rows of a table that begins with line `at`: two lines or more of several cells; rows of a label alone lie between. */
function tableAt(lines: readonly Line[], at: number): readonly Line[] {
  let end = at;
  while (end < lines.length && lines[end]!.page === lines[at]!.page) {
    if (lines[end]!.cells.length > 1) end++;
    else if (end > at && (lines[end + 1]?.cells.length ?? 0) > 1 && textOf(lines[end]!).length < 20) end++;
    else break;
  }
  const rows = lines.slice(at, end);
  const wide = rows.filter(({ cells }) => cells.length > 1);
  return wide.length >= 2 && wide.some(({ cells }) => cells.length >= 3 || /\d/u.test(cells[1]!.text))
    ? rows
    : [];
}

/** Columns are where the fullest row has cells; a cell stands in those it lies over. */
function gridOf(rows: readonly Line[]): RawCell[][] {
  const fullest = rows.reduce((best, row) => (row.cells.length > best.cells.length ? row : best));
  const columns = fullest.cells.map(({ left, right }, i) => {
    const next = fullest.cells[i + 1];
    return { from: i === 0 ? -Infinity : left, to: next === undefined ? Infinity : (right + next.left) / 2 };
  });
  for (let i = 1; i < columns.length; i++) columns[i]!.from = columns[i - 1]!.to;
  return rows.map((row) => {
    const cells: RawCell[] = [];
    let column = 0;
    for (const { left, right, text } of row.cells) {
      const centre = (left + right) / 2;
      while (column < columns.length - 1 && centre >= columns[column]!.to) {
        cells.push({ text: '' });
        column++;
      }
      cells.push({ text });
      column++;
    }
    return cells;
  });
}
