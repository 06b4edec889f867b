/** Damaged and hostile PDFs. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { assemble } from '../pdf-writer.ts';
import type { HostileFile } from './hostile-file.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url));

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const page = (rest: string): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${rest} >>`;
const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

export function pdfs(): HostileFile[] {
  const good = fixture('summary.pdf');
  return [
    { name: 'noise.pdf', bytes: Buffer.from(`%PDF-1.4\n${'x y z\n'.repeat(500)}`), expect: 'damaged' },
    { name: 'cut.pdf', bytes: good.subarray(0, 9000), expect: 'any' },
    { name: 'no-text-layer.pdf', bytes: fixture('no-text-layer.pdf'), expect: 'no-text-layer' },
    {
      name: 'loop.pdf',
      bytes: assemble([CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>']),
      expect: ['damaged', 'timeout', 'no-text-layer'],
    },
    { name: 'bomb.pdf', bytes: bomb(), expect: ['out-of-memory', 'timeout', 'no-text-layer', 'damaged'] },
    { name: 'recursion.pdf', bytes: recursion(), expect: 'any' },
    {
      name: 'endless.pdf',
      bytes: endless(),
      expect: ['timeout', 'out-of-memory', 'no-text-layer', 'damaged'],
    },
    { name: 'long.pdf', bytes: long(), expect: ['timeout', 'out-of-memory'] },
    { name: 'locked.pdf', bytes: locked(), expect: 'encrypted' },
    {
      name: 'many-pages.pdf',
      bytes: assemble([CATALOG, `<< /Type /Pages /Kids [${'3 0 R '.repeat(2000)}] /Count 2000 >>`, page('')]),
      expect: 'no-text-layer',
    },
  ];
}

/** Three layers of deflate around four gigabytes of white space. */
function bomb(): Buffer {
  const inner = deflateSync(Buffer.alloc(32 * 1_048_576, ' '), { level: 9 });
  const middle = deflateSync(Buffer.concat(Array.from({ length: 128 }, () => inner)), { level: 9 });
  const data = deflateSync(middle, { level: 9 });
  const filters = '/Filter [/FlateDecode /FlateDecode /FlateDecode]';
  return assemble([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('/Contents 4 0 R'),
    stream(filters, data),
  ]);
}

/** A form that draws itself. */
function recursion(): Buffer {
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >>';
  return assemble([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('/Contents 5 0 R /Resources << /XObject << /F 4 0 R >> >>'),
    stream(form, Buffer.from('/F Do /F Do')),
    stream('', Buffer.from('/F Do')),
  ]);
}

/** Forms within forms: twenty levels, each drawing the next ten times. */
function endless(): Buffer {
  const levels = 20;
  const forms = Array.from({ length: levels }, (_, i) => {
    const font = '/Font << /A << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
    const next = `/Resources << ${i + 1 < levels ? `/XObject << /F ${6 + i} 0 R >>` : font} >>`;
    return stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next}`,
      Buffer.from(i + 1 < levels ? '/F Do '.repeat(10) : 'BT /A 9 Tf (1) Tj ET'),
    );
  });
  return assemble([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('/Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>'),
    stream('', Buffer.from('/F Do')),
    ...forms,
  ]);
}

/** Thirty million words on one page. */
function long(): Buffer {
  const words = Buffer.concat([
    Buffer.from('BT /A 9 Tf '),
    Buffer.alloc(210 * 1_048_576, '(a) Tj '),
    Buffer.from(' ET'),
  ]);
  const font = '/Resources << /Font << /A << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
  const data = stream('/Filter /FlateDecode', deflateSync(words));
  return assemble([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(`/Contents 4 0 R ${font}`),
    data,
  ]);
}

/** A cipher whose keys fit no password. */
function locked(): Buffer {
  const keys = '41'.repeat(32);
  const cipher = ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${keys}> /U <${keys}> /P -4 >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;
  return assemble([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page('')], cipher);
}
