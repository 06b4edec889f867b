import { describe, expect, it } from 'vitest';
import { timePeriodOf } from '../../model/index.ts';
import { readReportPeriod } from './index.ts';

describe('the period a title names', () => {
  for (const [title, text, period] of [
    ['总工会2016年上半年工作总结', '2016年上半年', '2016-S1'],
    ['县总工会2019年度工作总结', '2019年度', '2019'],
    ['2023年第一季度工作小结', '2023年第一季度', '2023-Q1'],
    ['二〇一二年工会工作总结', '二〇一二年', '2012'],
    ['2012-2016年五年工作报告', '2012-2016年', '2012-01-01/P5Y'],
    ['（2016年1月20日）市总工会2015年工作报告', '2015年', '2015'],
    ['2015年工作总结和2016年工作打算', '2015年', '2015'],
    ['2016工会工作总结', '2016', '2016'],
    ['2016上半年工作总结', '2016上半年', '2016-S1'],
    ['2016年1—9月工作情况', '2016年1—9月', '2016-01-01/P9M'],
    ['“十三五”期间工会工作总结', '“十三五”期间', '2016-01-01/P5Y'],
  ] as const) {
    it(title, () => {
      const found = readReportPeriod(title, 5)!;
      expect(title.slice(found.start - 5, found.end - 5)).toBe(text);
      expect(timePeriodOf(found.from, found.to)).toBe(period);
    });
  }
  it('masked or without a year: found, but without days', () => {
    expect(readReportPeriod('201*年工作总结', 0)).toMatchObject({ masked: true, from: null, to: null });
    expect(readReportPeriod('上半年工作总结', 0)).toMatchObject({
      masked: false,
      from: null,
      stated: ['half'],
    });
  });
  it('none', () => {
    for (const title of ['总工会半年工作总结', '在市总工会十五届三次全委会上的报告', '12351热线工作情况']) {
      expect(readReportPeriod(title, 0)).toBeNull();
    }
  });
});
