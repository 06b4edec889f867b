/** `zongjie evaluate` as CI calls it, on a gold folder of one small document. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Evaluation } from '../src/evaluate/index.ts';
import { zongjie } from './support/zongjie.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zongjie-gold-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const TEXT = '石桥镇总工会2016年上半年工作总结\n截至6月底，会员总数9801人。';

/** A folder with one annotated text, in UTF-16 so that only the ordinary reader can read it. */
function goldFolder(name: string, text: string | null): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  if (text !== null) writeFileSync(join(folder, 'small.txt'), Buffer.from(`\ufeff${text}`, 'utf16le'));
  const start = TEXT.indexOf('9801');
  const quantity = {
    start,
    end: start + 4,
    text: '9801',
    value: 9801,
    low: 9801,
    high: 9801,
    unit: 'person',
    measure: '会员',
    measureType: 'stock',
    status: 'actual',
    precision: 'exact',
    period: ['2016-06-30', '2016-06-30'],
  };
  const document = { issuer: '石桥镇总工会', refArea: '石桥镇', timePeriod: '2016-S1' };
  writeFileSync(
    join(folder, 'small.gold.json'),
    JSON.stringify({ document, quantities: [quantity], times: [], activities: [] }),
  );
  return folder;
}

describe('evaluate', () => {
  const folder = goldFolder('whole', TEXT);

  it('analyzes the texts, in whatever encoding, and prints the table', async () => {
    const { status, stdout, stderr } = await zongjie(['evaluate', folder]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^1 documents, quotes exact 1\/1, numerals unexplained 0\/\d+$/m);
    expect(stdout).toMatch(/^fact +100\.0 +100\.0 +100\.0 +1 +1$/m);
  });

  it('ends with 0 above the floors and with 1 below, naming the one that broke', async () => {
    const [above, below] = await Promise.all([
      zongjie(['evaluate', folder, '--min', 'fact=100', '--min', 'quotes=100']),
      zongjie(['evaluate', folder, '--min', 'fact=100', '--min', 'timeOverlap=50']),
    ]);
    expect(above.status).toBe(0);
    expect(below.status).toBe(1);
    expect(below.stderr).toBe(`zongjie: ${folder}: timeOverlap is 0.0, below 50\n`);
  });

  it('counts a text that cannot be read as wholly missed', async () => {
    const { status, stdout, stderr } = await zongjie(['evaluate', goldFolder('textless', null), '--json']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/small\.txt: no such file/);
    expect((JSON.parse(stdout) as Evaluation).result.detection).toEqual({
      P: 0,
      R: 0,
      F1: 0,
      gold: 1,
      pred: 0,
    });
  });

  it('refuses records that are none, with file and line', async () => {
    const records = join(scratch, 'records.ndjson');
    writeFileSync(records, '\n{"id": 1}\n');
    const { status, stderr } = await zongjie(['evaluate', folder, '--records', records]);
    expect(status).toBe(2);
    expect(stderr).toContain(`${records}:2: is not a document record: `);
  });
});
