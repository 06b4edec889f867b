import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createTokenizer } from './index.ts';
import type { Tokenizer } from './tokenizer.ts';

/** nodejieba is an optional dependency: where it is not installed its half of the suite says so. */
function engines(): [string, Tokenizer | null][] {
  let second: Tokenizer | null = null;
  try {
    second = createTokenizer('nodejieba');
  } catch {
    second = null;
  }
  return [
    ['jieba', createTokenizer('jieba')],
    ['nodejieba', second],
  ];
}

const numbers = (t: Tokenizer, s: string): string[] =>
  t
    .tokenize(s)
    .filter((x) => /\d/.test(x.text))
    .map((x) => x.text);

for (const [name, tokenizer] of engines()) {
  describe.skipIf(tokenizer === null)(`tokenizer ${name}`, () => {
    const t = tokenizer!;
    it('gives tokens that concatenate to the sentence, with offsets', () => {
      fc.assert(
        fc.property(
          fc.string({ unit: fc.constantFrom(...'工会会员3021家60%1-6月,。、 “”abc😀\ud800第') }),
          (s) => {
            const tokens = t.tokenize(s, 7);
            expect(tokens.map((x) => x.text).join('')).toBe(s);
            let at = 7;
            for (const x of tokens) {
              expect(x.start).toBe(at);
              at = x.end;
            }
            expect(at).toBe(7 + s.length);
          },
        ),
      );
    });
    it('keeps a number in one token, and a percent sign and a range out of it', () => {
      expect(numbers(t, '今年1-6月新增60%的会员3021.5万人,共1,234,567元')).toEqual([
        '1',
        '6',
        '60',
        '3021.5',
        '1,234,567',
      ]);
    });
    it('knows the words of the trade', () => {
      const cut = t.tokenize('全镇基层工会组织召开职代会,工会会员建会率达标').map((x) => x.text);
      for (const word of ['基层工会组织', '职代会', '工会会员', '建会率']) expect(cut).toContain(word);
    });
  });
}
