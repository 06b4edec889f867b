/** Records as rows of the warehouse: of what a record says, a load keeps a small part. */
import type { DocumentRecord } from '../model/index.ts';
import { prepare, type Prepared } from '../warehouse/load/prepare.ts';
import { moduleBeside, type Made, type Product } from './product.ts';

/** @param rules what reads the records (see rulesVersion) */
export default function make(records: readonly DocumentRecord[], rules: unknown): Made<readonly Prepared[]> {
  const value = records.map((record) => prepare(record, rules as string | null));
  const characters = value.flatMap(({ rows }) => rows.flatMap(([, lines]) => lines.map((l) => l.length)));
  return { value, size: 2 * characters.reduce((sum, n) => sum + n, 0), transfer: [] };
}

export const rowsBy = (rules: string | null): Product<readonly Prepared[]> => ({
  make,
  module: moduleBeside('rows', import.meta.url),
  data: rules,
});
