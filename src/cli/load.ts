/** `zongjie load`: documents or records in, a warehouse out. */
import { Command, Option } from 'commander';
import type { Indicator } from '../lexicon/indicators.ts';
import { DEFAULT_TARGET } from '../warehouse/target.ts';
import type { Loader, LoadRun } from '../warehouse/index.ts';
import { Failures } from './failures.ts';
import { withJobs, type JobsFlags } from './jobs.ts';
import { isRecords, lotsOf } from './load-lots.ts';
import { LoadWork } from './load-work.ts';
import { positive, withAnalysisOptions, type AnalysisFlags } from './options.ts';
import { Progress } from './progress.ts';
import { UsageError, type Finish } from './status.ts';
import { version } from '../warehouse/program-version.ts';

interface Flags extends AnalysisFlags, JobsFlags {
  to: string;
  format: 'text' | 'json';
  errors?: string;
  quiet?: boolean;
  again?: boolean;
  waitMs?: number;
}

export const loadCommand = (finish: Finish): Command =>
  withJobs(
    withAnalysisOptions(
      new Command('load')
        .summary('documents or records in, a warehouse out')
        .description(
          'Reads files, folders and archives as extract does, or NDJSON that extract made (x.ndjson, x.jsonl, or - for stdin), and puts their facts into a warehouse, in one transaction. What the warehouse knows already is not read again.',
        )
        .argument('<path...>', 'what to load')
        .option('--to <target>', 'file.duckdb, postgres://…, or a folder for Parquet', DEFAULT_TARGET)
        .option('--again', 'read every document again, known or not')
        .option('--wait-ms <n>', 'milliseconds to wait for another load to end', positive)
        .addOption(
          new Option('--format <format>', 'how to say what was done')
            .choices(['text', 'json'])
            .default('text'),
        )
        .option('--errors <file>', 'also write each failed input as a JSON line to this file')
        .option('-q, --quiet', 'no progress'),
    ),
  ).action(async (paths: string[], flags: Flags) => finish(await load(paths, flags)));

async function load(paths: readonly string[], flags: Flags): Promise<number> {
  const { openLoader, TargetError } = await import('../warehouse/index.ts');
  const progress = new Progress(flags.quiet ?? false);
  const documents = paths.filter((path) => !isRecords(path));
  const options = await loadOptions(paths, documents.length > 0, flags);
  let loader: Loader;
  try {
    loader = await openLoader(flags.to, options);
  } catch (error) {
    throw error instanceof TargetError ? new UsageError(error.message) : error;
  }
  const stopped = (): never => {
    loader.close();
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', stopped).once('SIGTERM', stopped);
  try {
    const failures = new Failures(flags.errors, progress);
    const work = new LoadWork(loader, failures, progress);
    for await (const lot of lotsOf(paths))
      await (lot.records ? work.records(lot) : work.documents(lot, flags, options.rulesVersion));
    progress.clear();
    const run = await loader.finish();
    process.stdout.write(flags.format === 'json' ? `${JSON.stringify(run)}\n` : said(loader.name, run));
    return failures.close();
  } finally {
    process.off('SIGINT', stopped).off('SIGTERM', stopped);
    loader.close();
  }
}

/** Exit status of a shell for what was interrupted. The warehouse is as it was; only our own files have to go. */
const INTERRUPTED = 130;

async function loadOptions(inputs: readonly string[], analyzes: boolean, flags: Flags) {
  const { rulesVersion } = await import('../warehouse/index.ts');
  const programVersion = version();
  const { area, period, tokenizer, timeoutMs, lexicon } = flags;
  const shaping = { programVersion, lexicon, options: { area, period, tokenizer, timeoutMs } };
  return {
    inputs,
    programVersion,
    rulesVersion: analyzes ? rulesVersion(shaping) : null,
    again: flags.again ?? false,
    timeoutMs: flags.waitMs,
    onWait: (message: string) => process.stderr.write(`zongjie: ${message}\n`),
    ...(lexicon !== undefined && { indicators: await indicatorsWith(lexicon) }),
  };
}

/** Labels of the user's indicators beside ours. */
async function indicatorsWith(lexicon: string): Promise<ReadonlyMap<string, Indicator>> {
  const [{ corePacks, indicatorsOf }, { readUserFolder }] = await Promise.all([
    import('../lexicon/indicators.ts'),
    import('../lexicon/user-folder.ts'),
  ]);
  return indicatorsOf([...corePacks(), readUserFolder(lexicon).pack]);
}

const said = (target: string, run: LoadRun): string =>
  `${target}, load ${run.RUN_ID}: ${run.DOCUMENTS_READ} documents read, ${run.DOCUMENTS_SKIPPED} known already, ${run.DOCUMENTS_FAILED} failed\n` +
  `documents: ${run.DOCUMENTS_NEW} new, ${run.DOCUMENTS_REREAD} read differently, ${run.DOCUMENTS_RETIRED} retired\n` +
  `facts: ${run.FACTS_ADDED} added, ${run.FACTS_RETIRED} retired, ${run.FACTS_CHANGED} read differently in the same bytes\n`;
