import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readerFor, refuseByName } from './kinds.ts';
import { libreoffice } from './libreoffice.ts';
import { defaultLimits } from './reader.ts';

const fixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../fixtures/files/${name}`, import.meta.url));
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]);

describe('the reader is chosen', () => {
  it.each([
    ['summary.docx', 'docx'],
    ['summary.doc', 'doc'],
    ['summary.odt', 'odt'],
    ['summary.ods', 'xlsx'],
    ['summary.xlsx', 'xlsx'],
    ['summary.xls', 'xls'],
    ['summary.rtf', 'rtf'],
    ['summary.pdf', 'pdf'],
    ['summary.html', 'html'],
    ['summary.txt', 'txt'],
  ])('by the content of %s, whatever its name', async (name, reader) => {
    expect(readerFor(await fixture(name), 'no-name').name).toBe(reader);
    expect(readerFor(await fixture(name), 'wrong.wps').name).toBe(reader);
  });

  it('by the name where the content leaves it open', () => {
    const bytes = Buffer.from('会员,300\n');
    expect([
      readerFor(bytes, 'a.csv').name,
      readerFor(bytes, 'a.md').name,
      readerFor(bytes, 'a.txt').name,
    ]).toEqual(['csv', 'md', 'txt']);
  });
});

describe('what is no document', () => {
  it.each([
    ['\u00ff\u00d8\u00ff\u00e0', 'picture'],
    ['PAR1', 'Parquet'],
    ['\u001f\u008b\b', 'gzip'],
  ])('%j is told by its first bytes', (head, word) => {
    expect(() => readerFor(Buffer.from(`${head}\0`, 'latin1'), 'a.txt')).toThrow(word);
  });

  it('data files are told by their name', () => {
    expect(() => refuseByName('a/b.json')).toThrow('.json');
    expect(() => refuseByName('a/b.txt')).not.toThrow();
  });
});

describe('old office files without LibreOffice', () => {
  const path = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = path;
  });

  it('say what to install', async () => {
    process.env['PATH'] = '';
    await expect(libreoffice.read(OLE, 'old.wps', defaultLimits)).rejects.toMatchObject({
      code: 'needs-program',
      reason: /LibreOffice/u,
    });
  });
});
