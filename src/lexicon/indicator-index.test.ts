import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UnitClass } from '../model/index.ts';
import { MeasureType } from '../model/record.ts';
import { createIndicatorIndex } from './indicator-index.ts';
import { parseTable } from './table.ts';

const index = createIndicatorIndex();
const fixture = new URL('../../fixtures/indicators.tsv', import.meta.url);
const { rows, problems } = parseTable(readFileSync(fixture, 'utf8'), 'fixtures/indicators.tsv');

describe('indicators by wording', () => {
  it('reads the fixture', () => {
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(200);
  });
  for (const { line, cells } of rows) {
    const { measure, verb, unit, type, before, domain } = cells;
    it(`${line}: ${verb ? `${verb}~` : ''}${measure} ${unit} ${type} → ${cells['indicator']}`, () => {
      const found = index.find({
        measure: measure!,
        verb: verb || null,
        unitClass: unit as UnitClass,
        measureType: MeasureType.parse(type),
        nouns: () => (before ? before.split('、') : []),
        domain: domain || null,
      });
      const breakdown = found.breakdown.map((b) => `${b.dimension}=${b.code}`).join('+');
      expect([found.id ?? '-', breakdown]).toEqual([cells['indicator'], cells['breakdown']]);
    });
  }
});

/** A verb of the groups that an indicator's flows need. */
const verbFor = (groups: readonly string[]): string | null => {
  if (groups.length === 0 || groups.includes('none')) return null;
  return groups.includes('honour') ? '评选' : '建成';
};

describe('the registry', () => {
  const core = index.indicators;

  it('has at least 130 indicators of union work and 45 of districts', () => {
    expect(core.filter((i) => i.id.startsWith('union.')).length).toBeGreaterThanOrEqual(130);
    expect(core.filter((i) => i.id.startsWith('district.')).length).toBeGreaterThanOrEqual(45);
  });

  it('finds each indicator by each of its synonyms', () => {
    const missed = core.flatMap((indicator) =>
      [...indicator.synonyms, ...indicator.local]
        .filter((measure) => {
          const found = index.find({
            measure,
            verb: verbFor(indicator.verbs),
            unitClass: indicator.unit[0]!,
            measureType: indicator.types[0]!,
            domain: indicator.id.split('.')[0],
          });
          return found.id !== indicator.id;
        })
        .map((measure) => `${indicator.id}: ${measure}`),
    );
    expect(missed).toEqual([]);
  });

  it('names only parents and parts that exist', () => {
    const unknown = core.flatMap((i) => [i.parent, ...i.parts].filter((id) => id !== '' && index.get(id) === null));
    expect(unknown).toEqual([]);
  });

  it('defines every indicator', () => {
    expect(core.filter((i) => i.definition === '').map((i) => i.id)).toEqual([]);
  });
});

describe('look-up', () => {
  const ask = (measure: string) => index.find({ measure, unitClass: 'person', measureType: 'stock' }).id;

  it('guesses nothing from a part of a word', () => {
    expect(ask('会员企业')).toBeNull();
    expect(ask('会员司机代表')).toBeNull();
    expect(ask('')).toBeNull();
    expect(ask('会员'.repeat(100_000))).toBeNull();
  });

  it('takes 两级 for no count of unions', () => {
    const query = { measure: '工会', unitClass: 'count', measureType: 'stock' } as const;
    expect(index.find({ ...query, unitText: '级' }).id).toBeNull();
    expect(index.find({ ...query, unitText: '家' }).id).toBe('union.organisations');
  });

  it('decides growth by the unit of what grew', () => {
    const query = { measure: '在档困难职工', unitClass: 'percent', measureType: 'growth' } as const;
    expect(index.find({ ...query, baseUnitClass: 'household' }).id).toBe('union.relief.registered-households');
    expect(index.find({ ...query, baseUnitClass: 'person' }).id).toBe('union.relief.registered-persons');
    expect(index.find(query)).toEqual({ id: null, breakdown: [], rule: 'indicator/ambiguous' });
  });
});
