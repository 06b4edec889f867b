/**
 * `zongjie evaluate` must agree with the reference scorer to the digit. Both score the same records: perfect ones made from the
 * gold, spoilt in every way the scorer looks at, by a fixed sequence.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readGoldFolder, type Evaluation } from '../src/evaluate/index.ts';
import { readInputs } from '../src/ingest/index.ts';
import type { DocumentRecord, Observation } from '../src/model/index.ts';
import { perfectRecord } from './support/records.ts';
import { root, run, zongjie } from './support/zongjie.ts';

const scorer = join(root, '../shared/gold/score.mjs');
const sharedGold = join(root, '../shared/gold');
const corpus = join(root, 'corpus');
const scratch = mkdtempSync(join(tmpdir(), 'zongjie-evaluate-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The corpus holds texts in several encodings, the scorer reads UTF-8: it gets a copy. */
async function utf8Copy(folder: string): Promise<string> {
  const copy = join(scratch, basename(folder));
  cpSync(folder, copy, { recursive: true });
  for (const { textPath } of readGoldFolder(copy)) {
    for await (const input of readInputs([textPath]))
      if (input.ok) writeFileSync(textPath, input.source.text);
  }
  return copy;
}

const folders = [...(existsSync(sharedGold) ? [sharedGold] : []), await utf8Copy(corpus)];

/** Numbers from 0 to 1 in a fixed order (mulberry32), so that a failure can be seen again. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Each way of being wrong that the scorer can see, and some of being nearly right. */
const SPOILS: readonly ((o: Observation) => Observation)[] = [
  (o) => ({ ...o, value: (o.value ?? 0) + 1 }),
  (o) => ({ ...o, value: o.value === null ? null : o.value + 0.004 }),
  (o) => ({ ...o, value: null }),
  (o) => ({ ...o, low: null }),
  (o) => ({ ...o, high: 7 }),
  (o) => ({ ...o, unit: o.unit === 'count' ? 'person' : 'count' }),
  (o) => ({ ...o, precision: o.precision === 'exact' ? 'approximate' : 'exact' }),
  (o) => ({ ...o, measure: null }),
  (o) => ({ ...o, measure: `全区的${o.measure}` }),
  (o) => ({ ...o, measure: (o.measure ?? '').slice(1) }),
  (o) => ({ ...o, measureType: o.measureType === 'flow' ? 'stock' : 'flow' }),
  (o) => ({ ...o, measureType: 'growth' }),
  (o) => ({ ...o, status: o.status === 'actual' ? 'target' : 'actual' }),
  (o) => ({ ...o, period: { ...o.period, start: null } }),
  (o) => ({ ...o, period: { ...o.period, end: '1999-12-31' } }),
  (o) => ({ ...o, evidence: { ...o.evidence, quote: `${o.evidence.quote}x` } }),
  (o) => ({ ...o, evidence: { ...o.evidence, number: [o.evidence.number[0], o.evidence.number[1] + 2] } }),
  (o) => ({ ...o, evidence: { ...o.evidence, number: [o.evidence.number[1], o.evidence.number[1] + 1] } }),
];

function spoil(record: DocumentRecord, random: () => number): DocumentRecord[] {
  const some = <T>(items: readonly T[], share: number, change: (item: T) => T[]): T[] =>
    items.flatMap((item) => (random() < share ? change(item) : [item]));
  const shift = <T extends { start: number; end: number }>(item: T): T[] =>
    random() < 0.3
      ? []
      : [
          { ...item, end: item.end + 1 },
          { ...item, start: item.start + 1 },
        ];
  const spoilt: DocumentRecord = {
    ...record,
    issuer: random() < 0.3 ? null : record.issuer && { ...record.issuer, name: `某市${record.issuer.name}` },
    refPeriod: random() < 0.3 ? { ...record.refPeriod, timePeriod: '1999' } : record.refPeriod,
    observations: some(record.observations, 0.6, (o) =>
      random() < 0.1
        ? []
        : [
            SPOILS[Math.floor(random() * SPOILS.length)]!(o),
            ...(random() < 0.1 ? [{ ...o, confidence: 0.4 }] : []),
          ],
    ),
    times: some(record.times, 0.4, (t) =>
      random() < 0.3
        ? [{ ...t, kind: 'duration' as const }]
        : random() < 0.4
          ? [{ ...t, to: null }]
          : shift(t),
    ),
    activities: some(record.activities, 0.4, shift),
    numerals: some(record.numerals, 0.2, (n) => [{ ...n, role: 'unexplained' as const }]),
  };
  // Some texts hold several parts: their observations come in two records.
  if (random() < 0.7) return random() < 0.05 ? [] : [spoilt];
  const half = Math.floor(spoilt.observations.length / 2);
  return [
    { ...spoilt, observations: spoilt.observations.slice(0, half) },
    { ...spoilt, observations: spoilt.observations.slice(half), times: [], activities: [], numerals: [] },
  ];
}

interface Reference {
  readonly result: Evaluation['result'];
  readonly doc: Evaluation['doc'];
  readonly texts: number;
  readonly quoteExact: number;
  readonly numerals: number;
  readonly unexplained: number;
}

async function scoreBoth(
  folder: string,
  records: readonly DocumentRecord[],
  name: string,
): Promise<[Reference, Evaluation]> {
  const file = join(scratch, `${name}.ndjson`);
  writeFileSync(file, records.map((r) => `${JSON.stringify(r)}\n`).join(''));
  const [reference, ours] = await Promise.all([
    // A bare --json is nothing to it.
    run(process.execPath, [scorer, folder, file, '--json=1']),
    zongjie(['evaluate', folder, '--records', file, '--json']),
  ]);
  expect(ours.stderr).toBe('');
  return [JSON.parse(reference.stdout) as Reference, JSON.parse(ours.stdout) as Evaluation];
}

const figures = ({
  result,
  doc,
  texts,
  quoteExact,
  numerals,
  unexplained,
}: Reference | Evaluation): Reference => ({
  result,
  doc,
  texts,
  quoteExact,
  numerals,
  unexplained,
});

describe.skipIf(!existsSync(scorer))(
  'evaluate beside the reference scorer (../shared/gold/score.mjs; left out where it is not there)',
  () => {
    for (const folder of folders) {
      const perfect = readGoldFolder(folder).map(({ name, textPath, gold }) =>
        perfectRecord(name, readFileSync(textPath, 'utf8'), gold),
      );

      it(`gives perfect records of ${basename(folder)} full marks`, async () => {
        const [reference, ours] = await scoreBoth(folder, perfect, 'perfect');
        expect(ours.result.fact.F1).toBe(100);
        expect(figures(ours)).toEqual(figures(reference));
      });

      it.each([1, 2, 3])(
        `agrees to the digit on spoilt records of ${basename(folder)} (seed %i)`,
        async (seed) => {
          const random = sequence(seed);
          const [reference, ours] = await scoreBoth(
            folder,
            perfect.flatMap((record) => spoil(record, random)),
            `spoilt-${seed}`,
          );
          expect(ours.result.fact.F1).toBeGreaterThan(5);
          expect(ours.result.fact.F1).toBeLessThan(90);
          expect(figures(ours)).toEqual(figures(reference));
        },
      );
    }
  },
);
