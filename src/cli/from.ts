/** `--from`, which compare and check share: what it may name, and what is said when it names nothing. */
import type { Command } from 'commander';
import { RecordsError } from '../compare/index.ts';
import { DEFAULT_TARGET, TargetError } from '../warehouse/target.ts';
import { UsageError, reasonOf } from './status.ts';

export const withFrom = (command: Command): Command =>
  command.option(
    '--from <target>',
    'file.duckdb, postgres://…, a folder of Parquet, or NDJSON of extract (x.ndjson, - for stdin)',
    DEFAULT_TARGET,
  );

/** Opens what the user named; that it is not there, or is something else, is wrong usage. */
export async function asUsage<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof TargetError || error instanceof RecordsError) throw new UsageError(error.message);
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== undefined && path !== undefined) throw new UsageError(`${path}: ${reasonOf(error)}`);
    throw error;
  }
}
