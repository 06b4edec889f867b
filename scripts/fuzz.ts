/**
 * Random damage to real sentences, through the whole analysis: no exception, no invalid record, no quote that is not there,
 * no numeral lost, no sentence over its budget of time. Prints the seed, and each failing text as small as it gets.
 *
 *   npm run fuzz -- --count 200000 --seed 7
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readInputs } from '../src/index.ts';
import { fuzz, sentencesOf } from './fuzz/run.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string' } },
});
const count = Number(values.count);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('fuzz: --count and --seed are whole numbers');
  process.exit(2);
}

const root = join(import.meta.dirname, '..');
const folders = [join(root, 'corpus'), join(root, '..', 'shared', 'documents')].filter((folder) =>
  existsSync(folder),
);
const texts: string[] = [];
for await (const input of readInputs(folders)) {
  if (input.ok && /^(?:txt|html)$/u.test(input.source.format)) texts.push(input.source.text);
}
const sentences = sentencesOf(texts);

console.log(`seed ${seed}: ${count} damaged sentences from ${sentences.length} of ${texts.length} documents`);
const start = performance.now();
const terminal = process.stderr.isTTY;
const failures = fuzz(sentences, { count, seed }, (done) => {
  if (terminal) process.stderr.write(`\r${done}`);
});
if (terminal) process.stderr.write('\r');
for (const { problem, period, text } of failures)
  console.log(`\n${problem}\n  ${JSON.stringify(text)}${period === undefined ? '' : `  period ${period}`}`);
const seconds = (performance.now() - start) / 1000;
console.log(`${failures.length} kinds of failure, ${Math.round(count / seconds)} sentences a second`);
process.exitCode = failures.length === 0 ? 0 : 1;
