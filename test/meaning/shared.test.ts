/** What the program must find in real documents that lie beside the project on some machines; elsewhere nothing is asked. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRecord, Observation } from '../../src/index.ts';
import { hasShared, read, shared, textsOf } from './support.ts';

const where = hasShared ? '' : ' (the documents are not here: nothing to ask)';

describe.skipIf(!hasShared)(`two half-year summaries of unions${where}`, () => {
  let text: string;
  let records: DocumentRecord[];
  beforeAll(async () => {
    text = (await textsOf(join(shared, 'documents'), /^half_year_union_summaries\.txt$/u))[0]!.text;
    records = read(text);
  });

  const claim = (value: number, unitText: string): Observation => {
    const found = records[0]!.observations.filter((o) => o.value === value && o.unitText === unitText);
    expect(
      found.map((o) => o.evidence.quote),
      `${value}${unitText}`,
    ).toHaveLength(1);
    return found[0]!;
  };
  const days = ({ period }: Observation): unknown => [period.start, period.end];

  it('are two records, each with its issuer and half-year', () => {
    expect(
      records.map((r) => [r.source.part, r.issuer?.name, r.issuer?.masked, r.refPeriod.timePeriod]),
    ).toEqual([
      [1, 'xx镇总工会', true, '2016-S1'],
      [2, '**区总工会', true, '2011-S1'],
    ]);
  });

  it('give totals as stocks of the last day', () => {
    expect(claim(3021, '家')).toMatchObject({ measure: '工会组织', measureType: 'stock', status: 'actual' });
    expect(claim(79801, '人')).toMatchObject({ measure: '会员', measureType: 'stock', status: 'actual' });
    expect(days(claim(3021, '家'))).toEqual(['2016-06-30', '2016-06-30']);
    expect(days(claim(79801, '人'))).toEqual(['2016-06-30', '2016-06-30']);
  });

  it("give additions of the half-year under the totals' indicators", () => {
    for (const [part, whole] of [
      [claim(101, '家'), claim(3021, '家')],
      [claim(1130, '名'), claim(79801, '人')],
    ] as const) {
      expect(part).toMatchObject({ measureType: 'increase', status: 'actual', indicator: whole.indicator });
      expect(part.indicator).not.toBeNull();
      expect(days(part)).toEqual(['2016-01-01', '2016-06-30']);
    }
  });

  it('keep 近 and 余 as bounds', () => {
    expect(claim(200, '名')).toMatchObject({ high: 200, precision: 'approximate' });
    expect(claim(1000, '名')).toMatchObject({ low: 1000, precision: 'at-least' });
  });

  it('give shares to be reached as targets of the year’s last day', () => {
    for (const [value, measure] of [
      [60, '非公企业'],
      [80, '集体企业'],
    ] as const) {
      expect(claim(value, '%')).toMatchObject({
        measure,
        measureType: 'ratio',
        status: 'target',
        unit: 'percent',
      });
      expect(days(claim(value, '%'))).toEqual(['2016-12-31', '2016-12-31']);
    }
  });

  it.each([
    [31, '家', 'count'],
    [21, '家', 'count'],
    [15, '名', 'person'],
    [10, '位', 'person'],
    [3, '天', 'day'],
    [2, '次', 'count'],
  ] as const)('find %i%s', (value, unitText, unit) => {
    expect(claim(value, unitText)).toMatchObject({ unit, precision: 'exact', status: 'actual' });
  });

  it.each(['两个普遍', '三个代表', '一卡通', '一是', '第一责任人'])('count nothing in %s', (name) => {
    const places = [...text.matchAll(new RegExp(name, 'gu'))].map((match) => match.index);
    expect(places.length).toBeGreaterThan(0);
    const counted = records.flatMap((r) => r.observations.map((o) => o.evidence.number));
    expect(
      counted.filter(([start, end]) => places.some((at) => start < at + name.length && end > at)),
    ).toEqual([]);
  });
});

describe.skipIf(!hasShared)(`reports of the state${where}`, () => {
  it('leave at most one numeral in a hundred unexplained', async () => {
    const texts = await textsOf(join(shared, 'documents'), /^state_.*\.txt$/u);
    expect(texts.length).toBeGreaterThan(1);
    for (const { uri, text } of texts) {
      const numerals = read(text).flatMap((record) => record.numerals);
      const open = numerals.filter((n) => n.role === 'unexplained');
      expect(numerals.length, uri).toBeGreaterThan(100);
      expect(
        open.length / numerals.length,
        `${uri}: ${open.map((n) => n.text).join(' ')}`,
      ).toBeLessThanOrEqual(0.01);
    }
  });
});
