/** The warehouse: what loads it, reads it and hands it on. */
export { openLoader, type Failure, type Loader, type LoadOptions } from './load/loader.ts';
export { readRecords, type ReadRecord } from './load/ndjson.ts';
export { rulesVersion } from './load/rules-version.ts';
export { openWarehouse, type OpenOptions, type Row, type Value, type Warehouse } from './open.ts';
export { TargetError } from './target.ts';
export { ALL_TABLES, TABLES, type LoadRun, type Table } from './schema/index.ts';
