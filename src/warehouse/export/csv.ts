/** Tables as CSV: one dialect for people with a spreadsheet, one for programs. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Column, Table } from '../schema/index.ts';
import type { Row, Value, Warehouse } from '../warehouse.ts';
import { writeJsonSchema } from './json-schema.ts';
import { exportedTables, streamTable, type Exported, type Exporter } from './tables.ts';

export interface CsvDialect {
  /** Without it Excel takes UTF-8 for the code page of the machine. */
  readonly bom: boolean;
  /** Whether a text that a spreadsheet would run as a formula gets an apostrophe before it. */
  readonly neutralise: boolean;
}

export const FOR_PEOPLE: CsvDialect = { bom: true, neutralise: true };
export const FOR_PROGRAMS: CsvDialect = { bom: false, neutralise: false };

/** What spreadsheets take for the beginning of a formula, in either width; a tab or line break before it is skipped by some. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

export function csvLine(columns: readonly Column[], row: Row, { neutralise }: CsvDialect): string {
  const cells = columns.map(({ name, type }) => {
    const value: Value = row[name] ?? null;
    if (value === null) return '';
    if (type !== 'text') return String(value);
    const text = neutralise && FORMULA.test(value as string) ? `'${String(value)}` : (value as string);
    return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${cells.join(',')}\r\n`;
}

/** Writes one table; gives the number of its rows. */
export async function writeCsv(
  warehouse: Warehouse,
  table: Table,
  path: string,
  dialect: CsvDialect,
): Promise<number> {
  const file = openSync(path, 'w');
  let rows = 0;
  try {
    writeSync(file, `${dialect.bom ? '\ufeff' : ''}${table.columns.map((c) => c.name).join(',')}\r\n`);
    for await (const batch of streamTable(warehouse, table)) {
      writeSync(file, batch.map((row) => csvLine(table.columns, row, dialect)).join(''));
      rows += batch.length;
    }
  } finally {
    closeSync(file);
  }
  return rows;
}

export const exportCsv: Exporter = async (warehouse, options) => {
  mkdirSync(options.out, { recursive: true });
  const tables = exportedTables(options);
  const files: Exported[] = [];
  for (const table of tables) {
    const path = join(options.out, `${table.name}.csv`);
    files.push({ path, rows: await writeCsv(warehouse, table, path, FOR_PEOPLE) });
  }
  return [...files, writeJsonSchema(tables, options.out)];
};
