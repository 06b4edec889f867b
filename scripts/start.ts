/**
 * The first look, over the documents of corpus/: their records, a warehouse of them, districts beside each other by half-year, and what
 * does not add up, on one screen: npm start
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { main } from '../src/cli/main.ts';
import type { DocumentRecord } from '../src/model/index.ts';
import { startPage } from './start/page.ts';

const FOLDER = 'out';
const RECORDS = `${FOLDER}/records.ndjson`;
const WAREHOUSE = `${FOLDER}/zongjie.duckdb`;
const WORKBOOK = `${FOLDER}/comparison.xlsx`;

mkdirSync(FOLDER, { recursive: true });
const texts = readdirSync('corpus')
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => `corpus/${name}`);

await step(['extract', ...texts, '--out', RECORDS, '--quiet']);
for (const line of summary()) console.log(line);
await step(['load', RECORDS, '--to', WAREHOUSE, '--quiet']);
console.log();
for (const line of await startPage(WAREHOUSE, WORKBOOK)) console.log(line);
console.log(`
The same for your own documents:
  npx zongjie load YOUR_FOLDER --to own.duckdb
  npx zongjie compare --from own.duckdb --out comparison.xlsx --format xlsx
What was found in one of them, and why:
  npx zongjie explain ${texts[0]}`);

/** A command as a shell would run it; what it cannot do ends the page here. */
async function step(args: readonly string[]): Promise<void> {
  const status = await main(args);
  if (status !== 0) process.exit(status);
}

function* summary(): Generator<string> {
  const records = readFileSync(RECORDS, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as DocumentRecord);
  const facts = records.flatMap((r) => r.observations);
  const targets = facts.filter((o) => o.status === 'target').length;
  const numerals = records.flatMap((r) => r.numerals);
  const unexplained = numerals.filter((n) => n.role === 'unexplained').length;
  const activities = records.flatMap((r) => r.activities).length;
  yield `${records.length} documents of corpus/ → ${RECORDS}: ${facts.length} facts (${targets} of them targets),`;
  yield `${activities} named activities; of ${numerals.length} numerals ${unexplained} are unexplained\n`;
}
