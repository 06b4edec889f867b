import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fold } from './fold.ts';

describe('fold', () => {
  it('gives one spelling to each bracket, digit, letter and space', () => {
    expect(fold('（１２３．５％），ＡＢｃ；：！？　\u00a0')).toBe('(123.5%),ABc;:!?  ');
  });
  it('reads traditional script as simplified', () => {
    expect(fold('全縣工會會員總數達３萬餘人')).toBe('全县工会会员总数达3万余人');
  });
  it('leaves Chinese stops, titles and quotes as they are', () => {
    expect(fold('。、《》“”……')).toBe('。、《》“”……');
  });
  it('makes one dash of the many', () => {
    expect(fold('10–15 10―15 10─15')).toBe('10—15 10—15 10—15');
  });
  it('never changes the length, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('\ud83d', '㎡', '㈠', 'é', '總', '％') }),
        (a, b) => {
          expect(fold(a + b)).toHaveLength(a.length + b.length);
        },
      ),
    );
  });
});
