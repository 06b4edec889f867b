import { describe, expect, test } from 'vitest';
import { compareSubject } from './compare.ts';
import type { Fact } from './facts.ts';
import { documentBy, factBy } from './facts.test-kit.ts';
import { subjectsOf } from './subject.ts';
import { tableOf } from './table.ts';

const year = (y: number, fields: Parameters<typeof documentBy>[0] = {}) =>
  documentBy({ uri: `${y}.txt`, periodStart: `${y}-01-01`, periodEnd: `${y}-12-31`, ...fields });

const compared = (facts: readonly Fact[], options: Parameters<typeof subjectsOf>[1] = {}) => {
  const [subject, ...others] = subjectsOf(facts, options);
  expect(others).toEqual([]);
  return compareSubject(subject!);
};

describe('cells', () => {
  const doc = year(2014);
  const cell = (...facts: Fact[]) => compared(facts).rows[0]!.actual;

  test('tellings that rounding reconciles are one value, the sharpest', () => {
    const actual = cell(
      factBy({ doc, value: 105000, numeral: '10.5万' }),
      factBy({ doc: year(2014), value: 105270 }),
    );
    expect([actual.state, actual.fact!.value, actual.tellings.length]).toEqual(['value', 105270, 2]);
  });
  test('tellings that it does not reconcile all stand', () => {
    const actual = cell(factBy({ doc, value: 105000 }), factBy({ doc: year(2014), value: 105270 }));
    expect([actual.state, actual.fact, actual.tellings.map((f) => f.value)]).toEqual([
      'disputed',
      null,
      [105000, 105270],
    ]);
  });
  test('masked is not missing', () => {
    expect(cell(factBy({ doc, value: null, precision: 'masked', numeral: 'xx' })).state).toBe('masked');
    const target = compared([factBy({ doc, status: 'target', end: '2015-12-31' })]).rows[0]!;
    expect([target.actual.state, target.target.state]).toEqual(['missing', 'value']);
  });
  test('a smaller figure before its thing is shown beside the total', () => {
    const actual = cell(
      factBy({ doc, value: 666 }),
      factBy({ doc, value: 120, behind: false, quote: '120人的会员' }),
    );
    expect([actual.fact!.value, actual.asides.map((f) => f.value)]).toEqual([666, [120]]);
    const equal = cell(factBy({ doc, value: 120 }), factBy({ doc, value: 666, behind: false }));
    expect(equal.state).toBe('disputed');
  });
});

describe('rows', () => {
  test('totals change against the total before, and against the year before', () => {
    const half = documentBy({ uri: 'h.txt', periodStart: '2014-01-01', periodEnd: '2014-06-30' });
    const { rows } = compared([
      factBy({ doc: year(2013), value: 1000 }),
      factBy({ doc: half, value: 1100 }),
      factBy({ doc: year(2014), value: 1210 }),
    ]);
    expect(rows.map((r) => r.timePeriod)).toEqual(['2013-12-31', '2014-06-30', '2014-12-31']);
    expect(rows.map((r) => r.change && [r.change.base, r.change.absolute, r.change.percent])).toEqual([
      null,
      ['2013-12-31', 100, 10],
      ['2014-06-30', 110, 10],
    ]);
    expect(rows[2]!.yearChange).toEqual({ base: '2013-12-31', absolute: 210, percent: 21, boundary: false });
  });

  test('sums change against the same period a year before alone', () => {
    const sums = [2012, 2014, 2015].map((y, i) =>
      factBy({ doc: year(y), type: 'flow', value: 100 * (i + 1), indicator: 'union.contracts' }),
    );
    const { rows } = compared(sums);
    expect(rows.map((r) => r.change?.base ?? null)).toEqual([null, null, '2014']);
  });

  test('shares change in points', () => {
    const rate = (y: number, value: number) =>
      factBy({ doc: year(y), type: 'ratio', unit: 'percent', value, indicator: 'union.establishment-rate' });
    const { rows } = compared([rate(2013, 88.4), rate(2014, 93.1)]);
    expect(rows[1]!.change).toEqual({ base: '2013-12-31', absolute: 4.7, percent: null, boundary: false });
  });

  test('an actual figure stands beside its target', () => {
    const aim = factBy({
      doc: year(2013),
      status: 'target',
      value: 400,
      end: '2014-12-31',
      start: '2014-12-31',
    });
    const { rows } = compared([aim, factBy({ doc: year(2014), value: 420 })]);
    expect([rows[0]!.target.fact!.value, rows[0]!.completion]).toEqual([400, 105]);
  });

  test('a target for a part of the total stands beside, and makes no completion', () => {
    const aim = (value: number) =>
      factBy({ doc: year(2013), status: 'target', value, end: '2014-12-31', start: '2014-12-31' });
    const [part] = compared([aim(120), factBy({ doc: year(2014), value: 666 })]).rows;
    expect([part!.target.state, part!.completion, part!.target.asides.map((f) => f.value)]).toEqual([
      'missing',
      null,
      [120],
    ]);
    const [whole] = compared([aim(600), factBy({ doc: year(2014), value: 666 })]).rows;
    expect([whole!.target.state, whole!.completion]).toEqual(['value', 111]);
  });

  test('areas of a level are ranked in a period, and share what they make together', () => {
    const of = (area: string, areaName: string, value: number) =>
      factBy({ doc: year(2014, { area, areaName, uri: `${area}.txt` }), value });
    const { rows } = compared([
      of('130207', '丰南区', 300),
      of('130208', '丰润区', 100),
      of('130000', '河北省', 9000),
    ]);
    expect(rows.map((r) => [r.place.name, r.rank, r.share])).toEqual([
      ['河北省', null, null],
      ['丰南区', 1, 75],
      ['丰润区', 2, 25],
    ]);
  });

  test('a series follows its area across a change of land, with a mark', () => {
    const before = documentBy({
      area: '500222',
      areaName: '綦江县',
      periodStart: '2010-01-01',
      periodEnd: '2010-12-31',
    });
    const after = documentBy({
      area: '500110',
      areaName: '綦江区',
      periodStart: '2011-01-01',
      periodEnd: '2011-12-31',
    });
    const comparison = compared([
      factBy({ doc: before, value: 55470 }),
      factBy({ doc: after, value: 86490 }),
    ]);
    expect(comparison.rows.map((r) => [r.place.line, r.place.name])).toEqual([
      ['500110', '綦江县'],
      ['500110', '綦江区'],
    ]);
    expect(comparison.rows[1]!.change).toMatchObject({ absolute: 31020, boundary: true });
    expect(tableOf(comparison)).toContain('綦江区(500110)，前后不可直接相比');
  });

  test('two areas that became one are no base by themselves', () => {
    const unit = (area: string, areaName: string) =>
      documentBy({ area, areaName, periodStart: '2010-01-01', periodEnd: '2010-12-31' });
    const { rows } = compared([
      factBy({ doc: unit('500222', '綦江县'), value: 55470 }),
      factBy({ doc: unit('500110', '万盛区'), value: 27460 }),
      factBy({
        doc: documentBy({
          area: '500110',
          areaName: '綦江区',
          periodStart: '2011-01-01',
          periodEnd: '2011-12-31',
        }),
        value: 86490,
      }),
    ]);
    expect(rows[2]!.change).toBeNull();
  });

  test('what an area tells of the time before it became what it is, it tells of itself', () => {
    const county = documentBy({
      area: '500222',
      areaName: '綦江县',
      periodStart: '2010-01-01',
      periodEnd: '2010-12-31',
    });
    const district = documentBy({
      area: '500110',
      areaName: '綦江区',
      periodStart: '2011-01-01',
      periodEnd: '2011-12-31',
    });
    const half = { ...county, id: 'half', periodStart: '2011-01-01', periodEnd: '2011-06-30' };
    const { rows } = compared([
      factBy({ doc: county, value: 55470 }),
      factBy({ doc: half, value: 57185 }),
      factBy({ doc: district, value: 55470, end: '2010-12-31', start: '2010-12-31' }),
    ]);
    expect(rows.map((r) => [r.place.name, r.place.line, r.rank, r.change?.absolute ?? null])).toEqual([
      ['綦江区', '500110', null, null],
      ['綦江县', '500110', null, null],
      ['綦江县', '500110', null, 1715],
    ]);
  });

  test('masked places are apart from one another, bodies from their area', () => {
    const masked = () => documentBy({ area: null, areaName: 'xx镇', areaMasked: true, issuer: 'xx镇总工会' });
    const firm = documentBy({ issuer: '江平机床集团工会', issuerLevel: 'enterprise' });
    const { rows } = compared([
      factBy({ doc: masked(), value: 1 }),
      factBy({ doc: masked(), value: 2 }),
      factBy({ doc: firm, value: 3 }),
      factBy({ doc: year(2014), value: 4 }),
    ]);
    expect(new Set(rows.map((r) => r.place.line)).size).toBe(4);
  });
});

describe('subjects', () => {
  test('the type most told stands for an indicator, unless types are named', () => {
    const facts = [factBy(), factBy({ type: 'increase', value: 5 }), factBy({ type: 'increase', value: 6 })];
    expect(subjectsOf(facts).map((s) => s.type)).toEqual(['stock']);
    expect(subjectsOf(facts, { types: ['increase'] }).map((s) => s.facts.length)).toEqual([2]);
  });
  test('parts stay out of the whole, breakdowns come when asked for', () => {
    const women = factBy({ breakdown: 'sex=female', value: 40 });
    const part = { ...factBy({ value: 30 }), partOf: 'whole' };
    const whole = factBy({ id: 'whole' });
    expect(subjectsOf([whole, women, part])[0]!.facts).toEqual([whole]);
    expect(subjectsOf([whole, women, part], { breakdown: 'sex' })[0]!.facts).toEqual([women]);
    expect(subjectsOf([whole, women], { breakdown: 'sex=male' })).toEqual([]);
  });
  test('what is never a total is a sum, whatever it was read as', () => {
    const [subject] = subjectsOf([factBy({ indicator: 'district.gdp', unit: 'CNY', value: 2e10 })]);
    expect([subject!.type, subject!.facts[0]!.timePeriod]).toEqual(['flow', '2014']);
  });
  test('growth of those who joined is no growth of all', () => {
    const doc = year(2014);
    const joined = factBy({ doc, type: 'increase', value: 1970, quote: '发展会员1970人，同比下降17.2%' });
    const fall = factBy({ doc, type: 'growth', unit: 'percent', value: -17.2, quote: joined.quote });
    const [members] = subjectsOf([factBy({ doc, charStart: 200 }), joined, fall]);
    expect(members!.growths).toEqual([]);
  });
});
