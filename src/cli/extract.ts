/** `zongjie extract`: documents in, one JSON record a document out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { SourceText } from '../model/index.ts';
import { analyzePaths } from './analysis.ts';
import { Failures } from './failures.ts';
import {
  positive,
  withAnalysisOptions,
  withOutputOptions,
  type AnalysisFlags,
  type OutputFlags,
} from './options.ts';
import { Output } from './output.ts';
import { Progress } from './progress.ts';
import { RecordWriter, type RecordFormat } from './record-writer.ts';
import { UsageError, reasonOf, type Finish } from './status.ts';

interface Flags extends AnalysisFlags, OutputFlags {
  format: RecordFormat;
  textDir?: string;
  jobs?: number;
}

export const extractCommand = (finish: Finish): Command =>
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
        .option('--jobs <n>', 'how many documents to work on at once', positive),
    ),
  ).action(async (paths: string[], flags: Flags) => finish(await extract(paths, flags)));

async function extract(given: readonly string[], flags: Flags): Promise<number> {
  const paths = pathsOrStdin(given);
  if (flags.textDir !== undefined) makeFolder(flags.textDir);
  const progress = new Progress(flags.quiet ?? false);
  const failures = new Failures(flags.errors, progress);
  const output = Output.open(flags.out);
  const writer = new RecordWriter(output, flags.format);
  for await (const result of analyzePaths(paths, flags)) {
    if (!result.ok) {
      failures.add(result);
      continue;
    }
    if (flags.textDir !== undefined) saveText(flags.textDir, result.source);
    for (const record of result.records) await writer.write(record);
    progress.step(result.source.uri);
  }
  progress.clear();
  await writer.close();
  return failures.close();
}

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
