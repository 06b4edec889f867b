/** One grid may hold several tables under each other, each with its own title, unit and header (金融 above 外贸). */
import type { Grid, GridCell, GridRow } from './grid.ts';

export interface BodyRow {
  readonly row: GridRow;
  /** A label above a group of rows, without values. */
  readonly isGroup: boolean;
}

export interface TablePart {
  /** Lines of one cell before the header: title, unit. */
  readonly titles: readonly GridCell[];
  readonly header: readonly GridRow[];
  readonly body: readonly BodyRow[];
}

const NOTE = /^(?:注|备注|说明|资料来源|数据来源|来源|附注)\s*\d?\s*[:：.、]?/u;
const UNIT_LINE = /单\s*位\s*[:：]/u;
const CORNER =
  /^(?:指\s*标(?:名称)?|项\s*目(?:名称)?|名\s*称|地\s*区|单\s*位(?:名称)?|区\s*县|县\s*区|镇\s*街|街\s*道|乡\s*镇|类\s*别|分\s*类|年\s*份|年\s*度|月\s*份|时\s*间|序\s*号|行\s*业|内\s*容)$/u;
const COLUMN_WORDS =
  /(?:\d月|季度|半年|[年月]末|全年|同比|环比|增长|增减|增幅|增速|占比|比重|±|%|本[月年期季]|累计|绝对)/u;

const filled = (row: GridRow): GridCell[] =>
  [...new Set(row.cells)].filter((cell): cell is GridCell => cell !== null && cell.kind !== 'blank');

export function partsOf(grid: Grid): TablePart[] {
  const parts: TablePart[] = [];
  let [titles, header, body]: [GridCell[], GridRow[], BodyRow[]] = [[], [], []];
  const close = (): void => {
    if (body.some(({ isGroup }) => !isGroup)) parts.push({ titles, header, body });
    [titles, header, body] = [[], [], []];
  };
  const rows = grid.rows.filter(({ kind }) => kind !== 'blank');
  for (const [i, row] of rows.entries()) {
    const first = filled(row)[0]!;
    if (row.kind === 'single') {
      if (NOTE.test(first.text)) continue;
      const before = rows.slice(i + 1).find(({ kind }) => kind !== 'single')?.kind;
      // 单位：万元 or a heading right above a new header ends the table before it.
      if (UNIT_LINE.test(first.text) || (before === 'header' && body.length > 0)) {
        if (body.length > 0) close();
        titles.push(first);
      } else if (header.length === 0 && body.length === 0) titles.push(first);
      else body.push({ row, isGroup: true });
    } else if (row.kind === 'header') {
      if (body.length === 0) header.push(row);
      else if (isHeader(row)) {
        const last = body.findLastIndex(({ isGroup }) => !isGroup);
        // Groups right above a new header are its titles.
        const own = body.splice(last + 1).flatMap(({ row: group }) => filled(group));
        close();
        titles = own;
        header = [row];
      }
    } else body.push({ row, isGroup: false });
  }
  close();
  return parts;
}

/** A row of words among the values is a header where it names columns; else it is a row that happens to have no number. */
function isHeader(row: GridRow): boolean {
  const [first, ...others] = filled(row);
  return (
    CORNER.test(first!.text) ||
    others.filter(({ text }) => COLUMN_WORDS.test(text)).length * 2 >= others.length
  );
}

/** The header of a label column, without spaces: 指标, 地区. */
export const cornerOf = (part: TablePart, column: number): string =>
  part.header
    .map(({ cells }) => cells[column]?.text ?? '')
    .find((text) => text !== '')
    ?.replace(/\s+/gu, '') ?? '';
