/** Scoring on one small document of our own, so that every figure can be counted by hand. */
import { describe, expect, it } from 'vitest';
import { perfectRecord } from '../../test/support/records.ts';
import type { DocumentRecord, Observation } from '../model/index.ts';
import { calibrate } from './calibration.ts';
import { evaluate } from './evaluate.ts';
import { brokenFloors, parseFloor, reached } from './floors.ts';
import { formatEvaluation } from './format.ts';
import { GoldAnnotation } from './gold.ts';

const text = '截至6月底，东镇总工会有会员1200余人，建会率92.5%，同比提高3个百分点。开展“送清凉”活动2次。';
const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
});
const actual = { status: 'actual' as const, period: ['2016-06-30', '2016-06-30'] as [string, string] };
const exact = (n: number) => ({ value: n, low: n, high: n, precision: 'exact' as const });

const gold = GoldAnnotation.parse({
  document: { issuer: '东镇总工会', refArea: '东镇', timePeriod: '2016-S1' },
  quantities: [
    {
      ...at('1200余'),
      ...actual,
      value: 1200,
      low: 1200,
      high: null,
      precision: 'at-least',
      unit: 'person',
      measure: '会员',
      measureType: 'stock',
    },
    { ...at('92.5%'), ...actual, ...exact(92.5), unit: 'percent', measure: '建会率', measureType: 'ratio' },
    {
      ...at('3'),
      ...actual,
      ...exact(3),
      unit: 'percentage-point',
      measure: '建会率',
      measureType: 'growth',
    },
    { ...at('2次'), ...actual, ...exact(2), unit: 'count', measure: '“送清凉”活动', measureType: 'flow' },
  ],
  times: [{ ...at('6月底'), from: '2016-06-30', to: '2016-06-30' }],
  activities: [at('“送清凉”活动')],
});
const perfect = perfectRecord('small', text, gold);

const scored = (record: DocumentRecord) => evaluate([{ name: 'small', text, gold, records: [record] }]);
const change = (index: number, fields: Partial<Observation>): DocumentRecord => ({
  ...perfect,
  observations: perfect.observations.map((o, i) => (i === index ? { ...o, ...fields } : o)),
});

describe('evaluate', () => {
  it('gives a perfect record full marks in every row', () => {
    const { result, doc, quoteExact, misses } = scored(perfect);
    expect(Object.values(result).map((score) => score.F1)).toEqual(Array(14).fill(100));
    expect(doc).toEqual({ issuer: [1, 1], refArea: [1, 1], timePeriod: [1, 1] });
    expect(quoteExact).toBe(1);
    expect(misses).toEqual([]);
  });

  it('counts a document without records as missed', () => {
    const { result, doc, misses } = evaluate([{ name: 'small', text, gold, records: [] }]);
    expect(result.detection).toEqual({ P: 0, R: 0, F1: 0, gold: 4, pred: 0 });
    expect(doc.issuer).toEqual([0, 1]);
    expect(misses.map((m) => m.kind)).toEqual([
      ...Array(4).fill('missed'),
      'time missed',
      'activity missed',
      'document issuer',
      'document refArea',
      'document timePeriod',
    ]);
  });

  it('says of a wrong field which one it is, and no longer counts the fact', () => {
    const { result, misses } = scored(change(1, { unit: 'count', measure: '覆盖面' }));
    expect(result.detection.F1).toBe(100);
    expect(result.unit.F1).toBe(75);
    expect(result.fact.F1).toBe(75);
    expect(misses).toEqual([
      expect.objectContaining({
        kind: 'unit+measure',
        text: '92.5%',
        detail: expect.stringContaining('got "覆盖面"'),
      }),
    ]);
  });

  it('lets the program bound what gold leaves open, but not what is exact', () => {
    expect(scored(change(0, { high: 1300 })).result.value.F1).toBe(100);
    expect(scored(change(1, { high: 93 })).result.value.F1).toBe(75);
  });

  it('looks only at the last day of growth', () => {
    const started = { ...perfect.observations[2]!.period, start: '2016-01-01' };
    expect(scored(change(2, { period: started })).result.period.F1).toBe(100);
    expect(scored(change(1, { period: started })).result.period.F1).toBe(75);
  });

  it('takes one noun for the other when their heads agree', () => {
    const measured = (measure: string) => scored(change(0, { measure })).result.measure.F1;
    expect(measured('工会会员')).toBe(100);
    expect(measured('全镇的会员')).toBe(100);
    expect(measured('职工')).toBe(75);
  });

  it('uses each observation once and lists the others as extra', () => {
    const twice = {
      ...perfect,
      observations: [...perfect.observations, perfect.observations[0]!].map((o) => ({ ...o })),
    };
    const { result, misses } = scored(twice);
    expect(result.detection).toMatchObject({ P: 80, R: 100 });
    expect(misses.map((m) => m.kind)).toEqual(['extra']);
  });

  it('prints rows, document fields and the calibration', () => {
    const page = formatEvaluation(scored(change(1, { unit: 'count' })), 1);
    expect(page).toMatch(/^1 documents, quotes exact 4\/4, numerals unexplained 0\/4$/m);
    expect(page).toMatch(/^fact +75\.0 +75\.0 +75\.0 +4 +4$/m);
    expect(page).toMatch(/^0\.9-0\.95 +4 +90\.0 +75\.0$/m);
    expect(page).toMatch(/^small \| unit \| 92\.5% \| /m);
  });
});

describe('floors', () => {
  it('reads NAME=PERCENT and nothing else', () => {
    expect(parseFloor('fact=55.5')).toEqual(['fact', 55.5]);
    for (const wrong of ['fact', 'fact=', 'facts=5', 'fact=101', 'fact=-1', 'fact=x'])
      expect(parseFloor(wrong)).toBeNull();
  });

  it('names what falls short, and by how much', () => {
    const evaluation = scored(change(1, { unit: 'count' }));
    expect(brokenFloors(evaluation, { fact: 80, detection: 100, issuer: 100 })).toEqual([
      { measure: 'fact', floor: 80, reached: 75 },
    ]);
  });

  it('has floors for quotes and for explained numerals', () => {
    const numerals = perfect.numerals.map((n, i) => (i === 0 ? { ...n, role: 'unexplained' as const } : n));
    expect(reached(scored({ ...perfect, numerals }), 'explained')).toBe(75);
    expect(reached(scored(perfect), 'quotes')).toBe(100);
  });
});

describe('calibration', () => {
  it('holds what was said against what was right, bin by bin', () => {
    const { bins, error } = calibrate([
      { confidence: 1, right: true },
      { confidence: 0.96, right: true },
      { confidence: 0.55, right: false },
      { confidence: 0.55, right: true },
    ]);
    expect(bins.filter((b) => b.count > 0)).toEqual([
      { from: 0.5, to: 0.6, count: 2, said: 0.55, right: 0.5 },
      { from: 0.95, to: 1, count: 2, said: 0.98, right: 1 },
    ]);
    expect(error).toBeCloseTo((2 * 0.05 + 2 * 0.02) / 4);
  });

  it('knows no error without observations', () => expect(calibrate([]).error).toBeNull());
});
