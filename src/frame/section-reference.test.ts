import { describe, expect, it } from 'vitest';
import { timePeriodOf } from '../model/index.ts';
import { fold } from '../text/fold.ts';
import { splitParts } from '../text/parts.ts';
import { frameReference, readFrame, sectionReference } from './index.ts';

const frameOf = (text: string) => {
  const folded = fold(text);
  return readFrame(folded, splitParts(folded)[0]!, { uri: 'x.txt' });
};
const half = frameOf('石桥县总工会2016年上半年工作总结\n');
const year = frameOf('石桥县总工会2016年工作总结\n');
const address = frameOf(
  '政府工作报告\n——2013年2月28日在海拉尔区第十四届人民代表大会第二次会议上\n各位代表：\n一、过去一年工作回顾\n',
);
const under = (frame: typeof half, heading: string) => {
  const { period } = sectionReference(frame, fold(heading));
  return period && timePeriodOf(period.start, period.end);
};

describe('sectionReference', () => {
  it.each([
    ['二、下半年工作安排', '2016-S2'],
    ['五、二季度打算', '2016-Q2'],
    ['下一步工作打算', '2016-S2'],
    ['2017年工作思路', '2017'],
    ['存在问题', '2016-S1'],
    ['围绕中心,加大组织建设力度', '2016-S1'],
    ['截至2016年6月底,全区共有工会组织30家', '2016-S1'],
    ['全年工作目标', '2016'],
  ])('in a half-year’s report: %s', (heading, period) => expect(under(half, heading)).toBe(period));
  it.each([
    ['今后工作打算', '2017'],
    ['明年工作安排', '2017'],
    ['上半年工作回顾', '2016-S1'],
    ['主要做法', '2016'],
  ])('in a year’s report: %s', (heading, period) => expect(under(year, heading)).toBe(period));
  it.each([
    ['一、过去一年工作回顾', '2012'],
    ['二、2013年工作安排', '2013'],
    ['今年工作的总体要求', '2013'],
    ['过去五年工作回顾', '2008-01-01/P5Y'],
    ['今后五年的总体要求', '2013-01-01/P5Y'],
    ['“十二五”时期的主要目标', '2011-01-01/P5Y'],
    ['“十二五”时期和2012年工作回顾', '2012'],
  ])('in an address: %s', (heading, period) => expect(under(address, heading)).toBe(period));

  it('leaves the speaker where he is', () => {
    const reference = frameReference(address);
    expect(sectionReference(address, '二、2013年工作安排')).toEqual({
      ...reference,
      period: { start: '2013-01-01', end: '2013-12-31' },
    });
  });
  it('keeps the period of the section around it', () => {
    const outer = sectionReference(address, '二、2013年工作安排');
    expect(sectionReference(address, '(一)加强领导', outer)).toEqual(outer);
  });
});
