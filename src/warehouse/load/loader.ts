/**
 * A load: records in, one transaction at the end. The warehouse is touched twice, shortly: at the beginning to make sure it is there and to
 * see what it knows, and at the end to put in what was read.
 */
import { createHash } from 'node:crypto';
import type { Indicator } from '../../lexicon/indicators.ts';
import type { DocumentRecord } from '../../model/index.ts';
import { TABLES, WAREHOUSE_VERSION, type LoadFailure, type LoadRun } from '../schema/index.ts';
import { parseTarget, shownTarget, type Target } from '../target.ts';
import type { WaitOptions } from '../warehouse.ts';
import { addCodes, noCodes } from './codes.ts';
import { updateDimensions } from './dimensions.ts';
import { ensureIndexes } from './indexes.ts';
import { merge, NOTHING_MERGED } from './merge.ts';
import { migrate } from './migrate.ts';
import { prepare, SPOOLED, sourceUri, type Prepared } from './prepare.ts';
import { Spool } from './spool.ts';
import { insertRows, type Sql } from './sql.ts';
import { KNOWN_SOURCES, type KnownSource, type Store } from './store.ts';

export interface LoadOptions extends WaitOptions {
  /** What is loaded, for the diary. */
  readonly inputs: readonly string[];
  readonly programVersion: string;
  /** What reads documents in this load (see rulesVersion); null when all records come as NDJSON. */
  readonly rulesVersion: string | null;
  /** Labels of indicators; our own registry unless told. */
  readonly indicators?: ReadonlyMap<string, Indicator>;
  /** Read every document, known or not. */
  readonly again?: boolean;
}

export type Failure = Omit<LoadFailure, 'RUN_ID' | 'NTH'>;

export interface Loader {
  /** Name of the target, without password. */
  readonly name: string;
  /** Whether the warehouse holds these bytes under this name, read by these rules; if so they count as skipped. */
  skip(uri: string, sha256: string): boolean;
  /** Takes a record in; `rules` null when it is not known what read it. */
  add(record: DocumentRecord, rules: string | null): void;
  /** Takes a record in that was prepared elsewhere. */
  put(prepared: Prepared): void;
  fail(failure: Failure): void;
  /** Puts everything in, as one transaction; the row of load_run tells what became of it. */
  finish(): Promise<LoadRun>;
  /** Drops what was taken in; call it in any case, after `finish` too. */
  close(): void;
}

async function storeOf(target: Target, options: WaitOptions): Promise<Store> {
  switch (target.kind) {
    case 'duckdb':
      return (await import('../duckdb/store.ts')).duckDbStore(target.path, options);
    case 'postgres':
      return (await import('../postgres/store.ts')).postgresStore(target, options);
    case 'parquet':
      return (await import('../parquet/store.ts')).parquetStore(target.folder, options);
  }
}

/**
 * Opens a warehouse for loading, making it where there is none.
 * @throws {TargetError} when the target cannot be had
 */
export async function openLoader(targetName: string, options: LoadOptions): Promise<Loader> {
  const target = parseTarget(targetName);
  const { rulesVersion: rules, again = false } = options;
  const startedAt = new Date().toISOString();
  const known = await (
    await storeOf(target, options)
  ).transaction(async (sql) => {
    await migrate(sql);
    const sources = again || rules === null ? [] : await sql.rows<KnownSource>(KNOWN_SOURCES, [rules]);
    return new Map(sources.map((s) => [s.SOURCE, s.PARTS]));
  });
  // What was read must not be lost because somebody looks at the warehouse just now.
  const store = await storeOf(target, { ...options, timeoutMs: options.timeoutMs ?? PATIENCE_MS });
  return new SpoolingLoader(shownTarget(target), store, options, known, startedAt);
}

/** Unless told, how long a load waits in the end, when its work is done: a quarter of an hour. */
const PATIENCE_MS = 900_000;

class SpoolingLoader implements Loader {
  readonly #spool = new Spool(SPOOLED);
  readonly #codes = noCodes();
  readonly #failures: Failure[] = [];
  #seq = 0;
  #skipped = 0;

  constructor(
    readonly name: string,
    private readonly store: Store,
    private readonly options: LoadOptions,
    private readonly known: ReadonlyMap<string, number>,
    private readonly startedAt: string,
  ) {}

  skip(uri: string, sha256: string): boolean {
    const parts = this.known.get(
      createHash('md5')
        .update(`${sourceUri(uri, sha256)}|${sha256}`)
        .digest('hex'),
    );
    this.#skipped += parts ?? 0;
    return parts !== undefined;
  }

  add(record: DocumentRecord, rules: string | null): void {
    this.put(prepare(record, rules));
  }

  put({ codes, rows }: Prepared): void {
    const seq = ++this.#seq;
    addCodes(this.#codes, codes);
    for (const [table, lines] of rows) for (const line of lines) this.#spool.add(table, seq, line);
  }

  fail(failure: Failure): void {
    this.#failures.push(failure);
  }

  finish(): Promise<LoadRun> {
    const spooled = this.#spool.finish();
    return this.store.transaction(async (sql) => {
      // Another program may have been here since the beginning.
      await migrate(sql);
      const [last] = await sql.rows<{ n: number | null }>('SELECT max(RUN_ID) AS n FROM load_run');
      const run = (last!.n ?? 0) + 1;
      let counts = NOTHING_MERGED;
      if (this.#seq > 0) {
        for (const table of spooled) await sql.stage(table);
        counts = await merge(sql, run);
        await updateDimensions(sql, this.#codes, this.options.indicators);
        await ensureIndexes(sql);
      }
      return this.#diary(sql, run, counts);
    });
  }

  async #diary(sql: Sql, run: number, counts: typeof NOTHING_MERGED): Promise<LoadRun> {
    const row: LoadRun = {
      RUN_ID: run,
      STARTED_AT: this.startedAt,
      ENDED_AT: new Date().toISOString(),
      PROGRAM_VERSION: this.options.programVersion,
      SCHEMA_VERSION: WAREHOUSE_VERSION,
      RULES_VERSION: this.options.rulesVersion,
      INPUTS: JSON.stringify(this.options.inputs),
      DOCUMENTS_READ: this.#seq,
      DOCUMENTS_SKIPPED: this.#skipped,
      DOCUMENTS_FAILED: this.#failures.length,
      ...counts,
    };
    await insertRows(sql, TABLES.load_run, [row]);
    await insertRows(
      sql,
      TABLES.load_failure,
      this.#failures.map((f, i) => ({ RUN_ID: run, NTH: i + 1, ...f })),
    );
    return row;
  }

  close(): void {
    this.#spool.remove();
  }
}
