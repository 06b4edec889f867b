/** `zongjie load`: documents or records in, a warehouse out. */
import { createReadStream } from 'node:fs';
import { Command, Option } from 'commander';
import type { Indicator } from '../lexicon/indicators.ts';
import type { SourceText } from '../model/index.ts';
import { DEFAULT_TARGET } from '../warehouse/target.ts';
import type { Loader, LoadRun } from '../warehouse/index.ts';
import { Failures } from './failures.ts';
import {
  analyzerOptions,
  documentOptions,
  positive,
  withAnalysisOptions,
  type AnalysisFlags,
} from './options.ts';
import { Progress } from './progress.ts';
import { UsageError, reasonOf, type Finish } from './status.ts';
import { version } from './version.ts';

interface Flags extends AnalysisFlags {
  to: string;
  format: 'text' | 'json';
  errors?: string;
  quiet?: boolean;
  again?: boolean;
  waitMs?: number;
}

export const loadCommand = (finish: Finish): Command =>
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
      .option('--jobs <n>', 'how many documents to work on at once', positive)
      .addOption(
        new Option('--format <format>', 'how to say what was done').choices(['text', 'json']).default('text'),
      )
      .option('--errors <file>', 'also write each failed input as a JSON line to this file')
      .option('-q, --quiet', 'no progress'),
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
    const work = new Work(loader, failures, progress, options.rulesVersion);
    for (const path of paths) await (isRecords(path) ? work.records(path) : work.documents(path, flags));
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

const isRecords = (path: string): boolean => /\.(?:ndjson|jsonl)$/i.test(path);

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

/** The inputs of one load, one path after another. */
class Work {
  #analyze: ((source: SourceText) => void) | null = null;

  constructor(
    private readonly loader: Loader,
    private readonly failures: Failures,
    private readonly progress: Progress,
    private readonly rules: string | null,
  ) {}

  async records(path: string, bytes: AsyncIterable<unknown> = createReadStream(path)): Promise<void> {
    const { readRecords } = await import('../warehouse/index.ts');
    try {
      for await (const read of readRecords(bytes, path)) {
        if (!read.ok) {
          this.#fail(read.URI, read.CODE, read.REASON);
          continue;
        }
        this.loader.add(read.record, null);
        this.progress.step(read.record.source.uri);
      }
    } catch (error) {
      this.#fail(path, 'unreadable', reasonOf(error));
    }
  }

  async documents(path: string, flags: Flags): Promise<void> {
    let stdin: AsyncIterable<unknown> = process.stdin;
    if (path === '-') {
      const { isJson, bytes } = await peek(process.stdin);
      if (isJson) return this.records('-', bytes);
      stdin = bytes;
    }
    const { readInputs } = await import('../ingest/index.ts');
    const { maxBytes, timeoutMs } = flags;
    const limits = {
      ...(maxBytes !== undefined && { maxBytes }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    };
    for await (const input of readInputs([path], { ...limits, stdin })) {
      if (!input.ok) this.#fail(input.uri, input.code, input.reason);
      else {
        if (!this.loader.skip(input.source.uri, input.source.sha256)) await this.#read(input.source, flags);
        this.progress.step(input.source.uri);
      }
    }
  }

  /** Tables and tokenizer load with the first document that is not known. */
  async #read(source: SourceText, flags: Flags): Promise<void> {
    if (this.#analyze === null) {
      const { createAnalyzer } = await import('../analyze.ts');
      const analyzer = createAnalyzer(analyzerOptions(flags));
      this.#analyze = (text) => {
        for (const record of analyzer.analyze(text, documentOptions(flags)))
          this.loader.add(record, this.rules);
      };
    }
    try {
      this.#analyze(source);
    } catch (error) {
      this.#fail(source.uri, 'internal', `cannot be analyzed: ${(error as Error).message}`);
    }
  }

  #fail(uri: string, code: string, reason: string): void {
    this.failures.add({ uri, code, reason });
    this.loader.fail({ URI: uri, CODE: code, REASON: reason });
  }
}

/** Whether a stream begins as JSON does, and the stream from its beginning. */
async function peek(
  stream: AsyncIterable<unknown>,
): Promise<{ isJson: boolean; bytes: AsyncIterable<Uint8Array> }> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const seen: Uint8Array[] = [];
  let head = '';
  while (head === '') {
    const { value, done } = await chunks.next();
    if (done) break;
    seen.push(value);
    head = Buffer.concat(seen)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart();
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* seen;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { isJson: head.startsWith('{'), bytes: all() };
}

const said = (target: string, run: LoadRun): string =>
  `${target}, load ${run.RUN_ID}: ${run.DOCUMENTS_READ} documents read, ${run.DOCUMENTS_SKIPPED} known already, ${run.DOCUMENTS_FAILED} failed\n` +
  `documents: ${run.DOCUMENTS_NEW} new, ${run.DOCUMENTS_REREAD} read differently, ${run.DOCUMENTS_RETIRED} retired\n` +
  `facts: ${run.FACTS_ADDED} added, ${run.FACTS_RETIRED} retired, ${run.FACTS_CHANGED} read differently in the same bytes\n`;
