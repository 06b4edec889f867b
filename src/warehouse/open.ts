/** Opens a warehouse for reading. */
import { parseTarget } from './target.ts';
import type { WaitOptions, Warehouse } from './warehouse.ts';

export type { Row, Value, WaitOptions, Warehouse } from './warehouse.ts';

/** How to open a warehouse. */
export type OpenOptions = WaitOptions;

/**
 * Opens the warehouse `target` (file.duckdb, postgres://…, a folder of Parquet) for reading; drivers load on the way.
 * @throws {TargetError} when the name is no target or there is no warehouse
 */
export async function openWarehouse(target: string, options: WaitOptions = {}): Promise<Warehouse> {
  const parsed = parseTarget(target);
  switch (parsed.kind) {
    case 'duckdb':
      return (await import('./duckdb/open.ts')).openDuckDb(parsed.path, options);
    case 'postgres':
      return (await import('./postgres/open.ts')).openPostgres(parsed);
    case 'parquet':
      return (await import('./parquet/open.ts')).openParquet(parsed.folder);
  }
}
