/** Writes a generation of a Parquet folder, puts it in force, and clears away what no reader can still want. */
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ALL_TABLES } from '../schema/index.ts';
import { GENERATION, MANIFEST, type Manifest } from './manifest.ts';

export interface Publication {
  readonly folder: string;
  /** Where the tables are now. */
  readonly connection: DuckDBConnection;
  readonly old: Manifest | null;
  readonly schemaVersion: number;
  readonly changed: ReadonlySet<string>;
}

/** A stable name for programs that cannot read the manifest; where links are not to be had it is missing. */
const CURRENT = 'current';

export async function publish({
  folder,
  connection,
  old,
  schemaVersion,
  changed,
}: Publication): Promise<void> {
  const number = old === null ? 1 : Number(old.generation.slice(1)) + 1;
  const generation = `g${String(number).padStart(6, '0')}`;
  for (const { name } of ALL_TABLES) {
    const to = join(folder, generation, name);
    const from = old === null ? null : join(folder, old.generation, name);
    mkdirSync(to, { recursive: true });
    if (from !== null && !changed.has(name) && existsSync(from)) linkFolder(from, to);
    else await writeTable(connection, name, to);
  }
  const manifest: Manifest = { format: 'zongjie-parquet', schemaVersion, generation };
  replaceFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  replaceLink(join(folder, CURRENT), generation);
}

/** Facts lie in a folder for each province: codes make folder names that every system can read. */
const PARTITIONED = 'fact_observation';
const PROVINCE = `coalesce(substr(REF_AREA, 1, 2), '_X') AS PROVINCE`;

async function writeTable(connection: DuckDBConnection, name: string, to: string): Promise<void> {
  const path = to.replaceAll("'", "''");
  const empty = (await connection.runAndReadAll(`SELECT 1 FROM ${name} LIMIT 1`)).currentRowCount === 0;
  if (name === PARTITIONED && !empty)
    await connection.run(
      `COPY (SELECT *, ${PROVINCE} FROM ${name} ORDER BY INDICATOR, REF_AREA, PERIOD_END, OBS_ID)
       TO '${path}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (PROVINCE), OVERWRITE_OR_IGNORE)`,
    );
  else await connection.run(`COPY ${name} TO '${path}/data_0.parquet' (FORMAT parquet, COMPRESSION zstd)`);
}

/** The same files under another name; copies where the file system has no links. */
function linkFolder(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(copy);
      linkFolder(source, copy);
      continue;
    }
    try {
      linkSync(source, copy);
    } catch {
      cpSync(source, copy);
    }
  }
}

function replaceFile(path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w');
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
}

function replaceLink(path: string, to: string): void {
  try {
    rmSync(`${path}.new`, { force: true });
    symlinkSync(to, `${path}.new`);
    renameSync(`${path}.new`, path);
  } catch {
    rmSync(`${path}.new`, { force: true });
  }
}

/**
 * Removes what killed loads left, and generations before the one in force. That one stays beside the next until the load after: who has
 * read the manifest can still read its files.
 */
export function clearAway(folder: string, manifest: Manifest | null): void {
  for (const name of readdirSync(folder))
    if (GENERATION.test(name) && name !== manifest?.generation)
      rmSync(join(folder, name), { recursive: true, force: true });
}
