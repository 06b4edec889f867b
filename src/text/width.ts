/**
 * How wide text stands in a terminal: Chinese characters and full-width marks take two cells, combining marks none (Unicode TR 11). Curly quotes and the
 * dash are ambiguous there; terminals show them narrow unless told otherwise.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

export function widthOf(text: string): number {
  let width = 0;
  for (const ch of text)
    width +=
      ch < '\u1100' ? (ch >= '\u0300' && NONE.test(ch) ? 0 : 1) : WIDE.test(ch) ? 2 : NONE.test(ch) ? 0 : 1;
  return width;
}

/** Pixels that a text takes in a font such as `bold 15px sans-serif`, where there is nothing to measure it with. */
export const pixelsOf = (text: string, font = ''): number =>
  (widthOf(text) / 2) * NARROW * Number(/([\d.]+)px/.exec(font)?.[1] ?? USUAL_FONT);

/** Two narrow characters are somewhat wider than the script is high. */
const NARROW = 1.15;
const USUAL_FONT = 12;

/** The text cut so that it is no wider, `…` at its end. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const ch of text) {
    used += widthOf(ch);
    if (used > width) break;
    kept += ch;
  }
  return `${kept}…`;
}

export type Align = 'left' | 'right';

/** Lines of a table with straight columns, two spaces apart; the first row is the head, under it a rule. */
export function alignRows(rows: readonly (readonly string[])[], align: readonly Align[]): string[] {
  const widths = align.map((_, i) => Math.max(0, ...rows.map((row) => widthOf(row[i] ?? ''))));
  const line = (row: readonly string[]): string =>
    align
      .map((side, i) => {
        const cell = row[i] ?? '';
        const space = ' '.repeat(widths[i]! - widthOf(cell));
        return side === 'left' ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows;
  return head ? [line(head), widths.map((w) => '─'.repeat(w)).join('  '), ...body.map(line)] : [];
}
