/** The readings that callers of `recognize` see: type, words, value and unit. */
import { describe, expect, it } from 'vitest';
import { recognize } from './recognize.ts';

const read = (text: string, type: string) =>
  recognize(text)
    .filter((one) => one.type === type)
    .map(({ text: words, value, unit }) => [words, value, unit]);

describe('recognize', () => {
  it('numbers, each side of a range by itself, without what loosens them', () => {
    expect(read('会员四百多名,10~20家,-10000和负三点一,增长百分之五点五,占2%', 'number')).toEqual([
      ['四百', 400, null],
      ['10', 10, null],
      ['20', 20, null],
      ['-10000', -10_000, null],
      ['负三点一', -3.1, null],
      ['五点五', 5.5, null],
    ]);
  });
  it('ordinals', () => {
    expect(read('第三名和第一百零一届', 'ordinal')).toEqual([
      ['第三', 3, null],
      ['第一百零一', 101, null],
    ]);
  });
  it('percentages and percentage points', () => {
    expect(read('百分之６、九成、0.4个百分点、千分之2.4、-3.9%', 'percent')).toEqual([
      ['百分之６', 6, null],
      ['九成', 90, null],
      ['0.4个百分点', 0.4, null],
      ['千分之2.4', 0.24, null],
      ['-3.9%', -3.9, null],
    ]);
  });
  it('money', () => {
    expect(read('投资3541.07万元,补贴5元3角2分,顺差5美元', 'money')).toEqual([
      ['3541.07万元', 35_410_700, 'CNY'],
      ['5元3角2分', 5.32, 'CNY'],
      ['5美元', 5, 'USD'],
    ]);
    expect(read('1万元--5万元', 'money')).toEqual([['1万元--5万元', { min: 10_000, max: 50_000 }, 'CNY']]);
    expect(read('50万元（含）以上', 'money')).toEqual([['50万元（含）以上', 500_000, 'CNY']]);
  });
  it('measures, temperatures and ages', () => {
    expect(read('两米半,3公里,1.6~3.9米', 'dimension')).toEqual([
      ['两米半', 2.5, 'm'],
      ['3公里', 3, 'km'],
      ['1.6~3.9米', { min: 1.6, max: 3.9 }, 'm'],
    ]);
    expect(read('气温20摄氏度,华氏100度', 'temperature')).toEqual([
      ['20摄氏度', 20, 'C'],
      ['华氏100度', 100, 'F'],
    ]);
    expect(read('平均41岁', 'age')).toEqual([['41岁', 41, 'Year']]);
  });
  it('ranges with open and closed sides', () => {
    expect(read('不小于三十', 'numberrange')).toEqual([['不小于三十', { min: 30, max: null }, null]]);
    expect(read('大于10小于20', 'numberrange')).toEqual([['大于10小于20', { min: 10, max: 20 }, null]]);
    expect(read('大于50小于12', 'numberrange')).toEqual([
      ['大于50', { min: 50, max: null }, null],
      ['小于12', { min: null, max: 12 }, null],
    ]);
    expect(read('位于20和30之间', 'numberrange')).toEqual([['位于20和30之间', { min: 20, max: 30 }, null]]);
  });
  it('times, anchored to the reference', () => {
    const [time] = recognize('去年上半年', { reference: '2016-08-01' });
    expect(time).toMatchObject({ text: '去年上半年', type: 'daterange', value: '2015-01-01~2015-06-30' });
  });
  it('slices every reading from the text as given, in its order', () => {
    const text = '😀會員總數１２３人。\ud83d新增３.５萬元。';
    const found = recognize(text);
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
    expect(found.map((one) => one.start)).toEqual([...found.map((one) => one.start)].sort((a, b) => a - b));
    expect(found.map((one) => one.text)).toEqual(['１２３', '３.５萬', '３.５萬元']);
  });
});
