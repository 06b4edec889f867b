/** `zongjie filter`: one JSON line in, its records out, for engines that pipe lines through a program. */
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { z } from 'zod';
import type { Analyzer } from '../analyze.ts';
import { analyzerOptions, withAnalysisOptions, type AnalysisFlags } from './options.ts';
import { Output } from './output.ts';
import { EXIT, type Finish } from './status.ts';

export const filterCommand = (finish: Finish): Command =>
  withAnalysisOptions(
    new Command('filter')
      .summary('JSON lines in, records out, for Spark, Hive, ClickHouse or a pipe')
      .description(
        'Reads {"id", "text"} and optionally uri, refArea, refPeriod, one a line, from stdin. Writes one record a line for each part of the text, in order, as they come; a line that cannot be read gives {"id", "error"} in its place.',
      ),
  ).action(async (flags: AnalysisFlags) => finish(await filter(flags)));

/** An id may be a number in the engine's table; it comes back as it was given. */
const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  uri: z.string().optional(),
  refArea: z.string().optional(),
  refPeriod: z.string().optional(),
});

async function filter(flags: AnalysisFlags): Promise<number> {
  const { createAnalyzer } = await import('../analyze.ts');
  const analyzer = createAnalyzer(analyzerOptions(flags));
  const output = Output.open();
  let failed = 0;
  // A line at a time, written before the next is read: memory is bounded by the longest.
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const { records, ok } = answer(analyzer, line, flags);
    if (!ok) failed++;
    await output.write(`${records.join('\n')}\n`);
  }
  await output.close();
  return failed === 0 ? EXIT.done : EXIT.failed;
}

interface Answer {
  readonly records: readonly string[];
  readonly ok: boolean;
}

function answer(analyzer: Analyzer, line: string, flags: AnalysisFlags): Answer {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch (error) {
    return refused(null, 'not-json', (error as Error).message);
  }
  const parsed = Line.safeParse(given);
  const id = (given as { id?: unknown } | null)?.id ?? null;
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused(id, 'not-a-document', `${issue!.path.join('.') || 'line'}: ${issue!.message}`);
  }
  const { text, uri, refArea, refPeriod } = parsed.data;
  const area = refArea ?? flags.area;
  const period = refPeriod ?? flags.period;
  try {
    const records = analyzer.analyze(
      {
        uri: uri ?? String(parsed.data.id),
        format: 'txt',
        encoding: null,
        sha256: createHash('sha256').update(text).digest('hex'),
        text,
        places: [],
        diagnostics: [],
      },
      { ...(area !== undefined && { area }), ...(period !== undefined && { period }) },
    );
    return { records: records.map((record) => JSON.stringify(record)), ok: true };
  } catch (error) {
    return refused(id, 'internal', `cannot be analyzed: ${(error as Error).message}`);
  }
}

const refused = (id: unknown, code: string, message: string): Answer => ({
  records: [JSON.stringify({ id, error: { code, message } })],
  ok: false,
});
