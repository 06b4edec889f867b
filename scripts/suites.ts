/**
 * Scores `recognize` on the test suites of other projects (../shared/suites, or the folder given) and prints the scorer's
 * table beside the figures of the best rivals. `--fail=N` lists up to N cases of each suite that are not exact.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recognize } from '../src/mentions/recognize.ts';

interface Case {
  readonly suite: string;
  readonly id: string;
  readonly text: string;
  readonly ref: string | null;
}

/** Domain cases, exact, in percent: the goal, and what the best other program reaches after the suites' README. */
const GOALS: readonly (readonly [pool: string, goal: number, rival: string])[] = [
  ['number', 98, 'Recognizers-Text 96.0'],
  ['percent', 100, 'Recognizers-Text 100'],
  ['ordinal', 98, '–'],
  ['numberrange', 95, '–'],
  ['money', 88, 'JioNLP 69, Recognizers-Text 44'],
  ['dimension', 93, 'Recognizers-Text 91'],
  ['dates', 82, 'Recognizers-Text 52.7, chrono 18.5'],
];

/** Domain cases whose expectation would be wrong in an official report: the rule stays, the case stays lost. */
const NOTES: readonly (readonly [suite: string, id: string, reason: string])[] = [
  [
    'recognizers-numberrange-zh',
    'NumberRangeModel#63',
    'asks for 20,000 where the text says 20万次以上, which is 200,000',
  ],
];

const folder =
  process.argv.slice(2).find((a) => !a.startsWith('--')) ??
  path.resolve(import.meta.dirname, '../../shared/suites');
const options = process.argv.slice(2).filter((a) => a.startsWith('--'));

if (!existsSync(path.join(folder, 'score.mjs'))) {
  console.log(`No suites at ${folder}: nothing to score.`);
} else {
  const work = mkdtempSync(path.join(tmpdir(), 'suites-'));
  try {
    const predictions = path.join(work, 'predictions.jsonl');
    writeFileSync(predictions, predict(folder).join('\n'));
    const scorer = path.join(folder, 'score.mjs');
    const table = execFileSync(process.execPath, [scorer, folder, predictions, '--domain', ...options], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    console.log(table);
    printGoals(table);
  } finally {
    rmSync(work, { recursive: true });
  }
}

function predict(suites: string): string[] {
  return readdirSync(suites)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(path.join(suites, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => {
      const { suite, id, text, ref } = JSON.parse(line) as Case;
      return JSON.stringify({ suite, id, predicted: recognize(text, { reference: ref }) });
    });
}

/** The pooled rows of the scorer's table: `all number`, its domain cases and their exact share. */
function printGoals(table: string): void {
  const pools = new Map<string, string[]>();
  for (const line of table.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells[1]?.startsWith('all ')) pools.set(cells[1].slice(4), cells);
  }
  console.log('| domain cases | cases | exact | lenient | goal | best rivals |\n|---|---|---|---|---|---|');
  for (const [pool, goal, rival] of GOALS) {
    const cells = pools.get(pool);
    // Columns after the empty first one: suite, cases, exact, span, value, lenient, P, R, F1, then the same for the domain.
    if (cells) console.log(`| ${pool} | ${cells[10]} | ${cells[11]} | ${cells[14]} | ${goal} | ${rival} |`);
  }
  console.log('\nNotes');
  for (const [suite, id, reason] of NOTES) console.log(`- ${suite} ${id}: ${reason}`);
}
