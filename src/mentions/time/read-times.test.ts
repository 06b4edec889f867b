/** Whole sentences: how times beside each other are read. Sentences are our own. */
import { describe, expect, it } from 'vitest';
import type { ReferenceTime } from '../../model/index.ts';
import { noReference, timePeriodOf } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { unmark } from '../rule.test-kit.ts';
import { readTimes } from './index.ts';

const report = (start: string, end: string, speakingYear: number): ReferenceTime => ({
  period: { start, end },
  speakingYear,
  speakingDay: null,
  maskedYear: Number(end.slice(0, 4)),
});

const halfYear = report('2016-01-01', '2016-06-30', 2016);
/** A report of February 2013 on 2012. */
const lastYear = report('2012-01-01', '2012-12-31', 2013);
const quarter = report('2023-01-01', '2023-03-31', 2023);
/** A congress of 2023 on five years. */
const term = report('2018-01-01', '2022-12-31', 2023);
/** The plan that follows it, in the same speech. */
const plan = report('2023-01-01', '2027-12-31', 2023);
const month: ReferenceTime = { ...report('2016-05-01', '2016-05-31', 2016), speakingDay: '2016-06-02' };
const news: ReferenceTime = { period: null, speakingYear: null, speakingDay: '2023-08-05', maskedYear: null };

/** `SDMX period`, `from..to` where SDMX has none, then ` use`; the length of a duration. */
function read(sentence: string, reference: ReferenceTime): [string, string][] {
  return readTimes(fold(sentence), 0, reference).map((t) => {
    const days = timePeriodOf(t.from, t.to) ?? `${t.from ?? '?'}..${t.to ?? '?'}`;
    const text = t.kind === 'duration' ? (t.length ?? '-') : days;
    return [sentence.slice(t.start, t.end), t.use === null ? text : `${text} ${t.use}`];
  });
}

function table(reference: ReferenceTime, cases: readonly (readonly [string, ...string[]])[]): void {
  for (const [marked, ...readings] of cases) {
    it(marked, () => {
      const { text, spans } = unmark(marked);
      const wanted = spans.map((s, i) => [text.slice(s.start, s.end), readings[i]]);
      expect(read(text, reference)).toEqual(wanted);
    });
  }
}

describe('a year and the part beside it', () => {
  table(halfYear, [
    ['截至【2015年12月底】，全镇有工会30家', '2015-12-31 as-of'],
    ['【今年3月份】组织培训', '2016-03'],
    ['【去年下半年】以来', '2015-07-01/P1Y since'],
    ['【2019年的6月8日】', '2019-06-08'],
    ['【2016 年 6 月 30 日】', '2016-06-30'],
    ['【2 0 0 1年2月1 6日】', '2001-02-16'],
    ['【去年春节期间】', '2015-02-19'],
    ['【xx年上半年】，【xx年】工作意见', '2016-S1', '2016'],
    ['【２０１６年６月３０日】，【二○一六年六月三十日】', '2016-06-30', '2016-06-30'],
    ['【2015年\n6月】', '2015-06'],
  ]);
});

describe('ranges', () => {
  table(halfYear, [
    ['【2016年3月至5月】走访', '2016-03-01/P3M'],
    ['【2015年7月—2016年6月】', '2015-07-01/P1Y'],
    ['【2月20日至24日】，【12月至次年2月】', '2016-02-20/P5D', '2016-12-01/P3M'],
    ['【2012年至2013年6月】，【2012至2013年6月】', '2012-01-01/P18M', '2012-01-01/P18M'],
    ['【去年9月至今年3月】', '2015-09-01/P7M'],
    ['自【3月至今】，慰问300人', '2016-03-01/P4M'],
    ['【7月中旬起至8月上旬】', '2016-07-11/P31D'],
    ['【年初至6月底】', '2016-S1'],
    ['【11月至3月】供暖', '2016-11-01/P5M'],
  ]);
});

describe('a year runs on within the sentence', () => {
  table(halfYear, [
    ['【2014年】，会员3万人，【6月底】建会率90%', '2014', '2014-06-30'],
    ['【2014年3月】和【9月】', '2014-03', '2014-09'],
    ['由【2014年末】的84户减少到31户，【6月底】全部脱困', '2014-12-31', '2016-06-30'],
    ['比【2014年】增长5%，【上半年】达到3万人', '2014 baseline', '2016-S1'],
    ['自【2014年】起开展，【8月1日】启动', '2014 since', '2016-08-01'],
    ['【去年】为3000人，【3月】增加100人', '2015', '2016-03'],
    ['【6月15日】、【20日】和【25日】', '2016-06-15', '2016-06-20', '2016-06-25'],
    ['【5月4日】举办，【当天】参加300人，【次日】闭幕', '2016-05-04', '2016-05-04', '2016-05-05'],
  ]);
});

describe('what the reference gives', () => {
  table(halfYear, [
    ['【今年】以来，【全年】任务', '2016-S1 since', '2016'],
    ['【今年】以来，截至【5月20日】', '2016-01-01/P141D since', '2016-05-20 as-of'],
    ['比【去年同期】，较【上年末】', '2015-S1 baseline', '2015-12-31 baseline'],
    ['【半年来】，【近三年】', '2016-S1', '2013-07-01/P3Y'],
    ['【1至5月】，比【上年同期】增长', '2016-01-01/P5M', '2015-01-01/P5M baseline'],
    ['力争【年底】前达到60%', '2016-12-31 by'],
    ['【月底】前，【本季度】', '?..? by', '2016-Q2'],
    ['【2015年同期】为24件', '2015-S1'],
    ['在【去年】45家的基础上，【今年】增加5家', '2015 baseline', '2016'],
    ['是【2010年】的2.4倍，超过【2012年】的总和', '2010 baseline', '2012 baseline'],
  ]);
  table(lastYear, [
    ['【过去的一年】，【全年】完成', '2012', '2012'],
    ['【今年】力争，【去年】完成', '2013', '2012'],
    ['比【上年】增长，较【上年末】', '2011 baseline', '2011-12-31 baseline'],
    ['【五年来】，【今后五年】', '2008-01-01/P5Y', '2013-01-01/P5Y'],
    ['在【新的一年】里', '2013'],
  ]);
  table(quarter, [
    ['【一季度】，低于【去年同期】', '2023-Q1', '2022-Q1 baseline'],
    ['【本季度】，【5月份】', '2023-Q1', '2023-05'],
  ]);
  table(term, [
    ['【过去五年】，【五年】共收缴经费', '2018-01-01/P5Y', '2018-01-01/P5Y'],
    ['比【五年前】净增，较【上一个五年】增长', '2017 baseline', '2013-01-01/P5Y baseline'],
    ['【今后五年】，【本届任期内】', '2023-01-01/P5Y', '2018-01-01/P5Y'],
    ['【6月底】', '?..?'],
  ]);
  table(plan, [
    ['【今后五年】，【五年内】，【过去五年】', '2023-01-01/P5Y', '2023-01-01/P5Y', '2018-01-01/P5Y'],
  ]);
  table(month, [
    ['【本月】，【月底】，【上月】', '2016-05', '2016-05-31', '2016-04'],
    ['于【12日】召开', '2016-05-12'],
  ]);
  table(news, [
    ['【今天】，【昨天】（【8月4日】）', '2023-08-05', '2023-08-04', '2023-08-04'],
    ['【2012年至今】，【今年】以来', '2012-01-01/P4235D', '2023 since'],
    ['自【即日起至8月31日】', '2023-08-05/P27D'],
    ['【上周】，【6月底】', '2023-07-24/P7D', '2023-06-30'],
  ]);
  table(noReference, [
    ['【今年】，【6月底】，【近三年】', '?..?', '?..?', '?..?'],
    ['【2016年6月底】，比【去年同期】', '2016-06-30', '?..? baseline'],
    ['【20xx年】，【十八大】以来', '?..?', '2012-11-08..? since'],
  ]);
});

it('takes 当天 from an earlier sentence where it is handed in', () => {
  const [day] = readTimes('当天,会员300人参加', 0, news, '2023-08-01');
  expect(day).toMatchObject({ from: '2023-08-01', to: '2023-08-01' });
});

describe('what is no time', () => {
  for (const text of [
    '12351职工热线，2008号文件，〔2024〕15号，沪工总办[2016]5号',
    '“1-6”号楼，5—3号楼，2003次列车，三八红旗手，五一劳动奖章',
    '面积2013平方米，长1.5-2.0米，职工1949名，2016元',
    '80后、90后职工，三年级，八一路，建会65周年',
    '“6·30”事故，“5·12”汶川地震，“12·4”宪法宣传日',
    '党的十八大精神，十四届三次全会，《“十四五”规划纲要》',
    '政治清明，36,500小时',
    '目前，近期，近年来，多年来，每年，每月5日，日前，近日',
    '三是加强，一日三餐，百日竞赛，全国人大，节约用电',
    '月均2300元，年均增长，年产量，月刊，日均',
  ]) {
    it(text, () =>
      expect(read(text, halfYear).filter(([, reading]) => !reading.startsWith('P'))).toEqual([]),
    );
  }
});

describe('lengths', () => {
  table(halfYear, [
    ['为期【3天】的培训', 'P3D'],
    ['历时【两个月】，【2.5小时】，【24学时】', 'P2M', 'PT150M', 'PT24H'],
    ['【一年半】，【半个月】，【3至5年】', 'P18M', 'P15D', '-'],
  ]);
});

describe('what is told of a time', () => {
  const [first] = readTimes('截至6月底', 0, halfYear);
  it('which parts are stated and which inferred', () => {
    expect(first).toMatchObject({ kind: 'instant', stated: ['month'], inferred: ['year'], use: 'as-of' });
    const [dated] = readTimes('2016年6月30日', 7, noReference);
    expect(dated).toMatchObject({ start: 7, stated: ['year', 'month', 'day'], inferred: [], masked: false });
    expect(dated!.rules).toEqual(['time/year', 'time/month-day']);
  });
  it('that it is masked', () => {
    expect(readTimes('xx年6月底', 0, noReference)[0]).toMatchObject({ masked: true, from: null, to: null });
  });
});
