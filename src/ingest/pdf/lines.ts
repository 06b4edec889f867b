/** From the pieces of text that a PDF places on a page to the lines a reader sees, and the cells within them. */

/** What pdf.js gives: a piece of text, its matrix and its width. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** A stretch of a line without a wide gap; in tables a cell. Points from the left edge. */
export interface Cell {
  readonly left: number;
  right: number;
  text: string;
}

export interface Line {
  readonly page: number;
  /** Baseline, points from the bottom edge. */
  readonly y: number;
  readonly size: number;
  readonly cells: Cell[];
}

/** A gap of this many character widths parts cells; justified prose stays below. */
const CELL_GAP = 1.3;
const WORD_GAP = 0.2;

export const leftOf = (line: Line): number => line.cells[0]!.left;
export const rightOf = (line: Line): number => line.cells[line.cells.length - 1]!.right;
export const textOf = (line: Line): string => line.cells.map(({ text }) => text).join(' ');

/** Lines in the order in which the page draws them, which is reading order also where there are columns. */
export function linesOf(items: readonly TextItem[], page: number): Line[] {
  const lines: Line[] = [];
  for (const { str, transform, width } of items) {
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
    // Slanted or upright pieces are watermarks and seals.
    if (str.trim() === '' || Math.abs(b) > Math.abs(a) * 0.1) continue;
    const size = Math.abs(d) || Math.abs(a) || 1;
    const line = lines[lines.length - 1];
    if (line !== undefined && onSameLine(line, x, y, size)) append(line, str, x, width);
    else lines.push({ page, y, size, cells: [{ left: x, right: x + width, text: str }] });
  }
  for (const line of lines) for (const cell of line.cells) cell.text = tidy(cell.text);
  return lines.filter((line) => textOf(line).trim() !== '');
}

/** Superscripts sit up to half a character higher. */
const onSameLine = (line: Line, x: number, y: number, size: number): boolean =>
  Math.abs(y - line.y) < Math.max(line.size, size) * 0.5 && x > leftOf(line) - line.size * 0.2;

function append(line: Line, text: string, x: number, width: number): void {
  const cell = line.cells[line.cells.length - 1]!;
  const gap = x - cell.right;
  // The same words a hair aside are a program's bold.
  if (cell.text.endsWith(text) && gap < -width * 0.8) return;
  if (gap > line.size * CELL_GAP) line.cells.push({ left: x, right: x + width, text });
  else {
    cell.text += (gap > line.size * WORD_GAP ? ' ' : '') + text;
    cell.right = Math.max(cell.right, x + width);
  }
}

const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef‘’“”…—]';
const SPACE_BY_CJK = new RegExp(`(?<=${CJK}) (?! )|(?<! ) (?=${CJK})`, 'gu');

/**
 * Programs set Chinese and digits a little apart, and that gap is given as a space: 截至 6 月底. The one after the number of a
 * table is meant: 表 1 各街道 is not 表 about one 各街道.
 */
function tidy(text: string): string {
  const caption = /^(附?[表图]) ?(\d+(?:-\d+)?) +(?=\S)/u.exec(text);
  const words = text
    .slice(caption?.[0].length ?? 0)
    .replace(/\u00a0/gu, ' ')
    .replace(SPACE_BY_CJK, '')
    .trim();
  return caption === null ? words : `${caption[1]}${caption[2]} ${words}`;
}

/** How the text of a line goes on in the next: broken words and numbers of Chinese text close up, English words do not. */
export function glue(before: string, after: string): string {
  if (/[\u2e80-\uffef“”‘’—…]$/u.test(before) || /^[\u2e80-\uffef“”‘’—…%]/u.test(after)) return '';
  // 92.|6%
  if (/\d\.$/u.test(before) && /^\d/u.test(after)) return '';
  if (/\d$/u.test(before) && /^[\d.]/u.test(after)) return /[\u4e00-\u9fff]/u.test(before) ? '' : ' ';
  return before.endsWith('-') && /^[a-z]/u.test(after) ? '' : ' ';
}
