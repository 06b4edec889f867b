import { describe, expect, it } from 'vitest';
import { recognizeTimes } from './index.ts';

const NOW = '2018-08-10T09:30:00';
const read = (text: string, now: string | null = NOW): string[] =>
  recognizeTimes(text, now).map((t) => `${t.text} ${t.type} ${JSON.stringify(t.value)}`);

describe('the notation of recognize', () => {
  for (const [text, ...wanted] of [
    ['新建于2016年6月', '2016年6月 daterange "2016-06-01~2016-06-30"'],
    ['从5月1日到5月7日值班', '从5月1日到5月7日 daterange "2018-05-01~2018-05-07"'],
    ['在2007年与2009年之间', '在2007年与2009年之间 daterange "2007-01-01~2009-12-31"'],
    ['2015年以前建会', '2015年以前 daterange "../2015-01-01"'],
    ['明年6月之前完成', '明年6月之前 daterange "2018-08-10/2019-06-01"'],
    ['自2016年9月1日起施行', '自2016年9月1日起 daterange "2016-09-01/.."'],
    ['从去年9月起', '从去年9月起 daterange "2017-09-01/2018-08-10"'],
    ['最近一个月', '最近一个月 datetimerange "2018-07-10T09:30/2018-08-10T09:30"'],
    ['昨天下午3点半', '昨天下午3点半 datetime "2018-08-09T15:30"'],
    ['明天国庆节', '国庆节 date "2018-10-01"'],
    ['元旦', '元旦 date "2019-01-01"'],
    ['两天前', '两天前 date "2018-08-08"'],
    ['上周三', '上周三 date "2018-08-01"'],
    ['每季度', '每季度 set "R/P3M"'],
    ['3—5年', '3—5年 duration {"min":"P3Y","max":"P5Y"}'],
    ['今年年底', '今年年底 daterange "2018-11-01~2018-12-31"'],
    ['2010年至今', '2010年至今 datetimerange "2010-01-01/2018-08-10T09:30"'],
    ['二十一，三点建议'],
  ] as const) {
    it(text, () => expect(read(text)).toEqual(wanted));
  }

  it('gives spans without values where no reference is known', () => {
    expect(read('昨天，两天后', null)).toEqual(['昨天 date null', '两天后 date null']);
  });
  it('reads no impossible reference', () => {
    expect(read('昨天', 'next year')).toEqual(['昨天 date null']);
  });
});
