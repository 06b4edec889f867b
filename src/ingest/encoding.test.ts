import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './encoding.ts';

const SIMPLIFIED = '截至2016年6月底，全镇工会组织达到3021家，会员79801人，新增101家。';
const TRADITIONAL = '截至2016年6月底，全鎮工會組織達到3021家，會員79801人，新增101家。';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** 工会会员总数 in GB18030 and 工會會員總數 in Big5, as other programs write them. */
const GB = hex('b9a4bbe1bbe1d4b1d7dccafdb9a4bbe1bbe1d4b1d7dccafd');
const BIG5 = hex('a475b77cb77cadfbc160bcc6a475b77cb77cadfbc160bcc6');

const codes = (found: { diagnostics: readonly { code: string }[] }): string[] =>
  found.diagnostics.map(({ code }) => code);

describe('what is decided', () => {
  it.each([
    ['utf-8', Buffer.from(SIMPLIFIED), SIMPLIFIED],
    ['utf-8', Buffer.from(`\ufeff${SIMPLIFIED}`), SIMPLIFIED],
    ['utf-16le', Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le'), SIMPLIFIED],
    ['utf-16le', Buffer.from(SIMPLIFIED, 'utf16le'), SIMPLIFIED],
    ['utf-16be', utf16be(`\ufeff${TRADITIONAL}`), TRADITIONAL],
    ['utf-16be', utf16be(TRADITIONAL), TRADITIONAL],
    ['utf-32le', hex('fffe0000 e55d0000 1a4f0000'), '工会'],
    ['gb18030', GB, '工会会员总数工会会员总数'],
    ['big5', BIG5, '工會會員總數工會會員總數'],
  ])('%s', async (encoding, bytes, text) => {
    expect(await decodeText(bytes)).toEqual({ text, encoding, diagnostics: [] });
  });

  it('reads every string back from UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        fc.pre(!/[\u0000\ufeff]/u.test(text)); // eslint-disable-line no-control-regex -- no text has them
        expect((await decodeText(Buffer.from(text))).text).toBe(text);
      }),
    );
  });
});

describe('what is guessed or broken, and said', () => {
  it('a few characters', async () => {
    const found = await decodeText(GB.subarray(0, 4));
    expect(found).toMatchObject({ text: '工会', encoding: 'gb18030' });
    expect(codes(found)).toEqual(['encoding-guessed']);
  });

  it('English with the quotation marks of Windows', async () => {
    const found = await decodeText(
      Buffer.concat([Buffer.from('the '), hex('93'), Buffer.from('unions'), hex('94'), Buffer.from(' grew')]),
    );
    expect(found).toMatchObject({ text: 'the “unions” grew', encoding: 'windows-1252' });
    expect(codes(found)).toEqual(['encoding-guessed']);
  });

  it('a character cut off at the end', async () => {
    const found = await decodeText(Buffer.from(SIMPLIFIED).subarray(0, -1));
    expect(found.encoding).toBe('utf-8');
    expect(found.diagnostics).toMatchObject([
      { code: 'truncated-end', start: SIMPLIFIED.length - 1, end: SIMPLIFIED.length },
    ]);
  });

  it('broken bytes in the middle, with their place', async () => {
    const found = await decodeText(Buffer.concat([GB, hex('ff20'), GB]));
    expect(found.encoding).toBe('gb18030');
    expect(found.diagnostics).toMatchObject([{ code: 'malformed-bytes', start: 12, end: 13 }]);
    expect(found.text.slice(14)).toBe('工会会员总数工会会员总数');
  });

  it('an odd byte after UTF-16', async () => {
    const found = await decodeText(Buffer.concat([Buffer.from(`\ufeff${SIMPLIFIED}`, 'utf16le'), hex('4e')]));
    expect(found.text).toBe(SIMPLIFIED);
    expect(codes(found)).toEqual(['truncated-end']);
  });

  it('keeps a lone surrogate of UTF-16', async () => {
    const found = await decodeText(hex('fffe 01d8 1a4f'));
    expect(found.text).toBe('\ud801会');
  });

  it('a stray zero byte', async () => {
    const found = await decodeText(Buffer.from(`${SIMPLIFIED}\u0000${SIMPLIFIED}`));
    expect(found.diagnostics).toMatchObject([{ code: 'control-characters', start: SIMPLIFIED.length }]);
  });

  it('a wrong decoding that was saved, mended where the way back is certain', async () => {
    const wrong = new TextDecoder('gb18030').decode(Buffer.from('全区工会组织2016年\n新增会员，发展迅速'));
    const found = await decodeText(Buffer.from(wrong));
    expect(found.text.slice(0, 10)).toBe('全区工会组织2016');
    expect(found.diagnostics[0]).toMatchObject({
      code: 'mojibake-repaired',
      start: 0,
      end: 6,
      message: 'UTF-8 that was read as GBK, taken back',
    });
    // An odd number of bytes before ASCII lost one of them, and with it a character, no more.
    expect(found.text.split('\n')[1]).toBe('新增会员，发展迅\ufffd');
    expect(found.diagnostics[1]!.message).toContain('characters beside lost ones are gone');
    const latin = await decodeText(Buffer.from(Buffer.from('全区工会组织会员').toString('latin1')));
    expect(latin.text).toBe('全区工会组织会员');
    const gbk = await decodeText(Buffer.from(GB.toString('latin1')));
    expect(gbk).toMatchObject({ text: '工会会员总数工会会员总数', encoding: 'utf-8' });
  });

  it('a wrong decoding of a whole text also where a piece alone is too short to tell, and one made twice', async () => {
    const text = '截至6月底，全县工会组织486家，会员41260人，占45%，新建23家，发展会员1150人。';
    const twice = Buffer.from(Buffer.from(text).toString('latin1')).toString('latin1');
    expect((await decodeText(Buffer.from(twice))).text).toBe(text);
    const gbk = new TextDecoder('gb18030').decode(Buffer.from(text));
    const mended = (await decodeText(Buffer.from(gbk))).text;
    expect(mended.replace(/\ufffd+/gu, '_')).toBe(
      '截至6月底，全县工会组_486家，会员41260人，_45%，新_23家，发展会员1150人_',
    );
  });

  it('no text at all', async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 31 + (i >> 3)) & 255));
    await expect(decodeText(noise)).rejects.toMatchObject({ code: 'binary' });
  });
});
