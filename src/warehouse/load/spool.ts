/**
 * Rows on their way into the warehouse, in files of their own: reading documents takes minutes, putting their rows in takes seconds, and
 * only for those is the warehouse held. Memory stays bounded, whatever is loaded.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../schema/index.ts';
import { removeStaleSpools, signSpool, SPOOL_PREFIX } from './stale.ts';

/** A table's spooled rows. The file has a column SEQ (which record of the load a row came with), then the table's columns. */
export interface Spooled {
  readonly table: Table;
  readonly path: string;
  readonly rows: number;
  /** Characters of the longest row: readers must make room for it. */
  readonly longestLine: number;
  /** Whether a text holds a line break, so that lines are not rows. */
  readonly brokenLines: boolean;
}

/** Characters gathered before they are written. */
const BUFFER = 1 << 18;

class TableSpool implements Spooled {
  readonly path: string;
  rows = 0;
  longestLine = 0;
  brokenLines = false;
  readonly #file: number;
  #pending = '';

  constructor(
    readonly table: Table,
    folder: string,
  ) {
    this.path = join(folder, `${table.name}.csv`);
    this.#file = openSync(this.path, 'w');
  }

  add(seq: number, cells: string): void {
    this.rows++;
    if (cells.length > this.longestLine) this.longestLine = cells.length;
    this.brokenLines ||= cells.includes('\n') || cells.includes('\r');
    this.#pending += `${seq},${cells}\n`;
    if (this.#pending.length >= BUFFER) this.flush();
  }

  flush(): void {
    if (this.#pending !== '') writeSync(this.#file, this.#pending);
    this.#pending = '';
  }

  close(): void {
    this.flush();
    closeSync(this.#file);
  }
}

export class Spool {
  readonly #folder: string;
  readonly #tables: ReadonlyMap<string, TableSpool>;
  #open = true;

  /** @param parent where the files go; the system's folder for temporary files unless told */
  constructor(tables: readonly Table[], parent: string = tmpdir()) {
    removeStaleSpools(parent);
    this.#folder = mkdtempSync(join(parent, SPOOL_PREFIX));
    signSpool(this.#folder);
    this.#tables = new Map(tables.map((t) => [t.name, new TableSpool(t, this.#folder)]));
  }

  /** @param cells a row as `csvEncoder` writes it */
  add(table: string, seq: number, cells: string): void {
    this.#tables.get(table)!.add(seq, cells);
  }

  /** Ends the writing; what was spooled, by table. */
  finish(): readonly Spooled[] {
    if (this.#open) for (const table of this.#tables.values()) table.close();
    this.#open = false;
    return [...this.#tables.values()];
  }

  remove(): void {
    this.finish();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
