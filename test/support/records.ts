/** Records made from gold, for tests of what is done with records: right in every field unless a test spoils one. */
import type { DocumentRecord, Observation } from '../../src/model/index.ts';
import type { GoldAnnotation } from '../../src/evaluate/index.ts';

type Quantity = GoldAnnotation['quantities'][number];

/** The record that a perfect program would write for an annotated text. */
export function perfectRecord(name: string, text: string, gold: GoldAnnotation): DocumentRecord {
  const fields = (gold.documents ?? [gold.document])[0] ?? {};
  const { issuer, refArea, timePeriod } = fields;
  return {
    schemaVersion: '1',
    id: `${name}-1`,
    source: {
      uri: `somewhere/${name}.txt`,
      format: 'txt',
      encoding: 'utf-8',
      sha256: '0'.repeat(64),
      part: 1,
      parts: 1,
      start: 0,
      end: text.length,
    },
    language: 'zh',
    title: null,
    issuer:
      issuer == null
        ? null
        : { name: issuer, level: null, kind: null, masked: false, basis: 'text', start: null, end: null },
    refArea:
      refArea == null
        ? null
        : { code: null, name: refArea, level: null, masked: false, candidates: [], basis: 'text' },
    refPeriod: {
      timePeriod: timePeriod ?? null,
      start: null,
      end: null,
      basis: timePeriod == null ? 'none' : 'title',
    },
    sections: [],
    observations: gold.quantities.map((q, i) => observationOf(`${name}-1/o${i + 1}`, text, q)),
    activities: gold.activities.map((a, i) => ({
      id: `${name}-1/a${i + 1}`,
      name: a.text,
      canonical: a.text,
      kind: null,
      start: a.start,
      end: a.end,
      period: { timePeriod: null, start: null, end: null, basis: 'none' },
      sessions: null,
      participants: null,
      organisers: [],
      observations: [],
    })),
    times: gold.times.map((t) => ({
      text: t.text,
      start: t.start,
      end: t.end,
      kind: 'period',
      timePeriod: null,
      from: t.from ?? null,
      to: t.to ?? null,
      stated: { stated: [], inferred: [] },
    })),
    numerals: gold.quantities.map((q) => ({ start: q.start, end: q.end, text: q.text, role: 'observation' })),
    findings: [],
    diagnostics: [],
  };
}

function observationOf(id: string, text: string, q: Quantity): Observation {
  const [start, end] = q.period ?? [null, null];
  return {
    id,
    indicator: null,
    measure: q.measure ?? null,
    measureType: q.measureType,
    status: q.status,
    value: q.value ?? null,
    low: q.low ?? null,
    high: q.high ?? null,
    precision: q.precision,
    unit: q.unit ?? null,
    unitText: '',
    period: { timePeriod: null, start, end, basis: 'text' },
    area: { code: null, name: null, basis: 'none' },
    breakdown: [],
    baseline: null,
    partOf: null,
    sameAs: null,
    activity: null,
    evidence: {
      start: q.start,
      end: q.end,
      quote: text.slice(q.start, q.end),
      section: null,
      number: [q.start, q.end],
      measure: null,
      period: null,
    },
    rules: ['test/perfect'],
    confidence: 0.9,
  };
}
