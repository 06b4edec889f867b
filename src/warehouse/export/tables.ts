/** What an export takes out of a warehouse: whole tables, in order of their keys, so that the same facts give the same files. */
import { HISTORY_TABLES, TABLES, type Table } from '../schema/index.ts';
import type { Row, Warehouse } from '../warehouse.ts';

export interface ExportOptions {
  /** Folder for the files; made where there is none. */
  readonly out: string;
  /** Retired rows too. */
  readonly history?: boolean;
}

/** A file that was written. */
export interface Exported {
  readonly path: string;
  /** Rows in it, null where it holds none. */
  readonly rows: number | null;
}

export type Exporter = (warehouse: Warehouse, options: ExportOptions) => Promise<readonly Exported[]>;

export const exportedTables = ({ history = false }: ExportOptions): readonly Table[] => [
  ...Object.values<Table>(TABLES),
  ...(history ? HISTORY_TABLES : []),
];

export const streamTable = (warehouse: Warehouse, { name, columns, key }: Table): AsyncGenerator<Row[]> =>
  warehouse.stream(`SELECT ${columns.map((c) => c.name).join(', ')} FROM ${name} ORDER BY ${key.join(', ')}`);

/** Columns whose values name a row of another table. */
export const REFERENCES: readonly (readonly [table: string, column: string, to: string])[] = [
  ...['fact_observation', 'fact_activity', 'observation_repeat', 'document_finding'].map(
    (table) => [table, 'DOC_ID', 'dim_document'] as const,
  ),
  ...['fact_observation', 'fact_activity', 'dim_document'].flatMap((table) => [
    [table, 'REF_AREA', 'dim_area'] as const,
    [table, 'TIME_PERIOD', 'dim_period'] as const,
  ]),
  ['fact_observation', 'INDICATOR', 'dim_indicator'],
  ['observation_repeat', 'SAME_AS', 'fact_observation'],
];
