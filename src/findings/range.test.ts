import { describe, expect, test } from 'vitest';
import { byHand } from './observations.test-kit.ts';
import { apart, growth, printedRange, resolutionOf, share } from './range.ts';

describe('what a printed figure may stand for', () => {
  const cases: [marked: string, lo: number, hi: number][] = [
    ['会员[1.2万]人', 11500, 12500],
    ['会员[12000]人', 12000, 12000],
    ['会员[1500余]人', 1500, 1600],
    ['会员[1000多]人', 1000, 2000],
    ['会员超过[1500]人', 1500, Infinity],
    ['会员近[200]人', 180, 220],
    ['签订率[92.3%]', 92.25, 92.35],
    ['签订率[93%]', 92.5, 93.5],
    ['提高[2.3]个百分点', 2.25, 2.35],
    ['资金[126.4万]元', 1263500, 1264500],
    ['补助[500]元', 499.5, 500.5],
    ['参与率[八成]', 75, 85],
  ];
  test.each(cases)('%s', (marked, lo, hi) => {
    const { text, observations } = byHand(marked);
    const [o] = observations;
    const range = printedRange(o!, text.slice(...o!.evidence.number))!;
    expect(range.lo).toBeCloseTo(lo, 6);
    if (hi === Infinity) expect(range.hi).toBe(Infinity);
    else expect(range.hi).toBeCloseTo(hi, 6);
  });

  test('masked figures stand for nothing', () => {
    const { text, observations } = byHand('会员[xx]人');
    expect(printedRange(observations[0]!, text.slice(2, 4))).toBeNull();
  });

  test('falls keep their side', () => {
    const { observations } = byHand('下降[8%]', {
      0: { value: -8, low: -8, high: -8, measureType: 'growth' },
    });
    expect(printedRange(observations[0]!, '8%')).toEqual({ lo: -8.5, hi: -7.5 });
  });
});

test('the last written place', () => {
  expect(resolutionOf('3.84万', 38400)).toBeCloseTo(100);
  expect(resolutionOf('35.0%', 35)).toBeCloseTo(0.1);
  expect(resolutionOf('百分之八十五', 85)).toBe(1);
  expect(resolutionOf('三分之一', 33.33)).toBeGreaterThan(1);
});

describe('arithmetic on ranges', () => {
  test('ends that touch are not apart, for all the dust of division', () => {
    expect(apart({ lo: 0.1 + 0.2, hi: 1 }, { lo: 0, hi: 0.3 })).toBe(false);
    expect(apart({ lo: 0.31, hi: 1 }, { lo: 0, hi: 0.3 })).toBe(true);
  });
  test('shares and growths are as wide as their figures', () => {
    const r = share({ lo: 9.5, hi: 10.5 }, { lo: 20, hi: 20 })!;
    expect([r.lo, r.hi]).toEqual([47.5, 52.5]);
    expect(growth({ lo: 0, hi: 10 }, { lo: 1, hi: 2 })).toBeNull();
  });
});
