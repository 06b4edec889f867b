/**
 * How fast the analysis is, beside the tokenizer alone and beside the Recognizers suite, on the same texts in the same run.
 *
 *     npm run bench
 */
import { cpus, totalmem } from 'node:os';
import { Bench } from 'tinybench';
import { createAnalyzer } from '../src/index.ts';
import { jiebaCut, recognizers } from './rivals.ts';
import { textSets, type TextSet } from './texts.ts';

interface Speed {
  readonly task: string;
  /** Seconds for one pass over the set: the median of several passes. */
  readonly seconds: number;
}

const analyzer = createAnalyzer();
const cut = jiebaCut();

/** Analysis ends where a record would be written: at its JSON. */
const analyze = ({ sources }: TextSet): void => {
  for (const source of sources) for (const record of analyzer.analyze(source)) JSON.stringify(record);
};
const eachText = (work: (text: string) => unknown) => (set: TextSet) => {
  for (const { text } of set.sources) work(text);
};

async function time(
  task: string,
  pass: () => void,
  options: { time: number; iterations: number },
): Promise<Speed> {
  const bench = new Bench({
    ...options,
    warmupTime: options.time / 4,
    warmupIterations: 1,
    warmup: options.iterations > 1,
  });
  bench.add(task, pass);
  await bench.run();
  const { result } = bench.tasks[0]!;
  if (!('latency' in result)) throw new Error(`${task} could not be measured: ${result.state}`);
  return { task, seconds: result.latency.p50 / 1000 };
}

async function measure(set: TextSet): Promise<void> {
  const bytes = set.sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const short = { time: 3_000, iterations: 5 };
  const ours = await time('zongjie: analyze and serialise', () => analyze(set), short);
  const tokens = await time('jieba: cut alone', () => eachText(cut)(set), { time: 1_000, iterations: 5 });
  // One pass: it takes a thousand times as long, so that a pass is long enough.
  const rival = await time('Recognizers: number, percentage, date', () => eachText(recognizers)(set), {
    time: 0,
    iterations: 1,
  });
  console.log(`\n${set.name}: ${set.sources.length} documents, ${(bytes / 1e6).toFixed(3)} MB`);
  for (const { task, seconds } of [ours, tokens, rival]) {
    const perSecond = (set.sources.length / seconds).toFixed(1).padStart(9);
    console.log(
      `  ${task.padEnd(40)} ${perSecond} documents/s ${(bytes / 1e6 / seconds).toFixed(3).padStart(9)} MB/s`,
    );
  }
  const share = ((100 * tokens.seconds) / ours.seconds).toFixed(1);
  console.log(
    `  zongjie runs at ${share} % of cut alone, and ${(rival.seconds / ours.seconds).toFixed(1)} times as fast as Recognizers`,
  );
}

const [cpu] = cpus();
console.log(
  `${cpu?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}, Node ${process.version}`,
);
for (const set of await textSets()) await measure(set);
