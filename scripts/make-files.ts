/**
 * Makes fixtures/files from fixtures/files/source.fodt: the same document in every format, written by the programs that write
 * such files (summary.md and page.html are written by hand). Needs `soffice` (LibreOffice Writer and Calc), `iconv`, `zip` and the font WenQuanYi Zen Hei; the tests do not.
 *
 *   node --import tsx scripts/make-files.ts
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePdf, type Placed } from './pdf-writer.ts';
import { writeZip } from './zip-writer.ts';

const FILES = fileURLToPath(new URL('../fixtures/files/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'zongjie-files-'));
const inWork = (name: string): string => join(work, name);
const at = (name: string): string => join(FILES, name);

function convert(source: string, filter: string, ...options: string[]): void {
  execFileSync('soffice', ['--headless', ...options, '--convert-to', filter, '--outdir', work, source], {
    stdio: 'ignore',
  });
}

const iconv = (text: string, to: string): Buffer =>
  execFileSync('iconv', ['-f', 'UTF-8', '-t', to], { input: text });

function writerFiles(): void {
  copyFileSync(at('source.fodt'), inWork('summary.fodt'));
  for (const kind of ['docx', 'doc', 'odt', 'rtf', 'pdf', 'html', 'txt:Text (encoded):UTF8'])
    convert(inWork('summary.fodt'), kind);
  for (const extension of ['docx', 'doc', 'odt', 'rtf', 'pdf', 'html', 'txt']) {
    copyFileSync(inWork(`summary.${extension}`), at(`summary.${extension}`));
  }
  copyFileSync(at('numbered.fodt'), inWork('numbered.fodt'));
  for (const kind of ['docx', 'odt', 'rtf', 'doc']) {
    convert(inWork('numbered.fodt'), kind);
    copyFileSync(inWork(`numbered.${kind}`), at(`numbered.${kind}`));
  }
  // WPS Writer saves its own kind of file in the binary format of Word 97.
  copyFileSync(at('summary.doc'), at('summary.wps'));
}

function textFiles(): string {
  const text = readFileSync(at('summary.txt'), 'utf8').replace(/^\ufeff/u, '');
  for (const [name, encoding] of [
    ['gb18030', 'GB18030'],
    ['utf16le', 'UTF-16LE'],
    ['utf16be', 'UTF-16BE'],
  ] as const) {
    writeFileSync(at(`summary.${name}.txt`), iconv(name === 'utf16be' ? `\ufeff${text}` : text, encoding));
  }
  return text;
}

/** Paragraphs as rows of one cell, the table as rows of four. */
function sheetFiles(lines: readonly string[], table: readonly (readonly string[])[]): void {
  const first = lines.indexOf(table[0]![0]!);
  const rows = [
    ...lines.slice(0, first),
    ...table.map((cells) => cells.join(',')),
    ...lines.slice(first + table.flat().length),
  ];
  writeFileSync(inWork('Sheet1.csv'), `${rows.join('\n')}\n`);
  copyFileSync(inWork('Sheet1.csv'), at('summary.csv'));
  for (const kind of ['xlsx', 'xls', 'ods']) {
    convert(inWork('Sheet1.csv'), kind, '--infilter=CSV:44,34,76,1');
    renameSync(inWork(`Sheet1.${kind}`), at(`summary.${kind}`));
  }
}

/** Breaks a line where it is 36 characters wide; digits and letters are half as wide. */
function wrapped(line: string): string[] {
  const pieces = [''];
  let width = 0;
  for (const character of line) {
    const own = character.charCodeAt(0) < 0x80 ? 0.5 : 1;
    if (width + own > 36) {
      pieces.push('');
      width = 0;
    }
    pieces[pieces.length - 1] += character;
    width += own;
  }
  return pieces;
}

/** The table in four columns, a page number below, a new page after eighteen lines. */
function pdfFiles(lines: readonly string[], table: readonly (readonly string[])[]): void {
  const first = lines.indexOf(table[0]![0]!);
  const rows: string[][] = [
    ...lines.slice(0, first).flatMap((line) => wrapped(line).map((piece) => [piece])),
    ...table.map((cells) => [...cells]),
    ...lines.slice(first + table.flat().length).flatMap((line) => wrapped(line).map((piece) => [piece])),
  ];
  const pages: Placed[][] = [];
  for (let from = 0; from < rows.length; from += 18) {
    const placed = rows
      .slice(from, from + 18)
      .flatMap((cells, row) => cells.map((text, c) => ({ x: 72 + c * 110, y: 370 - row * 18, text })));
    pages.push([...placed, { x: 290, y: 30, text: `- ${pages.length + 1} -` }]);
  }
  const ucs2 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  writeFileSync(at('summary.unigb-ucs2.pdf'), writePdf(pages, 'UniGB-UCS2-H', ucs2));
  writeFileSync(
    at('summary.gbk-euc.pdf'),
    writePdf(pages, 'GBK-EUC-H', (text) => iconv(text, 'GBK')),
  );
  writeFileSync(at('no-text-layer.pdf'), writePdf([[]], 'UniGB-UCS2-H', ucs2));
}

function archives(): void {
  const folder = ['summary.docx', 'summary.gb18030.txt'];
  rmSync(at('summary.zip'), { force: true });
  execFileSync('zip', ['-q', '-X', at('summary.zip'), ...folder], { cwd: FILES });
  rmSync(at('nested.zip'), { force: true });
  execFileSync('zip', ['-q', '-X', at('nested.zip'), 'summary.zip', 'summary.odt'], { cwd: FILES });
  const name = iconv('总结/白塔区.txt', 'GBK');
  writeFileSync(at('gbk-names.zip'), writeZip([{ name, data: readFileSync(at('summary.txt')) }]));
}

writerFiles();
const lines = textFiles().trimEnd().split(/\r?\n/u);
const from = lines.indexOf('街道');
const table = Array.from({ length: 5 }, (_, row) => lines.slice(from + row * 4, from + row * 4 + 4));
sheetFiles(lines, table);
pdfFiles(lines, table);
archives();
rmSync(work, { recursive: true });
