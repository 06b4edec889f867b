import { expect, test } from 'vitest';
import { alignRows, cut, widthOf } from './width.ts';

test('a Chinese character is as wide as two letters', () => {
  expect(['会员', 'ab', '１２', '“引”', 'é', 'e\u0301', '𠮷', '（1）'].map(widthOf)).toEqual([
    4, 2, 4, 4, 1, 1, 2, 5,
  ]);
});

test('columns are straight', () => {
  const lines = alignRows(
    [
      ['地区', '会员', '增幅'],
      ['丰南区', '98,800', ''],
      ['Fengnan', '1,030', '+2.3%'],
    ],
    ['left', 'right', 'right'],
  );
  expect(lines).toEqual([
    '地区       会员   增幅',
    '───────  ──────  ─────',
    '丰南区   98,800',
    'Fengnan   1,030  +2.3%',
  ]);
  const ends = [lines[0]!.slice(0, lines[0]!.indexOf('会员') + 2), lines[2]!, lines[3]!.slice(0, 15)].map(
    widthOf,
  );
  expect(new Set(ends).size).toBe(1);
});

test('a cut never splits a character and leaves room for its mark', () => {
  expect(cut('会员总数', 5)).toBe('会员…');
  expect(cut('会员总数', 8)).toBe('会员总数');
  expect(cut('𠮷𠮷𠮷', 4)).toBe('𠮷…');
});
