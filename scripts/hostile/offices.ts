/** Damaged and hostile office files. */
import { readFileSync } from 'node:fs';
import { GOOD, type HostileFile } from './hostile-file.ts';
import { writeZip, type ZipFile } from '../zip-writer.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url));
const xml = (name: string, text: string): ZipFile => ({ name, data: Buffer.from(text) });

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = (body: string, head = ''): Buffer =>
  writeZip([
    xml(
      'word/document.xml',
      `<?xml version="1.0"?>${head}<w:document ${W}><w:body>${paragraph(GOOD)}${body}</w:body></w:document>`,
    ),
  ]);

const LAUGHS = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

export function offices(): HostileFile[] {
  const bomb = Buffer.alloc(80 * 1_048_576, ' ');
  const docx = fixture('summary.docx');
  const broken = Buffer.from(docx);
  const inside = broken.indexOf('word/document.xml') + 200;
  broken.writeUInt8(broken[inside]! ^ 0xff, inside);
  return [
    {
      name: 'bomb.docx',
      bytes: writeZip([{ name: 'word/document.xml', data: bomb }]),
      expect: ['expands-too-much', 'too-large'],
    },
    {
      name: 'laughs.docx',
      bytes: word(paragraph('&l20;'), `<!DOCTYPE w [<!ENTITY l0 "会员">${LAUGHS}]>`),
      expect: 'damaged',
    },
    {
      name: 'outside.docx',
      bytes: word(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      expect: 'damaged',
    },
    { name: 'cut.docx', bytes: docx.subarray(0, docx.length - 700), expect: 'damaged' },
    { name: 'flipped.docx', bytes: broken, expect: 'damaged' },
    { name: 'deep.docx', bytes: word('<w:p>'.repeat(100_000)), expect: 'damaged' },
    { name: 'unclosed.docx', bytes: word('<w:p><w:r><w:t>会员'), expect: 'damaged' },
    {
      name: 'no-text.docx',
      bytes: writeZip([xml('word/document.xml', `<w:document ${W}><w:body/></w:document>`)]),
      expect: 'empty',
    },
    { name: 'spans.docx', bytes: word(spans()), expect: 'read' },
    {
      name: 'huge.docx',
      bytes: word(
        Array.from({ length: 900_000 }, (_, i) => paragraph(`会员${(i * 7919) % 1_000_003}人`)).join(''),
      ),
      expect: 'any',
    },
    { name: 'lying-size.docx', bytes: lyingSize(), expect: 'read' },
    {
      name: 'bomb.xlsx',
      bytes: writeZip([
        xml('xl/workbook.xml', '<workbook/>'),
        { name: 'xl/worksheets/sheet1.xml', data: bomb },
      ]),
      expect: ['expands-too-much', 'too-large'],
    },
    { name: 'cut.xlsx', bytes: fixture('summary.xlsx').subarray(0, 3000), expect: 'damaged' },
    { name: 'far-cell.xlsx', bytes: farCell(), expect: 'read' },
    { name: 'empty.xlsx', bytes: sheet('<sheetData/>'), expect: 'empty' },
    {
      name: 'noise.doc',
      bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096, 0x41)]),
      expect: ['damaged', 'needs-program', 'timeout'],
    },
    {
      name: 'cut.doc',
      bytes: fixture('summary.doc').subarray(0, 6000),
      expect: ['damaged', 'needs-program', 'timeout'],
    },
    { name: 'loop.doc', bytes: loopingDoc(), expect: 'any' },
    { name: 'locked.doc', bytes: lockedDoc(), expect: 'encrypted' },
    { name: 'deep.rtf', bytes: Buffer.from(`{\\rtf1${'{'.repeat(100_000)}`), expect: 'damaged' },
    {
      name: 'binary.rtf',
      bytes: Buffer.from('{\\rtf1 a\\bin9999999999 x}'),
      expect: 'read',
      diagnostic: 'truncated-end',
    },
    { name: 'cut.rtf', bytes: fixture('summary.rtf').subarray(0, 9000), expect: 'any' },
    { name: 'cut.odt', bytes: fixture('summary.odt').subarray(0, 20_000), expect: 'damaged' },
  ];
}

/** Merged cells that claim to reach over a million columns. */
const spans = (): string =>
  `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/><w:vMerge/></w:tcPr>${paragraph('会员')}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr>`.repeat(50)}</w:tbl>`;

function lyingSize(): Buffer {
  const text = `<w:document ${W}><w:body>${paragraph(GOOD)}</w:body></w:document>`;
  return writeZip([{ name: 'word/document.xml', data: Buffer.from(text), claims: { size: 3 } }]);
}

function sheet(data: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return writeZip([
    xml(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    xml(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    xml(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    xml('xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}">${data}</worksheet>`),
  ]);
}

/** One word in the first cell and one number in the very last. */
const farCell = (): Buffer =>
  sheet(
    '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>会员</t></is></c><c r="B1"><v>3021</v></c></row>' +
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
  );

/** The table of sectors points back at itself. */
function loopingDoc(): Buffer {
  const bytes = Buffer.from(fixture('summary.doc'));
  const table = (bytes.readUInt32LE(0x4c) + 1) * 512;
  for (let i = 0; i < 128 && table + i * 4 + 4 <= bytes.length; i++) {
    if (bytes.readUInt32LE(table + i * 4) < 0xfffffff0) bytes.writeUInt32LE(i, table + i * 4);
  }
  return bytes;
}

/** The flag that says the text is enciphered. */
function lockedDoc(): Buffer {
  const bytes = Buffer.from(fixture('summary.doc'));
  for (let at = 512; at < bytes.length; at += 512) {
    if (bytes.readUInt16LE(at) === 0xa5ec) bytes.writeUInt16LE(bytes.readUInt16LE(at + 10) | 0x100, at + 10);
  }
  return bytes;
}
