/** Which time dates a claim, and which only says when it was told, whom it is about, or what a thing is called. */
import { describe, expect, it } from 'vitest';
import { readOne } from './support.ts';

/** The days of the claim whose number is written so; `..` where unknown. */
function daysOf(text: string, number: string): string {
  const found = readOne(text).observations.find(({ evidence }) =>
    text.slice(...evidence.number).startsWith(number),
  );
  if (found === undefined) throw new Error(`${number} is not read`);
  return `${found.period.start ?? ''}..${found.period.end ?? ''}`;
}

const REPORT = (sentence: string): string => `柳河区总工会2018年工作总结\n${sentence}\n`;
const NEWS = (body: string): string =>
  `2023-08-09 10:15，正文：原标题：柳河区总工会开展送清凉活动\n${body}\n`;

describe('a time that describes a noun', () => {
  it.each([
    ['签订2017年帮扶协议后续项目，全年发放补助3万元。', '3万'],
    ['为2016年12月31日前已建会的企业换届，涉及企业120家。', '120'],
    ['对2015年底前70周岁以上的老劳模，每人每月增加20元。', '20'],
    ['上年认定的12家创新工作室全部复核合格。', '12'],
    ['“大干红五月”劳动竞赛发动分厂，参加班组436个。', '436'],
  ])('does not date the claim: %s', (sentence, number) => {
    expect(daysOf(REPORT(sentence), number)).toBe('2018-01-01..2018-12-31');
  });

  it.each([
    ['2017年帮扶困难职工86户。', '86', '2017-01-01..2017-12-31'],
    ['截至6月底，会员达到3100人。', '3100', '2018-06-30..2018-06-30'],
    ['对照计划，5月走访企业45家。', '45', '2018-05-01..2018-05-31'],
  ])('is told from one that does: %s', (sentence, number, days) => {
    expect(daysOf(REPORT(sentence), number)).toBe(days);
  });
});

describe('what dates the sentences of a news item', () => {
  it('is the day of the event, not the day of the telling', () => {
    const text = NEWS(
      '8月3日，“清凉一夏”启动仪式在文化宫举行。记者8月8日从区总工会获悉，有关工作已作出安排。活动现场，为60名骑手发放礼包。',
    );
    expect(daysOf(text, '60')).toBe('2023-08-03..2023-08-03');
  });

  it('is not how long an offer will stand', () => {
    const text = NEWS(
      '8月3日，启动仪式举行。即日起至9月30日，户外职工可以免费领取饮水。活动现场，为5名站长颁发证书。',
    );
    expect(daysOf(text, '5')).toBe('2023-08-03..2023-08-03');
  });

  it('is a fair that still goes on', () => {
    const text = NEWS('8月8日至10日，第三届技能大赛在区体育馆举行。共有180名选手报名参赛。');
    expect(daysOf(text, '180')).toBe('2023-08-08..2023-08-10');
  });

  it('is how long an offer stands, for what is still to be done', () => {
    const text = NEWS(
      '8月3日，启动仪式举行。企业将提供饮用水2.5万瓶，自即日起至9月30日，户外职工均可领取。活动计划加送4000瓶。',
    );
    expect(daysOf(text, '2.5万')).toMatch(/\.\.2023-09-30$/);
    expect(daysOf(text, '4000')).toMatch(/\.\.2023-09-30$/);
  });

  it('is the day of writing for what stands now', () => {
    const text = NEWS('8月3日，启动仪式在文化宫举行。目前，全区建有服务站点96个，职工书屋35家。');
    expect(daysOf(text, '96')).toBe('2023-08-09..2023-08-09');
    expect(daysOf(text, '35')).toBe('2023-08-09..2023-08-09');
  });

  it('is unknown for what was done some day', () => {
    const text = NEWS('区总工会深入企业开展专项行动，选派干部800名，走访企业450家。');
    expect(daysOf(text, '800')).toBe('..');
  });

  it('is not a half-year whose figures are quoted', () => {
    const text = NEWS('上半年，该企业实现产值3亿元。区总工会组织职工深入企业，走访班组70个。');
    expect(daysOf(text, '70')).toBe('..');
  });

  it('dates the headline by what it is the headline of', () => {
    const text =
      '2023-08-09 10:15，正文：原标题：柳河区为户外职工送上600份礼包8月3日，活动在文化宫举行。活动现场，发放清凉礼包600份。\n';
    expect(daysOf(text, '600')).toBe('2023-08-03..2023-08-03');
  });

  it('is dated itself by the label of its publication', () => {
    const text =
      '柳河区总工会开展送清凉活动\n发布时间：2023年8月9日  来源：柳河日报\n本报讯（记者 王某）目前，全区建有服务站点96个。\n';
    expect(daysOf(text, '96')).toBe('2023-08-09..2023-08-09');
  });
});
