import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { splitParts } from './parts.ts';
import { findTitle } from './title.ts';

const titleOf = (text: string) => {
  const folded = fold(text);
  const found = findTitle(folded, splitParts(folded)[0]!);
  return found && text.slice(found.start, found.end);
};

describe('findTitle', () => {
  it.each([
    ['石桥县总工会2015年工作总结\n\n今年以来，', '石桥县总工会2015年工作总结'],
    ['石桥县总工会2008年上半年工作总结 今年以来，县总工会', '石桥县总工会2008年上半年工作总结'],
    ['xx镇总工会二〇一六年工作小结2016年，', 'xx镇总工会二〇一六年工作小结'],
    ['政 府 工 作 报 告\n——2015年1月8日在县人民代表大会上', '政 府 工 作 报 告'],
    [
      '石桥县总工会\n2012年工作总结暨2013年工作思路\n2012年，',
      '石桥县总工会\n2012年工作总结暨2013年工作思路',
    ],
    [
      '同心同德 再创佳绩\n——石桥县总工会2014年工作总结\n2014年',
      '同心同德 再创佳绩\n——石桥县总工会2014年工作总结',
    ],
    ['总工会工作总结范文 石桥县总工会2013年工作总结 2013年，', '石桥县总工会2013年工作总结'],
    ['石桥县总工会关于2011年上半年工作情况的报告\n市总工会：', '石桥县总工会关于2011年上半年工作情况的报告'],
    [
      '石桥县总工会2016年工作总结及2017年工作要点（草案）\n一、',
      '石桥县总工会2016年工作总结及2017年工作要点（草案）',
    ],
    ['石橋縣總工會二〇一九年度工作報告\n二〇一九年', '石橋縣總工會二〇一九年度工作報告'],
    ['石桥县总工会2019年工作要点\n2018年，', '石桥县总工会2019年工作要点'],
    [
      '发布时间：2016-07-05 来源：办公室\n石桥县总工会2016年上半年工作总结\n今年',
      '石桥县总工会2016年上半年工作总结',
    ],
    ['Annual Report 2019\nThe Federation served 200 members.', 'Annual Report 2019'],
    ['2023-08-01 18:38，正文：原标题：石桥县“送清凉”活动启动8月1日，县总工会', '石桥县“送清凉”活动启动'],
    ['夏日送清凉 工会暖人心\n本报讯 8月1日，', '夏日送清凉 工会暖人心'],
  ])('%s', (text, title) => expect(titleOf(text)).toBe(title));

  it('prefers the title proper to that of the mark', () => {
    expect(
      titleOf('【篇一：区总工会总结】**区总工会2011年上半年工作总结2011年上半年，**区总工会开展活动。'),
    ).toBe('**区总工会2011年上半年工作总结');
  });
  it('falls back on the mark', () =>
    expect(titleOf('【篇一：区总工会半年总结】今年以来，开展活动三次。')).toBe('区总工会半年总结'));

  it.each([
    '各位代表：\n现在，我代表区政府报告工作，',
    '今年以来，县总工会认真总结经验，开展活动20次。',
    '一、2012年工作总结\n新建工会20家。',
    '',
    '  \n ',
  ])('finds none in %j', (text) => expect(titleOf(text)).toBeNull());
});
