import { describe, expect, test } from 'vitest';
import type { Fact } from '../compare/facts.ts';
import { baseOf, documentBy, factBy } from '../compare/facts.test-kit.ts';
import { check } from './index.ts';
import { findingsCsv, findingText, summary } from './report.ts';

const year = (y: number, fields: Parameters<typeof documentBy>[0] = {}) =>
  documentBy({ uri: `${y}.txt`, periodStart: `${y}-01-01`, periodEnd: `${y}-12-31`, ...fields });
const half = (y: number) =>
  documentBy({ uri: `${y}-S1.txt`, periodStart: `${y}-01-01`, periodEnd: `${y}-06-30` });

const found = async (...facts: Fact[]) =>
  (await check(baseOf(facts))).map(({ code, severity, stated, computed, places }) => [
    code,
    severity,
    stated,
    computed,
    places[0].uri,
  ]);

const contracts = (doc: Fact['doc'], value: number, fields: Partial<Fact> = {}) =>
  factBy({
    doc,
    value,
    type: 'flow',
    indicator: 'union.contracts',
    measure: '集体合同',
    unit: 'count',
    unitText: '份',
    quote: `签订集体合同${value}份`,
    ...fields,
  });

/** 签订集体合同263份，同比增长12.9%: level and growth in one quote. */
function grown(
  doc: Fact['doc'],
  value: number,
  percent: number,
  words = '同比增长',
  fields: Partial<Fact> = {},
): Fact[] {
  const quote = `签订集体合同${value}份，${words}${percent}%`;
  return [
    contracts(doc, value, { quote: `签订集体合同${value}份` }),
    contracts(doc, percent, {
      quote,
      type: 'growth',
      unit: 'percent',
      unitText: '',
      baseline: 'year-on-year',
      ...fields,
    }),
  ];
}

describe('the same cell in two documents', () => {
  const told = (value: number, fields: Partial<Fact> = {}) =>
    factBy({ doc: year(2012), end: '2011-12-31', start: '2011-12-31', value, ...fields });
  const own = factBy({ doc: year(2011), value: 21350 });

  test('the report on the period is heard first', async () => {
    expect(await found(own, told(23150))).toEqual([
      ['same-cell-told-differently', 'warning', 23150, 21350, '2012.txt'],
    ]);
    expect(await found(told(23150), own)).toHaveLength(1);
  });
  test('rounding reconciles, parts and doubtful readings are not held', async () => {
    expect(await found(own, told(21000, { numeral: '2.1万' } as Partial<Fact>))).toEqual([]);
    expect(await found(own, told(23150, { partOf: 'x' }))).toEqual([]);
    expect(await found(own, told(23150, { confidence: 0.5 }))).toEqual([]);
    expect(await found(own, told(23150, { breakdown: 'sex=female' }))).toEqual([]);
  });
  test('a document that contradicts itself is not heard', async () => {
    expect(await found(own, told(23150), told(21360))).not.toEqual([]);
    const doc = year(2012);
    expect(await found(own, told(23150, { doc }), told(21360, { doc }))).toEqual([]);
  });
  test('a lost 万 and a restatement have codes of their own', async () => {
    expect(await found(factBy({ doc: year(2011), value: 3860000, numeral: '386万' }), told(386))).toEqual([
      ['unit-off-by-wan', 'error', 386, 3860000, '2012.txt'],
    ]);
    expect((await found(own, told(23150, { quote: '按新口径会员23150人' })))[0]!.slice(0, 2)).toEqual([
      'restatement',
      'info',
    ]);
  });
  test('what is done in a period is told by the body that did it', async () => {
    const done = (issuer: string, value: number) =>
      contracts(year(2014, { issuer, uri: `${issuer}.txt` }), value);
    expect(await found(done('丰南区总工会', 100), done('丰南区妇女联合会', 30))).toEqual([]);
    expect(await found(done('丰南区总工会', 100), done('唐山市丰南区总工会', 30))).toHaveLength(1);
  });
  test('news is nobody’s report', async () => {
    const news = (uri: string, value: number) => contracts(year(2014, { issuer: null, uri }), value);
    expect(await found(news('a.txt', 100), news('b.txt', 30))).toEqual([]);
  });
  test('words too general for one thing are never held', async () => {
    const outlay = (doc: Fact['doc'], measure: string, value: number) =>
      contracts(doc, value, { indicator: null, measure, start: '2011-01-01', end: '2011-12-31' });
    expect(await found(outlay(year(2011), '资金', 100), outlay(year(2012), '资金', 30))).toEqual([]);
    expect(await found(outlay(year(2011), '帮扶资金', 100), outlay(year(2012), '帮扶资金', 30))).toHaveLength(
      1,
    );
  });
  test('what has not ended is no fact', async () => {
    expect(
      await found(own, factBy({ doc: half(2011), end: '2011-12-31', start: '2011-12-31', value: 20000 })),
    ).toEqual([]);
  });
});

describe('a stated change against the earlier report', () => {
  const before = contracts(year(2006), 214);
  test('growth', async () => {
    expect(await found(before, ...grown(year(2007), 263, 12.9))).toEqual([
      ['stated-growth-against-earlier-report', 'warning', 12.9, 22.9, '2007.txt'],
    ]);
    expect(await found(before, ...grown(year(2007), 263, 22.9))).toEqual([]);
    expect(await found(before, ...grown(year(2007), 263, 12.9, '按可比口径增长'))).toEqual([]);
    expect(await found(before, ...grown(year(2007), 263, 12.9, '比去年同期的233份增长'))).toEqual([]);
  });
  test('increase', async () => {
    const doc = year(2007);
    const quote = '签订集体合同263份，比上年增加69份';
    const more = contracts(doc, 69, { type: 'increase', baseline: 'year-on-year', quote });
    expect(await found(before, contracts(doc, 263), more)).toEqual([
      ['stated-change-against-earlier-report', 'warning', 69, 49, '2007.txt'],
    ]);
  });
  test('a base of another length, body or year is no base', async () => {
    expect(await found(contracts(half(2006), 214), ...grown(year(2007), 263, 12.9))).toEqual([]);
    expect(await found(contracts(year(2005), 214), ...grown(year(2007), 263, 12.9))).toEqual([]);
    const later = contracts(year(2010), 214, { start: '2006-01-01', end: '2006-12-31', timePeriod: '2006' });
    expect(await found(later, ...grown(year(2007), 263, 12.9))).toEqual([]);
    expect(
      await found(contracts(year(2006, { issuer: '妇女联合会' }), 214), ...grown(year(2007), 263, 12.9)),
    ).toEqual([]);
  });
});

describe('totals from report to report', () => {
  const june = factBy({ doc: half(2022), value: 94420 });
  const second = documentBy({ uri: '2022-S2.txt', periodStart: '2022-07-01', periodEnd: '2022-12-31' });
  const december = (value: number) => factBy({ doc: second, value, charStart: 50 });
  const joined = (value: number, fields: Partial<Fact> = {}) =>
    factBy({ doc: second, type: 'increase', value, ...fields });

  test('last total and additions', async () => {
    expect(await found(june, joined(1980), december(96400))).toEqual([]);
    expect(await found(june, joined(1980), december(93400))).toEqual([
      ['total-falls-while-additions-claimed', 'warning', 93400, 96400, '2022-S2.txt'],
    ]);
    expect(await found(june, joined(1980), december(97400))).toEqual([
      ['total-against-additions', 'warning', 97400, 96400, '2022-S2.txt'],
    ]);
    expect((await found(june, joined(1980), december(96000)))[0]!.slice(0, 2)).toEqual([
      'total-against-additions',
      'info',
    ]);
  });
  test('additions told in parts, losses, and other places of the name', async () => {
    expect(await found(june, joined(1980), joined(860), december(96400))).toEqual([]);
    expect(
      await found(
        june,
        joined(1980),
        factBy({ doc: second, type: 'decrease', value: 3000 }),
        december(93400),
      ),
    ).toEqual([]);
    expect(await found(june, joined(1980), december(187400))).toEqual([]);
    expect(await found(june, joined(1980, { baseline: 'year-on-year' }), december(93400))).toEqual([]);
  });
  test('a change of land explains a jump, once for all totals', async () => {
    const before = documentBy({
      uri: 'before.txt',
      area: '500222',
      areaName: '綦江县',
      periodStart: '2011-01-01',
      periodEnd: '2011-06-30',
    });
    const after = documentBy({
      uri: 'after.txt',
      area: '500110',
      areaName: '綦江区',
      periodStart: '2011-01-01',
      periodEnd: '2011-12-31',
    });
    const unions = { indicator: 'union.organisations', measure: '基层工会', unit: 'count' } as const;
    expect(
      await found(
        factBy({ doc: before, value: 57185 }),
        factBy({ doc: before, value: 842, ...unions }),
        factBy({ doc: after, value: 86490 }),
        factBy({ doc: after, value: 1164, ...unions }),
      ),
    ).toEqual([['boundary-change', 'info', 86490, 57185, 'after.txt']]);
  });
});

test('a series that leaps by ten thousand and back', async () => {
  const money = (y: number, value: number) =>
    factBy({
      doc: year(y),
      type: 'flow',
      indicator: 'union.finance.collected',
      unit: 'CNY',
      unitText: '元',
      value,
    });
  expect(await found(money(2011, 3520000), money(2012, 386), money(2013, 4120000))).toEqual([
    ['unit-off-by-wan', 'error', 386, 3860000, '2012.txt'],
  ]);
  expect(await found(money(2011, 3520000), money(2012, 386))).toEqual([]);
});

describe('reports', () => {
  test('both quotes and both places; text that looks like a formula is disarmed', async () => {
    const own = factBy({ doc: year(2011), value: 21350 });
    const other = factBy({
      doc: year(2012),
      end: '2011-12-31',
      start: '2011-12-31',
      value: 23150,
      quote: '=会员23150人',
    });
    const findings = await check(baseOf([own, other]));
    const text = findingText(findings[0]!);
    expect(text).toContain('2012.txt:0-9  “=会员23150人”');
    expect(text).toContain('2011.txt:0-8  “会员21350人”');
    expect(summary(findings)).toBe('1 findings: 0 errors, 1 warnings, 0 notes\n');
    expect(findingsCsv(findings).split('\r\n')[1]).toContain(
      ",2012.txt,1,0,9,'=会员23150人,2011.txt,1,0,8,会员21350人,",
    );
  });
});
