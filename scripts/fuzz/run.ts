/** Damaged sentences through the analyzer, several to a document; whatever breaks a promise comes back as small as it gets. */
import { createAnalyzer, type Analyzer } from '../../src/index.ts';
import { mutate } from './mutate.ts';
import { brokenPromise } from './promises.ts';
import { Random } from './random.ts';
import { shrink } from './shrink.ts';

/** One failing text, small enough to paste. */
export interface Failure {
  readonly text: string;
  readonly period: string | undefined;
  readonly problem: string;
}

const PER_DOCUMENT = 25;
const PERIODS = [undefined, undefined, '2016', '2016-S1', '2019-Q3', '2024-02'];
/** Whole documents of this many sentences take a few milliseconds; a pause of the machine is no fault of a sentence. */
const SENTENCE_BUDGET_MS = 20;
const TRIES = 3;

/** Sentences of texts: what stands between marks and line breaks and says something. */
export const sentencesOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/(?<=[。！？])|\n/u)).filter((sentence) => sentence.trim().length > 4);

/**
 * @param count how many damaged sentences
 * @param tell is told how many are done, after each document
 * @returns one failure for each kind of problem
 */
export function fuzz(
  sentences: readonly string[],
  { count, seed }: { count: number; seed: number },
  tell: (done: number) => void = () => {},
): Failure[] {
  const analyzer = createAnalyzer();
  const random = new Random(seed);
  const failures = new Map<string, Failure>();
  for (let done = 0; done < count; done += PER_DOCUMENT) {
    const damaged = Array.from({ length: Math.min(PER_DOCUMENT, count - done) }, () =>
      mutate(random.pick(sentences), random),
    );
    const text = damaged.join('\n');
    const period = random.pick(PERIODS);
    const problem = problemOf(analyzer, text, period);
    const key = problem === null ? null : kindOf(problem);
    if (key !== null && !failures.has(key)) {
      const least = shrink(text, (tried) => kindOf(problemOf(analyzer, tried, period) ?? '') === key);
      failures.set(key, { text: least, period, problem: problemOf(analyzer, least, period) ?? problem! });
    }
    tell(done + damaged.length);
  }
  return [...failures.values()];
}

/** Problems that differ by their figures alone are one kind. */
const kindOf = (problem: string): string => problem.replace(/[\da-f]+-\d+\/o\d+|\d+/gu, '#');

function problemOf(analyzer: Analyzer, text: string, period: string | undefined): string | null {
  const options = period === undefined ? {} : { period };
  const budget = SENTENCE_BUDGET_MS * (1 + text.split('\n').length);
  let fastest = Infinity;
  for (let i = 0; i < TRIES; i++) {
    const start = [performance.now(), process.cpuUsage()] as const;
    let records;
    try {
      records = analyzer.analyze(text, options);
    } catch (error) {
      const { message, stack = '' } = error as Error;
      return `exception: ${message}${stack.split('\n')[1] ?? ''}`;
    }
    // What the machine did meanwhile is not in the processor's time, what other threads collected is not in the clock's.
    const { user, system } = process.cpuUsage(start[1]);
    fastest = Math.min(fastest, performance.now() - start[0], (user + system) / 1000);
    if (fastest <= budget) return brokenPromise(text, records);
  }
  return `over the budget of ${budget} ms: ${Math.round(fastest)} ms`;
}
