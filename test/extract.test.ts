/** `zongjie extract` as scripts see it: what goes where, exit status, and the same bytes out for the same bytes in. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DocumentRecord } from '../src/model/record.ts';
import { corpus, program, root, run, zongjie } from './support/zongjie.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zongjie-extract-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const REPORT = '石桥镇总工会2016年上半年工作总结\n截至6月底，全镇工会组织达到312家，会员总数9801人。';
const recordsOf = (ndjson: string): DocumentRecord[] =>
  ndjson
    .trim()
    .split('\n')
    .map((line) => DocumentRecord.parse(JSON.parse(line)));

describe('where data goes', () => {
  it('reads one document from stdin, named or not', async () => {
    const [named, bare] = await Promise.all([
      zongjie(['extract', '-'], { stdin: REPORT }),
      zongjie(['extract'], { stdin: REPORT }),
    ]);
    expect(named).toEqual(bare);
    expect(named.stderr).toBe('');
    expect(named.status).toBe(0);
    const [record] = recordsOf(named.stdout);
    expect(record).toMatchObject({
      source: { uri: '-', sha256: createHash('sha256').update(REPORT).digest('hex') },
    });
    expect(record?.observations.map((o) => [o.measure, o.value])).toEqual([
      ['工会组织', 312],
      ['会员', 9801],
    ]);
  });

  it('writes to --out what it would write to stdout', async () => {
    const out = join(scratch, 'out.ndjson');
    const [file, stdout] = await Promise.all([
      zongjie(['extract', ...corpus, '--out', out]),
      zongjie(['extract', ...corpus]),
    ]);
    expect(file).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe(stdout.stdout);
  });

  it('writes an array with --format json', async () => {
    const { stdout } = await zongjie(['extract', '-', '--format', 'json'], { stdin: REPORT });
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it('saves in --text-dir the texts that all offsets point into', async () => {
    const folder = join(scratch, 'texts');
    const { stdout } = await zongjie(['extract', ...corpus, '--text-dir', folder]);
    const records = recordsOf(stdout);
    expect(readdirSync(folder)).toHaveLength(new Set(records.map((r) => r.source.sha256)).size);
    for (const { id, observations } of records) {
      const text = readFileSync(join(folder, `${id.slice(0, 16)}.txt`), 'utf8');
      for (const { evidence } of observations)
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
  });

  it('stops without a word when the reader has had enough', async () => {
    const words = [process.execPath, ...program, 'extract', ...corpus].map((word) => `'${word}'`).join(' ');
    const { stdout, stderr } = await run('bash', ['-c', `${words} | head -n 1; echo "\${PIPESTATUS[0]}"`]);
    const [line, status] = stdout.trim().split('\n');
    expect(DocumentRecord.parse(JSON.parse(line!)).schemaVersion).toBe('1');
    expect(status).toBe('0');
    expect(stderr).toBe('');
  });
});

describe('the same bytes in, the same bytes out', () => {
  it('under every time zone and locale', async () => {
    const environments = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'zh_CN.UTF-8', LC_ALL: 'C' },
    ];
    const digests = [];
    for (const env of environments) {
      const { stdout, status } = await zongjie(['extract', ...corpus], { env });
      expect(status).toBe(0);
      expect(stdout.length).toBeGreaterThan(10_000);
      digests.push(createHash('sha256').update(stdout).digest('hex'));
    }
    expect(new Set(digests).size).toBe(1);
    // Three runs over the whole corpus: half a minute is not enough where other work goes on beside them.
  }, 120_000);
});

describe('what the caller knows', () => {
  it('--area and --period override the text', async () => {
    const { stdout } = await zongjie(['extract', '-', '--area', '310120', '--period', '2015-S1'], {
      stdin: REPORT,
    });
    const [record] = recordsOf(stdout);
    expect(record?.refArea).toMatchObject({ code: '310120', basis: 'option' });
    expect(record?.refPeriod).toEqual({
      timePeriod: '2015-S1',
      start: '2015-01-01',
      end: '2015-06-30',
      basis: 'option',
    });
  });
});

describe('wrong usage ends with 2 before anything is done', () => {
  const out = join(scratch, 'untouched.ndjson');
  it.each([
    ['an unknown option', ['extract', '--nonsense', 'corpus'], /unknown option '--nonsense'/],
    ['an unknown command', ['extrakt'], /unknown command 'extrakt'/],
    ['no command', [], /Usage: zongjie/],
    ['an area that is no code', ['extract', 'corpus', '--area', '奉贤'], /GB\/T 2260/],
    ['a period that is none', ['extract', 'corpus', '--period', '2016-S3'], /SDMX time period/],
    ['a lexicon that is not there', ['extract', 'corpus', '--lexicon', 'nowhere'], /no such folder/],
    ['no whole number', ['extract', 'corpus', '--jobs', '0'], /whole number from 1/],
    ['an unknown tokenizer', ['extract', 'corpus', '--tokenizer', 'scissors'], /jieba, nodejieba/],
    [
      'an output that cannot be written',
      ['extract', 'corpus', '--out', 'nowhere/at/all.ndjson'],
      /cannot be written/,
    ],
    ['an unknown schema', ['schema', 'facts'], /document, source/],
    ['a gold folder without gold', ['evaluate', 'src'], /no \*\.gold\.json/],
    ['a floor of nothing', ['evaluate', 'corpus', '--min', 'beauty=9'], /detection/],
  ])('%s', async (_, args, message) => {
    const outcome = await zongjie(
      args.includes('corpus') && !args.includes('--out') && args[0] === 'extract'
        ? [...args, '--out', out]
        : args,
    );
    expect(outcome.stderr).toMatch(message);
    expect(outcome.stdout).toBe('');
    expect(outcome.status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  it('help is no error', async () => {
    const { status, stdout, stderr } = await zongjie(['extract', '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('--text-dir');
  });
});

const summaries = join(root, '../shared/documents/half_year_union_summaries.txt');
describe.skipIf(!existsSync(summaries))(
  'a compilation of real summaries (../shared/documents; left out where it is not there)',
  () => {
    it('gives a record for each 篇 with its own issuer and period', async () => {
      const { stdout } = await zongjie(['extract', summaries]);
      expect(
        recordsOf(stdout).map((r) => [r.issuer?.name, r.issuer?.masked, r.refPeriod.timePeriod]),
      ).toEqual([
        ['xx镇总工会', true, '2016-S1'],
        ['**区总工会', true, '2011-S1'],
      ]);
    });
  },
);
