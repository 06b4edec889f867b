// The first look: analyzes corpus/, writes the records, and shows on one screen what was found: npm start
import { createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createAnalyzer, readInputs, type DocumentRecord, type Observation } from '../src/index.ts';
import { table } from './start/table.ts';

const FOLDER = 'out';
const RECORDS = `${FOLDER}/records.ndjson`;

const began = performance.now();
const records: DocumentRecord[] = [];
const analyzer = createAnalyzer();
mkdirSync(FOLDER, { recursive: true });
const file = createWriteStream(RECORDS);
const texts = readdirSync('corpus').filter((name) => name.endsWith('.txt'));
for await (const input of readInputs(texts.sort().map((name) => `corpus/${name}`))) {
  if (!input.ok) console.error(`${input.uri}: ${input.reason}`);
  else for (const record of analyzer.analyze(input.source)) records.push(record);
}
for (const record of records) file.write(`${JSON.stringify(record)}\n`);
await finished(file.end());

const example = records.find((r) => /\p{Script=Han}/u.test(r.title?.text ?? ''));
const facts = records.flatMap((r) => r.observations);
const targets = facts.filter((o) => o.status === 'target').length;
const numerals = records.flatMap((r) => r.numerals);
const unexplained = numerals.filter((n) => n.role === 'unexplained').length;
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${records.length} documents of corpus/ read in ${seconds} s: ${facts.length} facts (${targets} of them targets), ` +
    `${records.flatMap((r) => r.activities).length} named activities, ${numerals.length} numerals, ${unexplained} of them unexplained.\n`,
);
for (const line of table(totalsByPeriod(records))) console.log(line);
console.log(`
Each line of ${RECORDS} is one document. What to do next:
  npx zongjie explain ${example?.source.uri}    the text with all that was found in it, and why
  npx zongjie extract YOUR_FOLDER --out records.ndjson    the same for your own documents
  npx zongjie --help`);

/** A row for each area and period, a column for each of the totals that most reports state. */
function totalsByPeriod(all: readonly DocumentRecord[]): string[][] {
  const stated = all.map((record) => ({ record, totals: totalsOf(record) }));
  const counts = new Map<string, number>();
  for (const { totals } of stated)
    for (const name of totals.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 4)
    .map(([name]) => name);
  const rows = stated
    .map(({ record, totals }) => [
      record.refArea?.name ?? record.issuer?.name ?? '?',
      record.refPeriod.timePeriod ?? '?',
      ...names.map((name) => totals.get(name) ?? ''),
    ])
    .filter((row) => row.filter((cell) => cell !== '').length > 3)
    .sort((a, b) => compare(a[0]!, b[0]!) || compare(a[1]!, b[1]!));
  return [['area', 'period', ...names], ...rows];
}

/** What a document says there is at the end of its period, by indicator: actual totals and rates of the whole, not of a part. */
function totalsOf({ observations }: DocumentRecord): Map<string, string> {
  const totals = new Map<string, string>();
  for (const o of observations) {
    const name = o.indicator ?? o.measure;
    const whole = o.breakdown.length === 0 && o.partOf === null;
    // Rates by their name: 完成年度任务的57.5% is a share of a plan, no total.
    const total = o.measureType === 'stock' || (o.measureType === 'ratio' && o.measure?.endsWith('率'));
    if (name !== null && whole && total && o.status === 'actual' && !totals.has(name))
      totals.set(name, valueText(o));
  }
  return totals;
}

function valueText({ value, low, high, precision, unit }: Observation): string {
  const sign = { exact: '', approximate: '≈', 'at-least': '≥', 'at-most': '≤', range: '', masked: '' }[
    precision
  ];
  const number = precision === 'range' ? `${low}–${high}` : String(value ?? 'masked');
  return `${sign}${number}${unit === 'percent' ? ' %' : ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
