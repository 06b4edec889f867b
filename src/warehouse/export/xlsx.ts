/** The tables as one workbook, a sheet each; held in memory while it is made. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Table } from '../schema/index.ts';
import type { Row, Warehouse } from '../warehouse.ts';
import { exportedTables, streamTable, type Exporter } from './tables.ts';

/** Limits of the format: rows of a sheet (one is the header), characters of a cell and of a sheet's name. */
const MOST_ROWS = 1_048_575;
const MOST_CHARACTERS = 32_767;
const LONGEST_NAME = 31;

export const exportXlsx: Exporter = async (warehouse, options) => {
  mkdirSync(options.out, { recursive: true });
  const book = utils.book_new();
  let rows = 0;
  for (const table of exportedTables(options)) rows += await addTable(book, warehouse, table);
  const path = join(options.out, 'zongjie.xlsx');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
  return [{ path, rows }];
};

/** A table that is too long for a sheet goes on in the next: `fact_observation 2`. */
async function addTable(book: WorkBook, warehouse: Warehouse, table: Table): Promise<number> {
  const header = table.columns.map((c) => c.name);
  let lines: Cell[][] = [header];
  let [rows, sheets] = [0, 0];
  const finish = (): void => {
    const name = sheets++ === 0 ? table.name : `${table.name} ${sheets}`;
    utils.book_append_sheet(book, sheetOf(lines, table), name.slice(-LONGEST_NAME));
    lines = [header];
  };
  for await (const batch of streamTable(warehouse, table))
    for (const row of batch) {
      lines.push(cellsOf(row, table));
      rows++;
      if (lines.length > MOST_ROWS) finish();
    }
  if (sheets === 0 || lines.length > 1) finish();
  return rows;
}

type Cell = string | number | boolean | null;

const cellsOf = (row: Row, { columns }: Table): Cell[] =>
  columns.map(({ name }) => {
    const value = row[name] ?? null;
    if (typeof value !== 'string' || value.length <= MOST_CHARACTERS) return value;
    return `${value.slice(0, MOST_CHARACTERS - 1)}…`;
  });

/** Texts are texts in a workbook, never formulas; the header stays in sight and filters. */
function sheetOf(lines: Cell[][], { columns }: Table): WorkSheet {
  const sheet = utils.aoa_to_sheet(lines, { dense: true });
  sheet['!cols'] = columns.map((c) => ({ wch: c.name === 'QUOTE' ? 60 : Math.max(10, c.name.length + 2) }));
  sheet['!autofilter'] = {
    ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: lines.length - 1, c: columns.length - 1 } }),
  };
  return sheet;
}
