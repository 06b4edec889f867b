/** Commands that work on many documents at once: how many, for how long each. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { BatchOptions } from '../batch/index.ts';
import type { Product } from '../batch/product.ts';
import { analyzerOptions, documentOptions, positive, type AnalysisFlags } from './options.ts';
import { UsageError } from './status.ts';

/**
 * Looks at the user's words before work begins: what is broken there would fail every document.
 * @throws {UsageError} naming each broken line
 */
export async function mustHaveWords({ lexicon }: AnalysisFlags): Promise<void> {
  if (lexicon === undefined) return;
  const [{ readUserFolder }, { TableError }] = await Promise.all([
    import('../lexicon/user-folder.ts'),
    import('../lexicon/table.ts'),
  ]);
  const { problems } = readUserFolder(lexicon);
  if (problems.length > 0) throw new UsageError(new TableError(problems).message);
}

export interface JobsFlags {
  jobs?: number;
}

export const withJobs = (command: Command): Command =>
  command.option('--jobs <n>', 'how many documents to work on at once; the cores unless told', positive);

/** Analysis takes its time from the same option as reading; a third of a minute is a thousand times what a report needs. */
const TIMEOUT_MS = 30_000;

export const batchOptions = <T>(flags: AnalysisFlags & JobsFlags, product: Product<T>): BatchOptions<T> => ({
  jobs: flags.jobs ?? availableParallelism(),
  timeoutMs: flags.timeoutMs ?? TIMEOUT_MS,
  analyzer: analyzerOptions(flags),
  document: documentOptions(flags),
  product,
});
