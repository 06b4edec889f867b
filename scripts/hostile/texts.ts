/** Damaged and hostile plain texts and web pages. */
import { GOOD, type HostileFile } from './hostile-file.ts';

const TOO_BIG = 70 * 1_048_576;
const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
/** 工会会员总数, 工会组织 in GB18030. */
const GB = hex('b9a4bbe1bbe1d4b1d7dccafdb9a4bbe1d7e9d6afb9a4bbe1bbe1d4b1d7dccafd');
const noise = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, i) => (i * i * 31 + (i >> 3) * 7) & 255));

export function texts(): HostileFile[] {
  return [
    { name: 'empty.txt', bytes: Buffer.alloc(0), expect: 'empty' },
    { name: 'blank.txt', bytes: Buffer.from(' \n\t\r\n　'), expect: 'empty' },
    { name: 'mark-alone.txt', bytes: hex('efbbbf'), expect: 'empty' },
    { name: 'noise.txt', bytes: noise(5000), expect: 'binary' },
    {
      name: 'picture.txt',
      bytes: Buffer.concat([hex('89504e470d0a1a0a'), noise(500)]),
      expect: 'unsupported',
    },
    {
      name: 'cut-utf8.txt',
      bytes: Buffer.from(`${GOOD}会员`).subarray(0, -1),
      expect: 'read',
      diagnostic: 'truncated-end',
    },
    { name: 'cut-gb18030.txt', bytes: GB.subarray(0, -1), expect: 'read', diagnostic: 'truncated-end' },
    {
      name: 'broken-gb18030.txt',
      bytes: Buffer.concat([GB, hex('ff20ff20'), GB]),
      expect: 'read',
      diagnostic: 'malformed-bytes',
    },
    {
      name: 'two-encodings.txt',
      bytes: Buffer.concat([Buffer.from(GOOD.repeat(4)), GB]),
      expect: 'read',
      diagnostic: 'malformed-bytes',
    },
    {
      name: 'odd-utf16.txt',
      bytes: Buffer.concat([utf16(GOOD), hex('4e')]),
      expect: 'read',
      diagnostic: 'truncated-end',
    },
    { name: 'lone-surrogate.txt', bytes: utf16(`会员\ud83d人${GOOD}`), expect: 'read' },
    {
      name: 'surrogates-in-utf8.txt',
      bytes: Buffer.concat([Buffer.from(GOOD), hex('eda081'), Buffer.from(GOOD)]),
      expect: 'read',
      diagnostic: 'malformed-bytes',
    },
    {
      name: 'zero-bytes.txt',
      bytes: Buffer.from(GOOD.replace('会员', '会\u0000员')),
      expect: 'read',
      diagnostic: 'control-characters',
    },
    {
      name: 'mojibake.txt',
      bytes: Buffer.from(new TextDecoder('gb18030').decode(Buffer.from('全区工会组织2016年'))),
      expect: 'read',
      diagnostic: 'mojibake-repaired',
    },
    { name: 'one-line.txt', bytes: Buffer.from(GOOD.replaceAll('\n', '').repeat(130_000)), expect: 'read' },
    { name: 'brackets.txt', bytes: Buffer.from(`${GOOD}${'（“《'.repeat(350_000)}`), expect: 'read' },
    {
      name: 'numerals.txt',
      bytes: Buffer.from(`${GOOD}${'一二三十百千万亿0123'.repeat(20_000)}`),
      expect: 'read',
    },
    { name: 'too-big.txt', bytes: Buffer.from(GOOD), length: TOO_BIG, expect: 'too-large' },
    { name: 'too-big.bin', bytes: Buffer.alloc(1), length: TOO_BIG, expect: 'too-large' },
    { name: 'quotes.csv', bytes: Buffer.from(`会员,${'"'.repeat(1_000_001)}\n`), expect: 'read' },
    { name: 'links.md', bytes: Buffer.from(`${GOOD}${'['.repeat(100_000)}`), expect: 'read' },
    { name: 'program.exe', bytes: Buffer.concat([Buffer.from('MZ'), noise(2000)]), expect: 'unsupported' },
    {
      name: 'archive.rar',
      bytes: Buffer.concat([Buffer.from('Rar!\u001a\u0007'), noise(2000)]),
      expect: 'unsupported',
    },
    { name: 'data.json', bytes: Buffer.from('{"会员": 3021}'), expect: 'unsupported' },
    ...pages(),
  ];
}

function pages(): HostileFile[] {
  const page = (body: string): Buffer =>
    Buffer.from(`<!DOCTYPE html><html><body><p>${GOOD}</p>${body}</body></html>`);
  return [
    { name: 'deep.html', bytes: page('<div>'.repeat(60_000)), expect: 'any' },
    { name: 'misnested.html', bytes: page('<b><i><u><p>'.repeat(4_000)), expect: 'any' },
    {
      name: 'cut.html',
      bytes: page('<table><tr><td>会员</td><td>3021</td></tr><tr><td cla').subarray(0, -20),
      expect: 'read',
    },
    {
      name: 'attributes.html',
      bytes: page(`<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}>会员</p>`),
      expect: 'any',
    },
    { name: 'entities.html', bytes: page('&#99999999999;&lol;&#xD800;&#0;会员&nbsp'), expect: 'read' },
    {
      name: 'spans.html',
      bytes: page(
        '<table><tr><td colspan="999999999" rowspan="999999999">会员</td><td>1</td></tr><tr><td>a</td><td>2</td></tr></table>',
      ),
      expect: 'read',
    },
    {
      name: 'script-alone.html',
      bytes: Buffer.from('<html><script>document.write("3021家")</script></html>'),
      expect: 'empty',
    },
  ];
}
