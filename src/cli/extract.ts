/** `zongjie extract`: documents in, one JSON record a document out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Lines, Manifest, Outcome } from '../batch/index.ts';
import type { SourceText } from '../model/index.ts';
import { Failures } from './failures.ts';
import { batchOptions, mustHaveWords, withJobs, type JobsFlags } from './jobs.ts';
import {
  readLimits,
  withAnalysisOptions,
  withOutputOptions,
  type AnalysisFlags,
  type OutputFlags,
} from './options.ts';
import { Output } from './output.ts';
import { Progress } from './progress.ts';
import { RecordWriter, type RecordFormat } from './record-writer.ts';
import { UsageError, reasonOf, type Finish } from './status.ts';

interface Flags extends AnalysisFlags, OutputFlags, JobsFlags {
  format: RecordFormat;
  textDir?: string;
  resume?: boolean;
}

export const extractCommand = (finish: Finish): Command =>
  withJobs(
    withOutputOptions(
      withAnalysisOptions(
        new Command('extract')
          .summary('documents in, one JSON record a document out')
          .description(
            'Reads files, folders (recursively), archives, or - (one document on stdin), and writes one JSON object a document, one a line.',
          )
          .argument('[path...]', 'what to read; stdin when nothing is named')
          .addOption(
            new Option('--format <format>', 'one record a line, or one indented array')
              .choices(['ndjson', 'json'])
              .default('ndjson'),
          )
          .option(
            '--text-dir <dir>',
            'save the decoded text of each source as ID.txt, which all offsets point into',
          )
          .option('--resume', 'go on where a run with the same --out and --resume was ended'),
      ),
    ),
  ).action(async (paths: string[], flags: Flags) => finish(await extract(paths, flags)));

async function extract(given: readonly string[], flags: Flags): Promise<number> {
  const paths = pathsOrStdin(given);
  await mustHaveWords(flags);
  if (flags.textDir !== undefined) makeFolder(flags.textDir);
  // Loaded when it runs: --help of any command pays for none of it.
  const [{ analyzeBatch, LINES }, { countFiles, readInputs }, { openManifest, skipDone }] = await Promise.all(
    [import('../batch/index.ts'), import('../ingest/index.ts'), import('./resume.ts')],
  );
  const manifest = flags.resume ? await openManifest(paths, flags) : null;
  const progress = new Progress(flags.quiet ?? false);
  const before = manifest?.entries.length ?? 0;
  progress.expect(async () => rest(await countFiles(paths), before));
  const failures = new Failures(flags.errors, progress);
  const sink = manifest === null ? toOutput(flags) : toManifest(manifest);
  const interrupted = onInterrupt();
  let inputs = readInputs(paths, readLimits(flags));
  if (manifest !== null) {
    for (const { uri, state, code, reason } of manifest.entries)
      if (state === 'failed') failures.add({ uri, code: code ?? 'failed', reason: reason ?? 'failed' });
    inputs = skipDone(inputs, manifest.entries);
  }
  for await (const outcome of analyzeBatch(inputs, batchOptions(flags, LINES))) {
    if (outcome.ok && flags.textDir !== undefined) saveText(flags.textDir, outcome.source);
    await sink.write(outcome);
    if (outcome.ok) progress.step(outcome.source.uri);
    else failures.add(outcome);
    if (interrupted()) break;
  }
  progress.clear();
  await sink.close();
  const status = failures.close();
  if (!interrupted()) return status;
  process.stderr.write(`zongjie: interrupted; ${manifest === null ? UNRESUMABLE : RESUMABLE}\n`);
  return INTERRUPTED;
}

const rest = (all: number | null, done: number): number | null => (all === null ? null : all - done);

/** Exit status of a shell for what SIGINT ended. */
const INTERRUPTED = 130;
const RESUMABLE = 'what is written is whole: the same command goes on where it was';
const UNRESUMABLE = 'what is written is whole; a run with --out FILE --resume can be gone on with';

/** Whether the user asked to stop; a second time ends the program at once. */
function onInterrupt(): () => boolean {
  let asked = false;
  process.once('SIGINT', () => (asked = true));
  return () => asked;
}

interface Sink {
  write(outcome: Outcome<Lines>): Promise<void> | void;
  close(): Promise<void> | void;
}

function toOutput(flags: Flags): Sink {
  const writer = new RecordWriter(Output.open(flags.out), flags.format);
  return {
    async write(outcome) {
      if (outcome.ok) await writer.write(outcome.made);
    },
    close: () => writer.close(),
  };
}

const toManifest = (manifest: Manifest): Sink => ({
  write(outcome) {
    if (outcome.ok)
      manifest.add({ uri: outcome.source.uri, sha256: outcome.source.sha256, state: 'done' }, outcome.made);
    else {
      const { uri, code, reason } = outcome;
      manifest.add({ uri, sha256: null, state: 'failed', code, reason }, null);
    }
  },
  close: () => manifest.close(),
});

/** Nothing named means stdin, unless a person sits there and would wait for ever. */
function pathsOrStdin(paths: readonly string[]): readonly string[] {
  if (paths.length > 0) return paths;
  if (process.stdin.isTTY)
    throw new UsageError(
      'name files or folders to read, or - for stdin (zongjie extract --help shows what there is)',
    );
  return ['-'];
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(`${path}: cannot be made: ${reasonOf(error)}`);
  }
}

/** Named by what record ids begin with: safe on every file system, whatever the document was called. */
function saveText(folder: string, { sha256, text }: SourceText): void {
  writeFileSync(join(folder, `${sha256.slice(0, 16)}.txt`), text);
}
