/** `zongjie evaluate`: records held against gold annotations, for people and for CI. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { EvaluatedDocument, Floors, GoldEntry } from '../evaluate/index.ts';
import { DocumentRecord } from '../model/record.ts';
import { analyzePaths, readPaths } from './analysis.ts';
import { Failures } from './failures.ts';
import {
  count,
  withAnalysisOptions,
  withOutputOptions,
  type AnalysisFlags,
  type OutputFlags,
} from './options.ts';
import { Output } from './output.ts';
import { EXIT, UsageError, reasonOf, type Finish } from './status.ts';

interface Flags extends AnalysisFlags, OutputFlags {
  records?: string;
  json?: boolean;
  fail: number;
  min: string[];
}

export const evaluateCommand = (finish: Finish): Command =>
  withOutputOptions(
    withAnalysisOptions(
      new Command('evaluate')
        .summary('precision, recall and F1 against gold annotations')
        .description(
          'Analyzes each NAME.txt beside a NAME.gold.json of the folder and scores the records against the annotations.',
        )
        .argument('<gold-dir>', 'folder of texts and gold annotations')
        .option('--records <file>', 'score these records (NDJSON of extract) and analyze nothing')
        .option('--json', 'everything as one JSON object')
        .option('--fail <n>', 'list so many disagreements', count, 0)
        .option(
          '--min <floor>',
          'least percentage to reach, e.g. fact=55; may stand several times; exit status 1 below it',
          floors,
          [],
        ),
    ),
  ).action(async (folder: string, flags: Flags) => finish(await evaluateFolder(folder, flags)));

const floors = (value: string, given: string[]): string[] => {
  if (!/^[a-zA-Z]+=\d+(?:\.\d+)?$/.test(value))
    throw new InvalidArgumentError('It must read like detection=95.');
  return [...given, value];
};

async function evaluateFolder(folder: string, flags: Flags): Promise<number> {
  const { brokenFloors, evaluate, formatEvaluation, parseFloor, readGoldFolder, MEASURES } =
    await import('../evaluate/index.ts');
  const minima: Floors = Object.fromEntries(
    flags.min.map((text) => {
      const floor = parseFloor(text);
      if (floor === null)
        throw new UsageError(`--min ${text}: there are ${MEASURES.join(', ')}, each from 0 to 100`);
      return floor;
    }),
  );
  const entries = asUsage(() => readGoldFolder(folder));
  const records = flags.records === undefined ? null : asUsage(() => readRecords(flags.records!));
  const failures = new Failures(flags.errors);
  const output = Output.open(flags.out);
  const evaluation = evaluate(await documents(entries, records, flags, failures));
  await output.write(
    `${flags.json ? JSON.stringify(evaluation) : formatEvaluation(evaluation, flags.fail)}\n`,
  );
  await output.close();
  const broken = brokenFloors(evaluation, minima);
  for (const { measure, floor, reached } of broken) {
    process.stderr.write(`zongjie: ${folder}: ${measure} is ${reached.toFixed(1)}, below ${floor}\n`);
  }
  const status = failures.close();
  return broken.length > 0 ? EXIT.failed : status;
}

/** Texts read as `extract` reads them, with the records given or else made now. A text that fails counts as wholly missed. */
async function documents(
  entries: readonly GoldEntry[],
  given: ReadonlyMap<string, DocumentRecord[]> | null,
  flags: AnalysisFlags,
  failures: Failures,
): Promise<EvaluatedDocument[]> {
  const paths = entries.map((entry) => entry.textPath);
  const results = given === null ? analyzePaths(paths, flags) : readPaths(paths, flags);
  const scored: EvaluatedDocument[] = [];
  let i = 0;
  // Each path is one file, so results and entries walk together.
  for await (const result of results) {
    const { name, gold } = entries[i++]!;
    const text = result.ok ? result.source.text : '';
    const made = result.ok ? result.records : [];
    if (!result.ok) failures.add(result);
    scored.push({ name, gold, text, records: given ? (given.get(name) ?? []) : made });
  }
  return scored;
}

/** Records of a file by the name of their document: the base name of its uri, without `.txt`. */
function readRecords(file: string): Map<string, DocumentRecord[]> {
  const byName = new Map<string, DocumentRecord[]>();
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const record = parseRecord(line, `${file}:${i + 1}`);
    const name = basename(record.source.uri, '.txt');
    byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  return byName;
}

function parseRecord(line: string, place: string): DocumentRecord {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new UsageError(`${place}: is not JSON`);
  }
  const parsed = DocumentRecord.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${place}: is not a document record: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** What the user named cannot be used: that is wrong usage, and nothing has been done yet. */
function asUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(reasonOf(error));
  }
}
