/** The warehouse: what loads it, reads it and hands it on. */
export { openLoader, type Failure, type Loader, type LoadOptions } from './load/loader.ts';
export { readRecords, type ReadRecord } from './load/ndjson.ts';
export { rulesVersion } from './load/rules-version.ts';
export { openWarehouse, type OpenOptions, type Row, type Value, type Warehouse } from './open.ts';
export { DEFAULT_TARGET, TargetError } from './target.ts';
export { ALL_TABLES, TABLES, WAREHOUSE_VERSION, type LoadRun, type Table } from './schema/index.ts';
