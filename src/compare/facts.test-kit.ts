/** Facts by hand, for tests of comparing and checking. */
import { printedRange } from '../findings/range.ts';
import { timePeriodOf } from '../model/interval.ts';
import type { DocumentRef, Fact, FactBase } from './facts.ts';
import { WHOLE } from './facts.ts';

let count = 0;

export function documentBy(fields: Partial<DocumentRef> = {}): DocumentRef {
  return {
    id: `d${++count}`,
    uri: 'a.txt',
    part: 1,
    parts: 1,
    title: null,
    issuer: '丰南区总工会',
    issuerLevel: 'county',
    area: '130207',
    areaName: '丰南区',
    areaLevel: 'county',
    areaMasked: false,
    periodStart: '2014-01-01',
    periodEnd: '2014-12-31',
    ...fields,
  };
}

type Fields = Partial<Omit<Fact, 'range'>> & { numeral?: string };

/** A total of members at the end of its document's period unless told otherwise; `numeral` is how the value is printed. */
export function factBy({ numeral, ...fields }: Fields = {}): Fact {
  const doc = fields.doc ?? documentBy();
  const type = fields.type ?? 'stock';
  const end = fields.end === undefined ? doc.periodEnd : fields.end;
  const start =
    fields.start === undefined
      ? type === 'stock' || type === 'ratio'
        ? end
        : doc.periodStart
      : fields.start;
  const value = fields.value === undefined ? 100 : fields.value;
  const quote = fields.quote ?? `会员${numeral ?? value}人`;
  const at = quote.indexOf(numeral ?? String(Math.abs(value ?? Number.NaN)));
  const charStart = fields.charStart ?? 0;
  const number: [number, number] = [
    charStart + at,
    charStart + at + (numeral ?? String(Math.abs(value ?? 0))).length,
  ];
  const fact = {
    id: `${doc.id}/o${++count}`,
    doc,
    area: doc.area,
    areaName: null,
    timePeriod: timePeriodOf(start, end),
    start,
    end,
    freq: start === end ? 'D' : 'A',
    indicator: 'union.members',
    measure: '会员',
    type,
    breakdown: WHOLE,
    unit: 'person',
    unitText: '人',
    value,
    low: value,
    high: value,
    precision: 'exact' as const,
    status: 'actual' as const,
    baseline: null,
    confidence: 0.9,
    quote,
    charStart,
    charEnd: charStart + quote.length,
    number,
    partOf: null,
    activity: null,
    behind: true,
    ...fields,
  };
  return { ...fact, range: printedRange(fact, numeral ?? String(value)) };
}

/** What the facts would be read from. */
export function baseOf(facts: readonly Fact[]): FactBase {
  const documents = [...new Map(facts.map((f) => [f.doc.id, f.doc])).values()];
  return {
    name: 'by hand',
    failures: [],
    facts: ({ exactAreas, minConfidence = 0 }) =>
      Promise.resolve(
        facts.filter((f) => (!exactAreas || exactAreas.includes(f.area)) && f.confidence >= minConfidence),
      ),
    documents: () => Promise.resolve(documents),
    findings: () => Promise.resolve([]),
    tellings: () => Promise.resolve([]),
    areas: () => Promise.resolve([...new Set(facts.map((f) => f.area))]),
    offers: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}
