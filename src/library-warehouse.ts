/**
 * The warehouse as a library offers it: load, query, export, compare and check, as the commands do them. Databases and drivers are imported
 * when they are asked for, so that a program that only analyzes pays for none of them.
 */
import type { CheckFinding, CheckOptions } from './check/index.ts';
import type { Comparison, ComparisonRequest, FactBase } from './compare/index.ts';
import type { DocumentRecord } from './model/index.ts';
import type { Exported, ExportFormat } from './warehouse/export/index.ts';
import type { LoadRun, OpenOptions, Warehouse } from './warehouse/index.ts';

export interface LoadRecordsOptions extends OpenOptions {
  /** What is loaded, for the diary (load_run.INPUTS); nothing unless told. */
  readonly inputs?: readonly string[];
}

/** How an export is written. */
export interface ExportOptions extends OpenOptions {
  /** Folder for the files; made where there is none. */
  readonly out: string;
  /** Retired rows too. */
  readonly history?: boolean;
}

/**
 * Puts records into the warehouse `target` (file.duckdb, postgres://…, a folder for Parquet), making it where there is none: one
 * transaction, all or nothing. The same records twice change no row.
 *
 *     await loadRecords('zongjie.duckdb', analyze(text, { uri: '2016.txt' }))
 *
 * @returns the row of load_run that tells what was read and what changed
 * @throws {TargetError} when the target cannot be had
 */
export async function loadRecords(
  target: string,
  records: Iterable<DocumentRecord> | AsyncIterable<DocumentRecord>,
  { inputs = [], ...waiting }: LoadRecordsOptions = {},
): Promise<LoadRun> {
  const [{ openLoader }, { version }] = await Promise.all([
    import('./warehouse/index.ts'),
    import('./warehouse/program-version.ts'),
  ]);
  const loader = await openLoader(target, {
    ...waiting,
    inputs,
    programVersion: version(),
    rulesVersion: null,
  });
  try {
    for await (const record of records) loader.add(record, null);
    return await loader.finish();
  } finally {
    loader.close();
  }
}

/**
 * Opens a warehouse to be asked in SQL; close it when you are done.
 *
 *     const warehouse = await openWarehouse('zongjie.duckdb');
 *     await warehouse.query('SELECT TIME_PERIOD, OBS_VALUE FROM v_series WHERE INDICATOR = $1', ['union.members'])
 *
 * @throws {TargetError} when the name is no target or there is no warehouse
 */
export async function openWarehouse(target: string, options: OpenOptions = {}): Promise<Warehouse> {
  return (await import('./warehouse/index.ts')).openWarehouse(target, options);
}

/** Writes the tables of a warehouse as files for others (csv, xlsx, parquet, sdmx, datapackage); tells which. */
export async function exportWarehouse(
  target: string,
  format: ExportFormat,
  options: ExportOptions,
): Promise<readonly Exported[]> {
  return (await import('./warehouse/export/index.ts')).exportWarehouse(target, format, options);
}

/** Indicators of a warehouse, or of records, lined up by area and period; the main ones unless some are named. */
export async function compare(
  from: string | readonly DocumentRecord[],
  request: ComparisonRequest = {},
): Promise<Comparison[]> {
  const { compareFacts } = await import('./compare/index.ts');
  return withFacts(from, (base) => compareFacts(base, request));
}

/** What does not add up in a warehouse, or in records: inside each document and from one to the next. */
export async function check(
  from: string | readonly DocumentRecord[],
  options: CheckOptions = {},
): Promise<CheckFinding[]> {
  const { check: checkFacts } = await import('./check/index.ts');
  return withFacts(from, (base) => checkFacts(base, options));
}

async function withFacts<T>(
  from: string | readonly DocumentRecord[],
  work: (base: FactBase) => Promise<T>,
): Promise<T> {
  const { openFacts, factsOfRecords } = await import('./compare/index.ts');
  const base = typeof from === 'string' ? await openFacts(from) : factsOfRecords(from);
  try {
    return await work(base);
  } finally {
    await base.close();
  }
}
