import { describe, expect, it } from 'vitest';
import { areaRows } from './dimensions.ts';

const byCode = (codes: string[]) => new Map(areaRows(new Set(codes)).map((row) => [row.REF_AREA, row]));

describe('areaRows', () => {
  it('brings the areas above with it, up to the country', () => {
    const rows = byCode(['130207']);
    expect([...rows.keys()]).toEqual(['130000', '130200', '130207', 'CN']);
    expect(rows.get('130207')).toMatchObject({ NAME: '丰南区', LEVEL: 'county', PARENT: '130200' });
    expect(rows.get('130000')!.PARENT).toBe('CN');
    expect(rows.get('CN')).toMatchObject({ NAME: '中国', LEVEL: 'country', PARENT: null });
  });

  it('tells what became of a code that is no longer in force', () => {
    const rows = byCode(['500222']);
    expect(rows.get('500222')).toMatchObject({ NAME: '綦江县', SUCCESSORS: '500110' });
    expect(rows.get('500222')!.VALID_TO).toMatch(/^2011-/);
  });

  it('places a town under its county, and keeps a code of no table', () => {
    const rows = byCode(['110101003', '999999']);
    expect(rows.get('110101003')).toMatchObject({ LEVEL: 'town', PARENT: '110101', NAME: '交道口街道' });
    expect(rows.get('110101')!.NAME).toBe('东城区');
    expect(rows.get('999999')).toMatchObject({ NAME: null, LEVEL: null, PARENT: null });
  });

  it('needs no code', () => {
    expect(areaRows(new Set())).toEqual([]);
  });
});
