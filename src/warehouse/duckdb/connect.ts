/**
 * Connections to a DuckDB file. DuckDB lets one process write a file and nobody read it meanwhile, or many read; who comes second
 * is refused at once. Here the second waits its turn, and says so.
 */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { TargetError } from '../target.ts';
import { noWarehouse } from '../version.ts';
import { DEFAULT_WAIT_MS, type WaitOptions } from '../warehouse.ts';

export interface Connected {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Nothing may be fetched: what we need is built in. */
const SETTINGS = { autoinstall_known_extensions: 'false' };

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;

/**
 * Opens a file, waiting while another process (or another part of this one) has it.
 * @throws {TargetError} when there is no such file to read, it is no DuckDB file, or the wait grew too long
 */
export async function connect(
  path: string,
  mode: 'read' | 'write',
  { timeoutMs = DEFAULT_WAIT_MS, onWait }: WaitOptions = {},
): Promise<Connected> {
  if (mode === 'read' && !existsSync(path)) throw noWarehouse(path);
  const deadline = Date.now() + timeoutMs;
  for (let pause = FIRST_PAUSE_MS, told = false; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await open(path, mode);
    } catch (error) {
      const holder = holderOf(error);
      if (holder === null) throw new TargetError(`${path}: ${firstLine(error)}`);
      if (Date.now() + pause > deadline)
        throw new TargetError(`${path}: is in use by ${holder}; gave up after ${timeoutMs} ms`);
      if (!told) onWait?.(`${path}: is in use by ${holder}; waiting`);
      told = true;
      await sleep(pause);
    }
  }
}

async function open(path: string, mode: 'read' | 'write'): Promise<Connected> {
  // The cache keeps one instance a file and process: a second one would void the lock of the first.
  const instance = await DuckDBInstance.fromCache(path, {
    ...SETTINGS,
    access_mode: mode === 'read' ? 'READ_ONLY' : 'READ_WRITE',
  });
  return connectTo(instance);
}

/** A database in memory, of its own. */
export const connectMemory = async (): Promise<Connected> =>
  connectTo(await DuckDBInstance.create(':memory:', SETTINGS));

async function connectTo(instance: DuckDBInstance): Promise<Connected> {
  try {
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return {
      connection,
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

/** Who has the file, when that is why it did not open. */
function holderOf(error: unknown): string | null {
  const message = (error as Error).message;
  const pid = /Conflicting lock is held in .*\(PID (\d+)\)/.exec(message)?.[1];
  if (pid !== undefined) return `process ${pid}`;
  if (message.includes('Could not set lock')) return 'another process';
  return message.includes('same database file with a different configuration') ? 'this process itself' : null;
}

const firstLine = (error: unknown): string =>
  (error as Error).message.split('\n')[0]!.replace(/^[A-Z]\w+ Error: /, '');
