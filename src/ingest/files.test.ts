/** One document in every format, as real programs wrote it (fixtures/files/README.md): all must give the same text. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceText } from '../model/index.ts';
import { readInputs, type InputResult } from './index.ts';

const FILES = fileURLToPath(new URL('../../fixtures/files/', import.meta.url));
const at = (name: string): string => join(FILES, name);
const bare = (text: string): string => text.replace(/\s+/gu, '');

async function all(paths: readonly string[]): Promise<InputResult[]> {
  const results: InputResult[] = [];
  for await (const result of readInputs(paths)) results.push(result);
  return results;
}

/** All files in one go: one process apart for all of them. What is said of copies is expected here and left out. */
const sources = new Map<string, SourceText>();
beforeAll(async () => {
  const names = (await readdir(FILES)).filter((name) =>
    /^(?:summary|page|numbered|source)\.(?!.*zip)/u.test(name),
  );
  for (const result of await all(names.map(at))) {
    if (!result.ok) throw new Error(JSON.stringify(result));
    const diagnostics = result.source.diagnostics.filter(({ code }) => code !== 'duplicate');
    sources.set(result.source.uri.slice(FILES.length), { ...result.source, diagnostics });
  }
});

function one(name: string): SourceText {
  const source = sources.get(name);
  if (source === undefined) throw new Error(`${name} is not there`);
  return source;
}

const plain = (await readFile(at('summary.txt'), 'utf8')).replace('\ufeff', '');
const expected = bare(plain);
const NUMBERS = plain.match(/\d+(?:\.\d+)?/gu);
const TABLE = [
  ['街道', '工会组织', '会员', '新增会员'],
  ['东门街道', '412', '30120', '1040'],
  ['河西街道', '458', '33980', '1225'],
  ['南桥街道', '416', '27350', '950'],
  ['合计', '1286', '91450', '3215'],
];

describe('the same document', () => {
  it.each([
    ['summary.txt', 'txt', 'utf-8'],
    ['summary.gb18030.txt', 'txt', 'gb18030'],
    ['summary.utf16le.txt', 'txt', 'utf-16le'],
    ['summary.utf16be.txt', 'txt', 'utf-16be'],
  ])('%s', (name, format, encoding) => {
    const source = one(name);
    expect(source).toMatchObject({ format, encoding, diagnostics: [] });
    expect(bare(source.text)).toBe(expected);
  });

  it.each([
    ['summary.md', 'md'],
    ['summary.html', 'html'],
    ['page.html', 'html'],
    ['summary.docx', 'docx'],
    ['summary.doc', 'doc'],
    ['summary.wps', 'doc'],
    ['summary.odt', 'odt'],
    ['source.fodt', 'odt'],
    ['summary.rtf', 'rtf'],
    ['summary.pdf', 'pdf'],
    ['summary.unigb-ucs2.pdf', 'pdf'],
    ['summary.gbk-euc.pdf', 'pdf'],
    ['summary.xlsx', 'xlsx'],
    ['summary.xls', 'xls'],
    ['summary.ods', 'ods'],
    ['summary.csv', 'csv'],
  ])('%s, its table and its places', (name, format) => {
    const source = one(name);
    expect(source).toMatchObject({ format, diagnostics: [] });
    expect(bare(source.text)).toBe(expected);
    expect(source.text.match(/\d+(?:\.\d+)?/gu)).toEqual(NUMBERS);
    expect(source.tables?.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))).toEqual([TABLE]);
    for (const cell of source.tables!.flatMap(({ rows }) => rows).flat()) {
      expect(source.text.slice(cell.start, cell.end)).toBe(cell.text);
    }
    const place = source.places.find(({ start, end }) => source.text.slice(start, end) === '33980');
    expect(place?.location).toMatchObject({ table: 1, row: 3, column: 3 });
    const starts = source.places.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('places of the format', () => {
  it('cells of a workbook', () => {
    const { text, places } = one('summary.xlsx');
    const place = places.find(({ start, end }) => text.slice(start, end) === '27350');
    expect(place?.location).toMatchObject({ sheet: 'Sheet1', cell: 'C9' });
  });

  it('pages of a PDF, through a paragraph that runs over the break', () => {
    const { text, places } = one('summary.pdf');
    const paragraph = places.filter(
      ({ location }) =>
        location.paragraph === places.find((p) => text.startsWith('发放慰问金', p.start))!.location.paragraph,
    );
    expect(places.some(({ location }) => location.page === 2)).toBe(true);
    expect(paragraph.every(({ location }) => location.page === 2)).toBe(true);
  });
});

describe('a document with automatic numbers, merged cells, a text box and a note', () => {
  const LINES = [
    '自动编号的文件',
    '一、组织建设',
    '（一）基层工会12家',
    '（二）会员300人',
    '1.女会员120人',
    '2.农民工会员90人',
    '二、帮扶工作',
    '（一）慰问职工45户',
  ];

  it.each(['numbered.docx', 'numbered.odt', 'numbered.rtf'])('%s', (name) => {
    const { text, tables } = one(name);
    const lines = text.trimEnd().split('\n').map(bare);
    expect(lines.slice(0, 8)).toEqual(LINES);
    expect([...lines.slice(8, 10)].sort()).toEqual(['文本框里的话', '正文一段']);
    expect(lines[lines.length - 1]).toBe('截至6月底。');
    const spans = tables![0]!.rows.map((row) =>
      row.map((cell) => [cell.text, cell.col, cell.rowSpan, cell.colSpan]),
    );
    expect(spans).toEqual([
      [
        ['指标', 0, 2, 1],
        ['2016年', 1, 1, 2],
      ],
      [
        ['1-6月', 1, 1, 1],
        ['增长（%）', 2, 1, 1],
      ],
      [
        ['经费（万元）', 0, 1, 1],
        ['12.5', 1, 1, 1],
        ['-3.1', 2, 1, 1],
      ],
    ]);
  });

  it('numbered.doc, without its numbers', () => {
    expect(one('numbered.doc').text).toContain('基层工会12家\n会员300人\n');
  });
});

describe('archives', () => {
  const folder = mkdtemp(join(tmpdir(), 'zongjie-archive-'));
  afterAll(async () => rm(await folder, { recursive: true, force: true }));

  it('give what the same files in a folder give, as a zip and as a zip in a zip', async () => {
    const root = await folder;
    await mkdir(join(root, 'files'));
    for (const name of ['summary.docx', 'summary.gb18030.txt'])
      await copyFile(at(name), join(root, 'files', name));
    const sources = (results: InputResult[]): unknown[] =>
      results.flatMap((r) =>
        r.ok && !r.source.uri.endsWith('odt') ? [{ ...r.source, uri: '', diagnostics: [] }] : [],
      );
    const plain = sources(await all([join(root, 'files')]));
    expect(plain.length).toBe(2);
    expect(sources(await all([at('summary.zip')]))).toEqual(plain);
    expect(sources(await all([at('nested.zip')]))).toEqual(plain);
  });

  it('say which documents they hold twice', async () => {
    const results = await all([at('nested.zip')]);
    expect(
      results.map(
        (r) =>
          r.ok && r.source.diagnostics.map(({ code, message }) => `${code} ${message.replace(FILES, '')}`),
      ),
    ).toEqual([
      [],
      ['duplicate the same text as nested.zip/summary.odt'],
      ['duplicate the same text as nested.zip/summary.odt'],
    ]);
  });

  it('have names in GBK', async () => {
    const [result] = await all([at('gbk-names.zip')]);
    expect(result).toMatchObject({ ok: true, source: { uri: `${at('gbk-names.zip')}/总结/白塔区.txt` } });
  });
});

it('says that a scanned file has no text layer', async () => {
  expect(await all([at('no-text-layer.pdf')])).toMatchObject([{ ok: false, code: 'no-text-layer' }]);
});
