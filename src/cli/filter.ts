/** `zongjie filter`: one JSON line in, its records out, for engines that pipe lines through a program. */
import { Command } from 'commander';
import type { FilterInput } from './filter-line.ts';
import { batchOptions, mustHaveWords, type JobsFlags } from './jobs.ts';
import { positive, withAnalysisOptions, type AnalysisFlags } from './options.ts';
import { Output } from './output.ts';
import { EXIT, type Finish } from './status.ts';

type Flags = AnalysisFlags & JobsFlags;

export const filterCommand = (finish: Finish): Command =>
  withAnalysisOptions(
    new Command('filter')
      .summary('JSON lines in, records out, for Spark, Hive, ClickHouse or a pipe')
      .description(
        'Reads {"id", "text"} and optionally uri, refArea, refPeriod, one a line, from stdin. Writes one record a line for each part of the text, in order, as they come; a line that cannot be read gives {"id", "error"} in its place.',
      )
      .option(
        '--jobs <n>',
        'how many documents to work on at once; one unless told, since engines start a filter for each of their own',
        positive,
      ),
  ).action(async (flags: Flags) => finish(await filter(flags)));

async function filter(flags: Flags): Promise<number> {
  await mustHaveWords(flags);
  const { analyzeBatch, LINES } = await import('../batch/index.ts');
  const output = Output.open();
  let failed = 0;
  const options = batchOptions({ ...flags, jobs: flags.jobs ?? 1 }, LINES);
  try {
    for await (const outcome of analyzeBatch(documents(flags), options)) {
      if (outcome.ok) await output.write(outcome.made.bytes);
      else {
        failed++;
        const { input, code, reason } = outcome;
        await output.write(`${JSON.stringify({ id: input.id, error: { code, message: reason } })}\n`);
      }
    }
  } finally {
    // Where the reader has gone, whoever writes must learn of it, and not be waited for.
    process.stdin.destroy();
  }
  await output.close();
  return failed === 0 ? EXIT.done : EXIT.failed;
}

async function* documents(flags: Flags): AsyncGenerator<FilterInput> {
  const [{ byteLines }, { defaultLimits }, { readLine, tooLong }] = await Promise.all([
    import('../model/byte-lines.ts'),
    import('../ingest/reader.ts'),
    import('./filter-line.ts'),
  ]);
  const maxBytes = flags.maxBytes ?? defaultLimits.maxBytes;
  // \u6c47 takes twice the bytes of 汇; the other fields need some room.
  for await (const line of byteLines(process.stdin, 2 * maxBytes + 65_536)) {
    if (line === null) yield tooLong(null, maxBytes);
    else if (line.trim() !== '') yield readLine(line, flags, maxBytes);
  }
}
