import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { splitParts } from '../text/parts.ts';
import { readFrame, type FrameOptions } from './index.ts';

const frameOf = (text: string, uri = 'report.txt', options: FrameOptions = {}) => {
  const folded = fold(text);
  return readFrame(folded, splitParts(folded)[0]!, { uri, text }, options);
};
/** issuer | area | period, with `-` for null. */
const shown = (text: string, uri?: string, options?: FrameOptions) => {
  const { issuer, refArea, refPeriod } = frameOf(text, uri, options);
  return [issuer?.name ?? '-', refArea?.name ?? '-', refPeriod.timePeriod ?? '-'].join(' | ');
};

describe('readFrame: issuer, area and period', () => {
  it.each([
    ['南陵县总工会2008年上半年工作总结 今年以来，县总工会', '南陵县总工会 | 南陵县 | 2008-S1'],
    [
      '【篇一:总工会2016年上半年工作总结】xx年上半年,xx镇总工会在区总工会和镇党委的领导下,开展活动',
      'xx镇总工会 | xx镇 | 2016-S1',
    ],
    ['**市交通运输工会2019年工作总结\n\n2019年，市交通运输工会', '**市交通运输工会 | **市 | 2019'],
    ['__镇总工会2023年第一季度工作小结\n', '__镇总工会 | __镇 | 2023-Q1'],
    [
      '唐山市丰南区总工会\n2014年上半年工作总结及下半年工作安排\n',
      '唐山市丰南区总工会 | 唐山市丰南区 | 2014-S1',
    ],
    ['石桥县总工会二〇一五年1—9月工作总结\n', '石桥县总工会 | 石桥县 | 2015-01-01/P9M'],
    ['石桥县教育工会2018年度工作报告\n今年', '石桥县教育工会 | 石桥县 | 2018'],
    ['石桥县总工会2016年半年工作小结\n', '石桥县总工会 | 石桥县 | 2016-S1'],
    ['石桥县总工会2019年工作要点\n2018年，全区新建基层工会138家。', '石桥县总工会 | 石桥县 | 2019'],
    ['石桥机床集团工会2021年工作总结与2022年工作打算\n', '石桥机床集团工会 | - | 2021'],
    [
      '关于2020年工会工作情况的汇报\n区总工会：\n2020年，古城街道工会工委在区总工会的指导下，',
      '古城街道工会工委 | 古城街道 | 2020',
    ],
    [
      '工会工作总结\n一年来，我会开展活动10次。\n\n石桥镇总工会\n二〇一九年十二月二十日',
      '石桥镇总工会 | 石桥镇 | 2019',
    ],
    ['工会2016年工作总结\n2016年，我公司工会在集团领导下', '- | - | 2016'],
    ['全国总工会2019年工作总结\n', '全国总工会 | 中国 | 2019'],
    ['“十二五”工作总结\n石桥县总工会\n', '石桥县总工会 | 石桥县 | 2011-01-01/P5Y'],
    ['石桥县总工会20xx年工作总结\n', '石桥县总工会 | 石桥县 | -'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));

  it('names what it cites as the text writes it', () => {
    const text = '濱海新區總工會二〇一九年度工作報告\n';
    const { issuer, title } = frameOf(text);
    expect(text.slice(issuer!.start!, issuer!.end!)).toBe(issuer!.name);
    expect(issuer!.name).toBe('濱海新區總工會');
    expect(text.slice(title!.start, title!.end)).toBe(title!.text);
  });
  it('says where each field comes from', () => {
    const { issuer, refArea, refPeriod } = frameOf(
      '总工会2016年上半年工作总结\nxx镇总工会在区总工会的领导下',
    );
    expect([issuer?.basis, refArea?.basis, refPeriod.basis]).toEqual(['text', 'text', 'title']);
  });
});

describe('readFrame: addresses', () => {
  const address =
    '政 府 工 作 报 告\n----2013年2月28日在海拉尔区第十四届人民代表大会第二次会议上\n海拉尔区人民政府区长\n各位代表：\n';
  it('tells of the year before the one in which it is given', () => {
    expect(shown(`${address}一、过去一年工作回顾\n`)).toBe('海拉尔区人民政府 | 海拉尔区 | 2012');
    expect(frameOf(address)).toMatchObject({
      speakingYear: 2013,
      speakingDay: '2013-02-28',
      maskedYear: 2012,
      refArea: { code: '150702' },
    });
  });
  it('follows the heading of its review', () => {
    expect(shown(address.replace('2013', '2016') + '一、“十二五”时期和2015年工作回顾\n')).toBe(
      '海拉尔区人民政府 | 海拉尔区 | 2015',
    );
  });
  it('reads the title’s year as that of the address', () =>
    expect(shown('石桥县2016年政府工作报告\n各位代表：\n')).toContain('| 2015'));
  it('counts five years back from a session of the national congress', () => {
    expect(
      shown('各位代表：\n我代表国务院，向第十届全国人民代表大会第一次会议报告过去五年的工作，请予审议。\n'),
    ).toBe('国务院 | 中国 | 1998-01-01/P5Y');
  });
  it('takes the year from the path where nothing else says it', () => {
    expect(
      shown('各位代表：\n现在，我代表国务院，向大会作报告。\n一、一年来工作回顾\n', 'state_2004.txt'),
    ).toBe('国务院 | 中国 | 2003');
  });
  it('tells of the year before the one it plans', () => {
    const speech = '各位代表：\n现在，我代表国务院，向大会作报告。\n一、一年来工作回顾\n经济快速发展。\n';
    expect(shown(`${speech}二、2004年主要任务\n`)).toBe('国务院 | 中国 | 2003');
    expect(shown(speech)).toBe('国务院 | 中国 | -');
  });
  it('reads a union congress by its first heading', () => {
    expect(
      shown('在石桥市总工会十届三次全委会议上的工作报告\n（2019年1月23日）\n同志们：\n一、2018年工作回顾\n'),
    ).toBe('石桥市总工会 | 石桥市 | 2018');
    expect(shown('石桥县第十二次工会代表大会工作报告\n（2018年5月8日）\n一、过去五年的工作\n')).toBe(
      '- | 石桥县 | 2013-01-01/P5Y',
    );
  });
});

describe('readFrame: news', () => {
  it.each([
    [
      '2023-08-07 15:16，正文：原标题：广西南宁市网约车司机集中入会8月3日下午，活动举行。',
      '- | 广西南宁市 | -',
    ],
    [
      '2023-07-30 09:03，正文：经济日报沈阳7月29日讯 企业吹哨，沈阳市开展专项行动。(记者 某某)',
      '- | 沈阳市 | -',
    ],
    [
      '2023-08-01，正文：深圳新闻网2023年8月1日讯（记者 某某）深圳市宝安区抓实助残扶残事业。',
      '- | 深圳市宝安区 | -',
    ],
    ['2023-08-09，正文：原标题：广州工会：免费雪糕↓文/某报记者 日前，广州市总工会发布信息', '- | 广州市 | -'],
    [
      '2023-07-28，正文：中新网北京7月28日电 论坛7月28日在北京举办，由中华全国总工会、中共北京市委主办。',
      '- | - | -',
    ],
    ['2023-08-11，正文：“活力水乡”青石镇2023年运动会举行，青石镇的居民参加。来源：某网', '- | 青石镇 | -'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
  it('speaks on the day of the item', () => {
    expect(frameOf('2023-08-07 15:16，正文：原标题：某地活动8月3日').speakingDay).toBe('2023-08-07');
    expect(frameOf('23-07-30 09:03，正文：经济日报沈阳7月29日讯 沈阳市开展行动。').speakingDay).toBe(
      '2023-07-30',
    );
  });
});

describe('readFrame: paths and options', () => {
  const text = '县总工会工作总结\n一年来，县总工会开展活动。\n';
  it.each([
    ['fengxian-2016-S1.txt', '2016-S1'],
    ['2016/奉贤区上半年.txt', '2016-S1'],
    ['archive/2015年工会总结.docx', '2015'],
    ['a/2017Q3.txt', '2017-Q3'],
    ['2018-06.txt', '2018-06'],
    ['20160705123.txt', null],
  ])('%s', (uri, period) => expect(frameOf(text, uri).refPeriod.timePeriod).toBe(period));
  it('takes an area from the path where the text has none', () => {
    expect(frameOf('区总工会工作总结\n一年来', '2016/奉贤区上半年.txt').refArea).toMatchObject({
      code: '310120',
      name: '奉贤区',
      basis: 'filename',
    });
  });
  it('narrows an ambiguous name by the path', () => {
    const report = '鼓楼区总工会2016年工作总结\n';
    expect(frameOf(report).refArea).toMatchObject({ code: null, level: 'county' });
    expect(frameOf(report).refArea!.candidates).toHaveLength(4);
    expect(frameOf(report, '福州市/2016.txt').refArea!.code).toBe('350102');
  });
  it('lets options override what the document says', () => {
    const { refPeriod, refArea } = frameOf('鼓楼区总工会2016年工作总结\n', 'x.txt', {
      period: '2015-S1',
      area: '320106',
    });
    expect(refPeriod).toEqual({
      timePeriod: '2015-S1',
      start: '2015-01-01',
      end: '2015-06-30',
      basis: 'option',
    });
    expect(refArea).toMatchObject({ code: '320106', name: '鼓楼区', basis: 'option' });
  });
  it('reads codes as of the period', () => {
    expect(frameOf('崇明县总工会2014年工作总结\n').refArea!.code).toBe('310230');
    expect(frameOf('崇明区总工会2018年工作总结\n').refArea!.code).toBe('310151');
  });
});

describe('readFrame: diagnostics', () => {
  const codes = (text: string, uri?: string, options?: FrameOptions) =>
    frameOf(text, uri, options).diagnostics.map((d) => d.code);
  it.each<[string, string[]]>([
    ['xx镇总工会2016年工作总结\n', ['masked-name']],
    ['南陵县总工会20xx年工作总结\n', ['masked-year', 'period-unknown']],
    ['鼓楼区总工会2016年工作总结\n', ['area-ambiguous']],
    ['南陵县总工会2023年工作总结\n2010年，县总工会', ['title-year-differs']],
    ['南陵县总工会工作总结\n县总工会', ['period-unknown']],
    ['南陵县总工会2016年工作总结\n2016年，', []],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected));
  it('reports a period that is none', () =>
    expect(codes('南陵县总工会2016年工作总结\n', 'x', { period: '2016H1' })).toEqual(['period-option']));
});

describe('readFrame: English', () => {
  it.each([
    [
      'HARBOUR FEDERATION OF TRADE UNIONS\nAnnual Report 2018-19\n\nThis report covers the year from 1 April 2018 to 31 March 2019. The Harbour Federation of Trade Unions represents workers throughout Hong Kong.',
      'Harbour Federation of Trade Unions | Hong Kong | 2018-04-01/P1Y',
    ],
    [
      'REPORT ON THE WORK OF THE GOVERNMENT\nDelivered on March 5, 2010\nOn behalf of the State Council, I now present my report.\nI. Review of Work in 2009\n',
      'State Council | China | 2009',
    ],
    [
      "Dockers' Union\nTreasurer's Report for the year ended 31 December 2020\n\nPort Alder, 18 March 2021\n",
      "Dockers' Union | Port Alder | 2020",
    ],
    [
      "Macau Tram Workers' Association\nQuarterly Bulletin, Q3 2016\n\nWe met in September.\n",
      "Macau Tram Workers' Association | Macau | 2016-Q3",
    ],
    [
      "REPORT ON THE WORK OF THE GOVERNMENT\nDelivered at the Second Session of the Ninth Linzhou Municipal People's Congress on January 22, 2018\n\nI. Review of Work in 2017\n",
      "Linzhou Municipal People's Congress | Linzhou | 2017",
    ],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

it('gives the same frame for the same text, and does not slow down with its length', () => {
  const text = `南陵县总工会2016年工作总结\n${'全县新建工会120家，会员3.2万人。'.repeat(600_000)}`;
  const begun = performance.now();
  expect(frameOf(text)).toEqual(frameOf(text));
  expect(performance.now() - begun).toBeLessThan(10_000);
});

const gold = new URL('../../../shared/gold/', import.meta.url);
it.skipIf(!existsSync(gold))('agrees with the shared gold on at least 95 % of the document fields', () => {
  let [right, all] = [0, 0];
  for (const file of readdirSync(gold).filter((name) => name.endsWith('.gold.json'))) {
    const { document } = JSON.parse(readFileSync(new URL(file, gold), 'utf8')) as {
      document: Record<string, string | null>;
    };
    const text = readFileSync(new URL(file.replace('.gold.json', '.txt'), gold), 'utf8');
    const { issuer, refArea, refPeriod } = frameOf(text, file.replace('.gold.json', '.txt'));
    const got = {
      issuer: issuer?.name ?? null,
      refArea: refArea?.name ?? null,
      timePeriod: refPeriod.timePeriod,
    };
    for (const [field, wanted] of Object.entries(document)) {
      const found = got[field as keyof typeof got];
      all++;
      if (
        found === wanted ||
        (field !== 'timePeriod' &&
          wanted !== null &&
          found !== null &&
          (found.includes(wanted) || wanted.includes(found)))
      )
        right++;
    }
  }
  expect(right / all).toBeGreaterThanOrEqual(0.95);
});
