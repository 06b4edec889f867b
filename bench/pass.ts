/** Times one pass over texts that are in memory. */
import { Bench } from 'tinybench';
import type { SourceText } from '../src/index.ts';
import { library } from './built.ts';
import type { Row } from './row.ts';

export interface TextSet {
  readonly name: string;
  readonly sources: readonly SourceText[];
}

export const bytesOf = ({ sources }: TextSet): number =>
  sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

let analyzer: ReturnType<typeof library.createAnalyzer> | null = null;

/** Analysis ends where a record would be written: at its JSON. */
export function analyze({ sources }: TextSet): void {
  analyzer ??= library.createAnalyzer();
  for (const source of sources) for (const record of analyzer.analyze(source)) JSON.stringify(record);
}

/** Numbers, percentages, sums, ranges and times: what Recognizers reads, and no more. */
export function recognize({ sources }: TextSet): void {
  for (const { text } of sources) library.recognize(text, { reference: '2016-07-05' });
}

/** @param time milliseconds to spend on passes at the least; 0: one pass, none before it */
export async function timed(
  task: string,
  set: TextSet,
  pass: (set: TextSet) => void,
  time: number,
): Promise<Row> {
  const once = time === 0;
  const bench = new Bench({
    time,
    iterations: once ? 1 : 3,
    warmup: !once,
    warmupTime: time / 3,
    warmupIterations: 1,
  });
  bench.add(task, () => pass(set));
  await bench.run();
  const { result } = bench.tasks[0]!;
  if (!('latency' in result)) throw new Error(`${task} could not be measured: ${result.state}`);
  return { task, documents: set.sources.length, bytes: bytesOf(set), seconds: result.latency.p50 / 1000 };
}
