import { describe, expect, test } from 'vitest';
import type { Observation } from '../model/index.ts';
import { CODES, findInDocument, type FindingCode } from './index.ts';
import { byHand } from './observations.test-kit.ts';

type Overrides = Readonly<Record<number, Partial<Observation>>>;
type Wrong = readonly [
  code: FindingCode,
  marked: string,
  stated: number,
  computed: number,
  overrides?: Overrides,
];

const found = (marked: string, overrides?: Overrides) => {
  const { text, observations } = byHand(marked, overrides);
  return findInDocument(observations, text).map(({ code, stated, computed }) => ({ code, stated, computed }));
};

const growing: Partial<Observation> = { measureType: 'growth' };

const WRONG: readonly Wrong[] = [
  [
    'parts-against-whole',
    '新建基层工会[92]家,其中非公企业工会[61^0]家、机关工会[12^0]家、社区联合工会[21^0]家,完成任务',
    92,
    94,
  ],
  ['parts-against-whole', '签订集体合同[94]份(其中区域性合同[112^0]份)。', 94, 112],
  ['parts-against-whole', '共有市级以上劳模[87]名,分别为全国劳模[6]名、市级劳模[80]名。', 87, 86],
  ['parts-against-whole', '收入[2.72亿]元,其中税收[2.27亿^0]元、其他[4610万^0]元。', 272000000, 273100000],
  [
    'rate-against-counts',
    '全县[386]家应建制企业中有[297]家签订了工资专项集体合同,签订率达[86.9%]。',
    86.9,
    76.9,
  ],
  ['rate-against-counts', '调解劳动争议[172]件,调解成功[160]件,成功率[95%]。', 95, 93],
  ['rate-against-counts', '共有非公企业[1009]家,已建会[890]家,建会率[96%]。', 96, 88],
  ['rate-against-counts', '有职工[5.2万]人,入会[4.9万]人,入会率[96.2%]。', 96.2, 94.2],
  ['rate-against-counts', '排查隐患[240]处,整改[228]处,整改率[96%]。', 96, 95],
  ['share-against-whole', '建制企业达到[1236]家,占应建制企业[1400]家的[83.8%]。', 83.8, 88.3],
  ['share-against-whole', '[236]个村(社区)中[118]个建立了工会联合会,占[60%]。', 60, 50],
  [
    'share-against-whole',
    '会员[57185]人,其中女会员[20015^0]人,占[45%]。',
    45,
    35,
    { 0: { measure: '会员' } },
  ],
  [
    'share-against-whole',
    '会员[57185]人,其中女会员[20015^0]人,占会员总数的[45%]。',
    45,
    35,
    { 0: { measure: '会员' } },
  ],
  ['from-to-against-change', '在档困难职工由上年末的[428]户下降到[351]户,减少[87]户。', 87, 77],
  ['from-to-against-change', '建制率由上年末的[88.4%]提高到[93.1%],提高[5.7]个百分点;', 5.7, 4.7],
  ['from-to-against-change', '增速由上年的[8.7%]回落到[6.6%],回落[3.1]个百分点。', 3.1, 2.1],
  ['from-to-against-change', '会员由[1164]家增加到[1272]家,增长[19.3%]。', 19.3, 9.3],
  ['from-to-against-change', '建档困难职工由[431]户减少到[258]户,降幅[30.1%]。', 30.1, 40.1],
  [
    'from-to-against-change',
    '工会由[1164]家增加到[1272]家,会员由[86490]人增加到[92220]人,增幅分别为[9.3%]、[7.6%]。',
    7.6,
    6.6,
  ],
  ['from-to-against-change', '站点从[20]个增至[26]个,增加[6]个,增长[20%]。', 20, 30],
  ['growth-against-base', '收缴工会经费[3180万]元,比上年的[3010万]元增长[6.6%]。', 6.6, 5.6],
  ['growth-against-base', '参保[26700]人,上年为[21350]人,增长[15%]。', 15, 25],
  ['growth-against-base', '第四季度接待职工来访[83]批,比第三季度的[52]批上升[69.6%]。', 69.6, 59.6],
  ['growth-against-base', '建制率[93.1%],上年为[88.4%],提高[5.7]个百分点。', 5.7, 4.7],
  ['growth-against-base', '参赛职工[1.2万]人,同比增长[20%],上年为[0.8万]人。', 20, 50],
  ['rate-against-counts', '参加培训[500]人,取得证书[450]人,取证率[95%]。', 95, 90],
  ['per-head-against-total', '为[86]名困难职工子女发放助学金[25.8万]元,人均[5000]元。', 258000, 430000],
  ['target-ratio-against-target-and-result', '完成固定资产投资[46亿]元,占年度计划[50亿]元的[82%]。', 82, 92],
  ['unit-off-by-wan', '全年收缴工会经费[412万]元,比上年的[386]元增长[6.7%]。', 386, 3860000],
  ['increase-against-growth', '签订集体合同[198]份,比去年同期增加[24]份,增长[15.8%]。', 15.8, 13.8],
  ['increase-against-growth', '基层工会[1278]家,比上年末增长[6.8%],增加[92]家。', 6.8, 7.8],
  ['target-ratio-against-target-and-result', '新建基层工会[20]家,完成全年[40]家任务的[60%];', 60, 50],
  [
    'target-ratio-against-target-and-result',
    '收缴工会经费[471万]元,比上年增长[5.6%],为年度目标[465万]元的[111.3%]。',
    111.3,
    101.3,
    { 1: growing },
  ],
  ['target-ratio-against-target-and-result', '全年建会任务[40]家,已完成[20]家,完成率[60%]。', 60, 50],
  ['per-head-against-total', '慰问困难职工[2420]人,发放慰问金[145.2万]元,人均[700]元。', 1452000, 1694000],
  ['per-head-against-total', '慰问困难职工[26]户,每户[1000]元,共计[2.8万]元。', 28000, 26000],
  [
    'per-head-against-total',
    '合作社[420]家,产粮[8.4万]吨,户均产粮[200]吨;种植面积[12.6万]亩,户均种植面积[360]亩。',
    360,
    300,
  ],
];

describe('arithmetic that does not hold', () => {
  for (const [code, marked, stated, computed, overrides] of WRONG)
    test(`${code}: ${marked}`, () => {
      expect(found(marked, overrides)).toEqual([{ code, stated, computed }]);
    });
});

const RIGHT: readonly (readonly [why: string, marked: string, overrides?: Overrides])[] = [
  ['means come right', '合作社[420]家,产粮[8.4万]吨,户均产粮[200]吨;面积[12.6万]亩,户均面积[300]亩。'],
  [
    'no mean says what the divisor is',
    '合作社[420]家,产粮[8.4万]吨,户均[260]吨;面积[12.6万]亩,户均[360]亩。',
  ],
  ['parts make the whole', '作品[276]幅,其中书法[102^0]幅、绘画[68^0]幅、摄影[106^0]幅。'],
  ['a list behind 其中 need not be complete', '集体合同[1042]份,其中工资专项[986^0]份、区域性[38^0]份。'],
  ['people stand under two heads', '会员[1000]人,其中女会员[600^0]人、农民工会员[700^0]人。'],
  ['parts round up', '收入[10.2亿]元,其中税收[6.3亿^0]元、其他[4亿^0]元。'],
  ['a masked part leaves the sum open', '劳模[87]名,分别为全国劳模[6]名、省劳模[xx]名。'],
  ['the part may be one of an earlier figure', '会员[79801]人,新增[1130]名,其中农民工[21504^1]名。'],
  ['the rate is rounded', '排查隐患[13]处,整改[12]处,整改率[92.3%]。'],
  ['another pair of the sentence makes the rate', '受理[200]件,调解[172]件,调解成功[160]件,成功率[80%]。'],
  ['the rate is of something else', '新签集体合同[120]份,签订工资专项合同[100]份,签订率[95%]。'],
  ['counts of different things', '覆盖企业[352]家、职工[2.2万]人,覆盖率[95%]。'],
  ['100 % of all that came', '办理建议[84]件、提案[65]件,办复率[100%]。'],
  [
    'a share of a whole that is not here',
    '会员[57185]人,其中女会员[20015^0]人,占职工总数的[30%]。',
    { 0: { measure: '会员' } },
  ],
  ['from, to and change agree', '工会由[1164]家增加到[1272]家,增加[108]家,增长[9.3%]。'],
  ['many write percent for points', '签订率由[88.4%]提高到[93.1%],提高[4.7%]。'],
  ['a change measured from elsewhere', '困难职工由上年末的[428]户下降到[351]户,比2010年减少[120]户。'],
  ['growth each year', '产值由[100万]元增加到[200万]元,年均增长[15%]。'],
  ['growth at other prices', '产值[120万]元,比上年的[100万]元增长[8%]。'.replace('增长', '按可比价增长')],
  ['the base is another thing', '收入[120万]元,上年为[100]户,增长[8%]。'],
  ['two bases, two changes', '工会[1278]家,比上年末增加[92]家,同比增长[20.8%]。'],
  ['as many changes as pairs or none', '工会由[11]家增加到[12]家,会员由[80]人增加到[90]人,分别增长[50%]。'],
  ['a target of something else', '新建工会[20]家,占全市[40]家试点的[60%]。'],
  [
    'changes stand between result and target',
    '收缴会费[210万]元,比上年增加[30万]元,增长[16.7%],完成年计划[200万]元的[105%]。',
  ],
  ['averages are rounded', '慰问[690]户、发放慰问金[68.6万]元,户均[1000]元。'],
  ['each of something else', '慰问[26]户,发放慰问金[2.6万]元,每人补贴生活费[300]元。'],
  ['hedges are wide', '由[428]户下降到近[400]户,减少[60]户。'],
  ['sentences part figures', '排查隐患[240]处。整改[228]处,整改率[70%]。'],
];

describe('arithmetic that holds, or cannot be told', () => {
  for (const [why, marked, overrides] of RIGHT)
    test(`${why}: ${marked}`, () => {
      expect(found(marked, overrides)).toEqual([]);
    });
});

describe('claims under one name', () => {
  const told = (second: string, last: string) => {
    const { text, observations } = byHand(
      `全年投入帮扶资金[126万]元;慰问职工。${second}帮扶资金[162万]元${last}`,
    );
    return findInDocument(
      observations.map((o) => {
        const [number] = o.evidence.number;
        return { ...o, measure: '帮扶资金', evidence: { ...o.evidence, measure: [number - 4, number] } };
      }),
      text,
    ).map(({ code, stated, computed }) => ({ code, stated, computed }));
  };
  test('the whole of a year told twice', () => {
    expect(told('全年共投入', '。')).toEqual([
      { code: 'same-cell-told-differently', stated: 1260000, computed: 1620000 },
    ]);
  });
  test('two outlays for two ends', () => {
    expect(told('全年共投入', '用于助学。')).toEqual([]);
    expect(told('为职工投入', '。')).toEqual([]);
  });

  const total = (added: number, after: number, words = '') => {
    const { text, observations } = byHand(
      `上年末工会[1278]家,全年新建[${added}]家${words},年末[${after}]家。`,
    );
    const day = (d: string) => ({ timePeriod: d, start: d, end: d, basis: 'stated' as const });
    const fields: Partial<Observation>[] = [
      { measureType: 'stock', period: day('2013-12-31') },
      { measureType: 'increase' },
      { measureType: 'stock', period: day('2014-12-31') },
    ];
    return findInDocument(
      observations.map((o, i) => ({ ...o, indicator: 'union.organisations', ...fields[i] })),
      text,
    ).map(({ code, severity, computed }) => ({ code, severity, computed }));
  };
  test('last total and additions make the total', () => {
    expect(total(85, 1363)).toEqual([]);
    expect(total(85, 1463)).toEqual([
      { code: 'total-against-additions', severity: 'warning', computed: 1363 },
    ]);
    expect(total(85, 1360)).toEqual([{ code: 'total-against-additions', severity: 'info', computed: 1363 }]);
    expect(total(85, 1200)).toEqual([
      { code: 'total-falls-while-additions-claimed', severity: 'warning', computed: 1363 },
    ]);
    expect(total(85, 1200, ',撤并部分')).toEqual([]);
  });
});

test('each figure is doubted once, and every code is in the list', () => {
  const { text, observations } = byHand('工会由[10]家增加到[20]家,增加[5]家,增长[30%]。');
  const findings = findInDocument(observations, text);
  expect(findings.map((f) => f.observations[0])).toEqual(['o3', 'o4']);
  for (const { code, severity } of findings) expect(CODES[code as FindingCode].severity).toBe(severity);
});

test('without the text only what the quotes cover is held together', () => {
  const { text, observations } = byHand('困难职工由上年末的[428]户下降到[351]户,减少[87]户。');
  expect(findInDocument(observations)).toEqual([]);
  const quoted = observations.map((o) => ({
    ...o,
    evidence: { ...o.evidence, start: 0, quote: text.slice(0, o.evidence.end) },
  }));
  expect(findInDocument(quoted)).toHaveLength(1);
});
