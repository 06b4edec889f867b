/** Facts straight out of records (NDJSON of `extract`), by way of the same rows that a load would write. */
import { createReadStream } from 'node:fs';
import type { DocumentRecord } from '../model/index.ts';
import { readRecords } from '../warehouse/load/ndjson.ts';
import { rowsOf } from '../warehouse/rows.ts';
import type {
  DocumentRef,
  Failed,
  Fact,
  FactBase,
  FactFilter,
  Offer,
  StoredFinding,
  Telling,
} from './facts.ts';
import { areaPrefix } from './from-warehouse.ts';
import { documentOf, factOf, findingOf, tellingOf } from './rows.ts';

/** The file is no NDJSON of `extract`. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';
}

/**
 * Reads NDJSON from a file, or from stdin for `-`. A document that stands there twice counts once; lines that are no records are named in `failures`.
 * @throws {RecordsError} when no line is a record
 */
export async function factsOfFile(path: string): Promise<FactBase> {
  const records = new Map<string, DocumentRecord>();
  const failures: Failed[] = [];
  for await (const read of readRecords(path === '-' ? process.stdin : createReadStream(path), path)) {
    if (read.ok) records.set(read.record.id, read.record);
    else failures.push({ place: read.URI, code: read.CODE, reason: read.REASON });
  }
  const [first] = failures;
  if (records.size === 0 && first) throw new RecordsError(`${first.place}: ${first.reason}`);
  return factsOfRecords([...records.values()], path, failures);
}

export function factsOfRecords(
  records: readonly DocumentRecord[],
  name = 'records',
  failures: readonly Failed[] = [],
): FactBase {
  const documents: DocumentRef[] = [];
  const facts: Fact[] = [];
  const findings: StoredFinding[] = [];
  const places = new Map<string, Telling>();
  const ordered = [...records].sort(
    (a, b) => compare(a.source.uri, b.source.uri) || a.source.part - b.source.part,
  );
  for (const record of ordered) {
    const rows = rowsOf(record);
    const document = documentOf(rows.dim_document);
    documents.push(document);
    facts.push(...rows.fact_observation.map((row) => factOf(row, document)));
    findings.push(...rows.document_finding.map(findingOf));
    for (const row of [...rows.fact_observation, ...rows.observation_repeat])
      places.set(row.OBS_ID, tellingOf(row, document));
  }
  return {
    name,
    failures,
    facts: (filter) => Promise.resolve(facts.filter(passes(filter))),
    documents: () => Promise.resolve(documents),
    findings: () => Promise.resolve(findings),
    tellings: (ids) => Promise.resolve(ids.flatMap((id) => places.get(id) ?? [])),
    areas: () => Promise.resolve([...new Set(facts.map((f) => f.area))].sort()),
    offers: () => Promise.resolve(offersOf(facts)),
    close: () => Promise.resolve(),
  };
}

function passes({
  indicators,
  measures,
  areas,
  exactAreas,
  documents,
  minConfidence,
}: FactFilter): (fact: Fact) => boolean {
  const prefixes = areas?.map(areaPrefix);
  return (f) =>
    ((!indicators && !measures) ||
      (f.indicator !== null
        ? (indicators?.includes(f.indicator) ?? false)
        : f.measure !== null && (measures?.includes(f.measure) ?? false))) &&
    (!prefixes || (f.area !== null && prefixes.some((p) => f.area!.startsWith(p)))) &&
    (!exactAreas || exactAreas.includes(f.area)) &&
    (!documents || documents.includes(f.doc.id)) &&
    (minConfidence === undefined || f.confidence >= minConfidence);
}

function offersOf(facts: readonly Fact[]): Offer[] {
  const told = new Map<string, { indicator: string | null; measure: string | null; cells: Set<string> }>();
  for (const f of facts) {
    if (
      f.breakdown !== '_T' ||
      f.partOf !== null ||
      f.status !== 'actual' ||
      f.type === 'growth' ||
      f.end === null
    )
      continue;
    const measure = f.indicator === null ? f.measure : null;
    if (f.indicator === null && measure === null) continue;
    const key = `${f.indicator ?? ''} ${measure ?? ''}`;
    let entry = told.get(key);
    if (!entry) told.set(key, (entry = { indicator: f.indicator, measure, cells: new Set() }));
    entry.cells.add(`${f.area ?? ''} ${f.end}`);
  }
  return [...told.values()]
    .map(({ indicator, measure, cells }) => ({ indicator, measure, cells: cells.size }))
    .filter((o) => o.cells > 1 || o.indicator !== null)
    .sort(
      (a, b) =>
        b.cells - a.cells ||
        compare(a.indicator ?? '', b.indicator ?? '') ||
        compare(a.measure ?? '', b.measure ?? ''),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
