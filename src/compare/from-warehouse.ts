/** Facts out of a warehouse, filtered where they lie. */
import { openWarehouse } from '../warehouse/open.ts';
import {
  TABLES,
  type DimDocument,
  type DocumentFinding,
  type FactObservation,
  type ObservationRepeat,
} from '../warehouse/schema/index.ts';
import type { Value, Warehouse } from '../warehouse/warehouse.ts';
import type { DocumentRef, Fact, FactBase, FactFilter, Offer, StoredFinding, Telling } from './facts.ts';
import { groupBy } from './group.ts';
import { DOCUMENT_COLUMNS, inOrder, documentOf, factOf, findingOf, tellingOf } from './rows.ts';

/** How long to wait for a file that is being written, and whom to tell. */
export type OpenOptions = NonNullable<Parameters<typeof openWarehouse>[1]>;

export async function factsOfWarehouse(target: string, options: OpenOptions = {}): Promise<FactBase> {
  return new WarehouseFacts(await openWarehouse(target, options));
}

const PORTION = 1000;
const FACT_COLUMNS = TABLES.fact_observation.columns.map((c) => c.name).join(', ');

class WarehouseFacts implements FactBase {
  readonly #warehouse: Warehouse;
  #documents: ReadonlyMap<string, DocumentRef> | undefined;

  constructor(warehouse: Warehouse) {
    this.#warehouse = warehouse;
  }

  readonly failures = [];

  get name(): string {
    return this.#warehouse.name;
  }

  async documents(): Promise<readonly DocumentRef[]> {
    return [...(await this.#byId()).values()];
  }

  async #byId(): Promise<ReadonlyMap<string, DocumentRef>> {
    if (this.#documents) return this.#documents;
    const rows = await this.#warehouse.query<DimDocument>(
      `SELECT ${DOCUMENT_COLUMNS.join(', ')} FROM dim_document`,
    );
    return (this.#documents = new Map(inOrder(rows.map(documentOf)).map((doc) => [doc.id, doc])));
  }

  async facts(filter: FactFilter): Promise<Fact[]> {
    const documents = await this.#byId();
    const { where, params } = conditions(filter);
    const rows = await this.#warehouse.query<FactObservation>(
      `SELECT ${FACT_COLUMNS} FROM fact_observation ${where}`,
      params,
    );
    const own = groupBy(rows, (row) => row.DOC_ID);
    return [...documents.values()].flatMap((doc) =>
      (own.get(doc.id) ?? [])
        .map((row) => factOf(row, doc))
        .sort((a, b) => a.number[0] - b.number[0] || (a.id < b.id ? -1 : 1)),
    );
  }

  async findings(): Promise<readonly StoredFinding[]> {
    const { columns, key } = TABLES.document_finding;
    const rows = await this.#warehouse.query<DocumentFinding>(
      `SELECT ${columns.map((c) => c.name).join(', ')} FROM document_finding ORDER BY ${key.join(', ')}`,
    );
    return rows.map(findingOf);
  }

  async tellings(ids: readonly string[]): Promise<Telling[]> {
    const documents = await this.#byId();
    const found = new Map<string, Telling>();
    // In portions, so that no statement grows without bound.
    for (let i = 0; i < ids.length; i += PORTION) {
      const some = ids.slice(i, i + PORTION);
      const places = some.map((_, n) => `$${n + 1}`).join(', ');
      const columns = 'OBS_ID, DOC_ID, QUOTE, CHAR_START, CHAR_END';
      const rows = await this.#warehouse.query<ObservationRepeat>(
        `SELECT ${columns} FROM fact_observation WHERE OBS_ID IN (${places})
         UNION ALL SELECT ${columns} FROM observation_repeat WHERE OBS_ID IN (${places})`,
        some,
      );
      for (const row of rows) {
        const doc = documents.get(row.DOC_ID);
        if (doc) found.set(row.OBS_ID, tellingOf(row, doc));
      }
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async areas(): Promise<readonly (string | null)[]> {
    const rows = await this.#warehouse.query<{ REF_AREA: string | null }>(
      'SELECT DISTINCT REF_AREA FROM fact_observation ORDER BY REF_AREA',
    );
    return rows.map((r) => r.REF_AREA);
  }

  async offers(): Promise<readonly Offer[]> {
    const rows = await this.#warehouse.query<{
      INDICATOR: string | null;
      MEASURE_TEXT: string | null;
      cells: number;
    }>(
      `SELECT INDICATOR, MEASURE_TEXT, count(*) AS cells FROM (
         SELECT DISTINCT INDICATOR, CASE WHEN INDICATOR IS NULL THEN MEASURE_TEXT END AS MEASURE_TEXT, REF_AREA, PERIOD_END
         FROM fact_observation
         WHERE BREAKDOWN = '_T' AND PART_OF IS NULL AND STATUS = 'actual' AND MEASURE_TYPE <> 'growth' AND PERIOD_END IS NOT NULL
       ) AS told
       WHERE INDICATOR IS NOT NULL OR MEASURE_TEXT IS NOT NULL
       GROUP BY INDICATOR, MEASURE_TEXT
       HAVING count(*) > 1 OR INDICATOR IS NOT NULL
       ORDER BY cells DESC, INDICATOR, MEASURE_TEXT`,
    );
    return rows.map((r) => ({ indicator: r.INDICATOR, measure: r.MEASURE_TEXT, cells: r.cells }));
  }

  close(): Promise<void> {
    return this.#warehouse.close();
  }
}

/** The filter as SQL that both databases take. */
function conditions(filter: FactFilter): { where: string; params: Value[] } {
  const params: Value[] = [];
  const next = (value: Value): string => `$${params.push(value)}`;
  const oneOf = (column: string, values: readonly string[]): string =>
    values.length === 0 ? 'FALSE' : `${column} IN (${values.map(next).join(', ')})`;
  const all: string[] = [];
  const { indicators, measures, areas, exactAreas, documents, minConfidence } = filter;
  if (indicators || measures) {
    const either = [
      ...(indicators ? [oneOf('INDICATOR', indicators)] : []),
      ...(measures ? [`(INDICATOR IS NULL AND ${oneOf('MEASURE_TEXT', measures)})`] : []),
    ];
    all.push(`(${either.join(' OR ')})`);
  }
  if (areas)
    all.push(
      `(${areas.map((code) => `REF_AREA LIKE ${next(`${areaPrefix(code)}%`)}`).join(' OR ') || 'FALSE'})`,
    );
  if (exactAreas) {
    const codes = exactAreas.filter((code) => code !== null);
    const either = [
      ...(codes.length > 0 ? [oneOf('REF_AREA', codes)] : []),
      ...(exactAreas.includes(null) ? ['REF_AREA IS NULL'] : []),
    ];
    all.push(`(${either.join(' OR ') || 'FALSE'})`);
  }
  if (documents) all.push(oneOf('DOC_ID', documents));
  if (minConfidence !== undefined) all.push(`CONFIDENCE >= ${next(minConfidence)}`);
  return { where: all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`, params };
}

/** What the codes inside an area begin with: 310000 → 31, 310100 → 3101. */
export const areaPrefix = (code: string): string => code.replace(/(?:00){1,2}$/, '');
