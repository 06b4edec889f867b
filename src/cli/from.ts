/** `--from`, which compare and check share: what it may name, and what is said when it names nothing. */
import type { Command } from 'commander';
import { RecordsError, openFacts, type FactBase } from '../compare/index.ts';
import { DEFAULT_TARGET, TargetError } from '../warehouse/target.ts';
import { Failures } from './failures.ts';
import { UsageError, reasonOf } from './status.ts';

export const withFrom = (command: Command): Command =>
  command.option(
    '--from <target>',
    'file.duckdb, postgres://…, a folder of Parquet, or NDJSON of extract (x.ndjson, - for stdin)',
    DEFAULT_TARGET,
  );

/**
 * Does `work` with what the user named, names lines that are no records, and closes it.
 * @throws {UsageError} when it is not there or is something else
 */
export async function withFacts(from: string, work: (base: FactBase) => Promise<void>): Promise<number> {
  const base = await open(from);
  try {
    const failures = new Failures(undefined);
    for (const { place, code, reason } of base.failures) failures.add({ uri: place, code, reason });
    await work(base);
    return failures.close();
  } finally {
    await base.close();
  }
}

async function open(from: string): Promise<FactBase> {
  try {
    return await openFacts(from, { onWait: (message) => process.stderr.write(`zongjie: ${message}\n`) });
  } catch (error) {
    if (error instanceof TargetError || error instanceof RecordsError) throw new UsageError(error.message);
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== undefined && path !== undefined) throw new UsageError(`${path}: ${reasonOf(error)}`);
    throw error;
  }
}
