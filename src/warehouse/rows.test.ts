import { describe, expect, it } from 'vitest';
import { area, documentOf, period } from '../../test/support/warehouse.ts';
import { frequencyOf, observationArea } from './place.ts';
import { breakdownCode, rowsOf } from './rows.ts';
import { TABLES } from './schema/index.ts';

const fengxian = area('310120', '奉贤区', 'county');

describe('rowsOf', () => {
  it('writes rows that the schemas of the tables accept', () => {
    const rows = rowsOf(documentOf({ facts: [{}, { value: null }, { sameAs: `${documentOf().id}/o1` }] }));
    for (const row of rows.fact_observation) TABLES.fact_observation.schema.strict().parse(row);
    for (const row of rows.observation_repeat) TABLES.observation_repeat.schema.strict().parse(row);
    const {
      ROWS_HASH: _,
      RULES_VERSION: __,
      VALID_FROM_RUN: ___,
      ...shape
    } = TABLES.dim_document.schema.shape;
    expect(Object.keys(rows.dim_document)).toEqual(Object.keys(shape));
  });

  it('counts a repeated fact once, and leads a chain of repeats to its beginning', () => {
    const { id } = documentOf();
    const rows = rowsOf(
      documentOf({
        facts: [
          {},
          { sameAs: `${id}/o1` },
          { sameAs: `${id}/o2` },
          { partOf: `${id}/o3` },
          { sameAs: `${id}/o9` },
        ],
      }),
    );
    // A repeat of what is not there is no repeat.
    expect(rows.fact_observation.map((f) => f.OBS_ID)).toEqual([`${id}/o1`, `${id}/o4`, `${id}/o5`]);
    expect(rows.observation_repeat.map((r) => r.SAME_AS)).toEqual([`${id}/o1`, `${id}/o1`]);
    expect(rows.fact_observation[1]!.PART_OF).toBe(`${id}/o1`);
    expect(rows.dim_document.FACTS).toBe(3);
  });

  it.each([
    [{}, 'A'],
    [{ precision: 'approximate' }, 'E'],
    [{ precision: 'range' }, 'E'],
    [{ status: 'target' }, 'F'],
    [{ status: 'target', precision: 'at-least' }, 'F'],
    [{ value: null }, 'M'],
    [{ value: null, status: 'target' }, 'M'],
  ] as const)('gives %j the observation status %s', (fact, status) => {
    expect(rowsOf(documentOf({ facts: [fact] })).fact_observation[0]!.OBS_STATUS).toBe(status);
  });

  it('does not let a document’s rows depend on which other was read first', () => {
    const [alone, second] = [documentOf(), documentOf({ diagnostics: ['duplicate'] })];
    expect(rowsOf(second)).toEqual(rowsOf(alone));
    expect(rowsOf(documentOf({ diagnostics: ['masked', 'masked'] })).dim_document.DIAGNOSTICS).toBe('masked');
  });
});

describe('breakdownCode', () => {
  const sex = { dimension: 'sex', code: 'female', text: '女' };
  const owner = { dimension: 'ownership', code: 'non-public', text: '非公' };
  it('is the same in any order, and _T for the whole', () => {
    expect(breakdownCode([sex, owner])).toBe('ownership=non-public;sex=female');
    expect(breakdownCode([owner, sex, sex])).toBe(breakdownCode([sex, owner]));
    expect(breakdownCode([])).toBe('_T');
  });
});

describe('observationArea', () => {
  const stated = (name: string | null, code: string | null = null) => ({
    code,
    name,
    basis: 'stated' as const,
  });
  it.each([
    ['its own code', stated('浦东新区', '310115'), fengxian, '310115'],
    ['全区 in a district', stated('全区'), fengxian, '310120'],
    ['我区', stated('我区'), fengxian, '310120'],
    ['no area named', stated(null), fengxian, '310120'],
    ['the document’s own name', stated('奉贤区'), fengxian, '310120'],
    ['全系统', stated('全系统'), fengxian, '310120'],
    ['a town of it', stated('南桥镇'), fengxian, null],
    ['全市 in a district', stated('全市'), fengxian, null],
    ['全镇 in a district', stated('全镇'), fengxian, null],
    ['全市 in a city that is a county', stated('全市'), area('441284', '四会市', 'county'), '441284'],
    ['全旗', stated('全旗'), area('150826', '杭锦后旗', 'county'), '150826'],
    ['全州', stated('全州'), area('533100', '德宏傣族景颇族自治州', 'prefecture'), '533100'],
    ['全区 in an autonomous region', stated('全区'), area('150000', '内蒙古自治区', 'province'), '150000'],
    ['全国', stated('全国'), fengxian, 'CN'],
    ['nothing in a report of the country', stated(null), area(null, '全国', 'national'), 'CN'],
    ['全镇 of a masked town', stated('全镇'), area(null, 'xx镇', 'town'), null],
    ['全区 without a known document', stated('全区'), null, null],
    ['a name without its ending', stated('全区'), area('310120', '奉贤', 'county'), '310120'],
    ['a level that contradicts', stated('全镇'), area('310120', '奉贤', 'county'), null],
  ])('%s', (_, of, document, code) => {
    expect(observationArea(of, document)).toBe(code);
  });
});

describe('frequencyOf', () => {
  it.each([
    ['2016', 'A'],
    ['2016-S1', 'S'],
    ['2016-Q4', 'Q'],
    ['2016-06', 'M'],
    ['2016-06-30', 'D'],
    ['2016-01-01/P5M', '_O'],
    ['2011-01-01/P5Y', '_O'],
    ['2016-03-07/P7D', 'W'],
    [null, null],
  ])('%s is %s', (timePeriod, frequency) => {
    expect(frequencyOf(timePeriod)).toBe(frequency);
  });

  it('stands beside the period in the row', () => {
    const fact = { period: period('2016-Q1', '2016-01-01', '2016-03-31') };
    expect(rowsOf(documentOf({ facts: [fact] })).fact_observation[0]).toMatchObject({
      TIME_PERIOD: '2016-Q1',
      PERIOD_END: '2016-03-31',
      FREQ: 'Q',
    });
  });
});
