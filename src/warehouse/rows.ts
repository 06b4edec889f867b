/**
 * A document record as rows of the warehouse. Pure: the same record gives the same rows, whatever file, run or machine it comes from;
 * what depends on those (runs, rules) the load adds.
 */
import type { Activity, DocumentRecord, Observation, Period } from '../model/index.ts';
import { documentArea, frequencyOf, observationArea } from './place.ts';
import type {
  DimDocument,
  DocumentFinding,
  FactActivity,
  FactObservation,
  ObservationRepeat,
} from './schema/index.ts';

/** dim_document without what the load adds. */
export type DocumentRow = Omit<DimDocument, 'RULES_VERSION' | 'ROWS_HASH' | 'VALID_FROM_RUN'>;

/** All rows that one record gives, by table. */
export interface DocumentRows {
  readonly dim_document: DocumentRow;
  readonly fact_observation: readonly FactObservation[];
  readonly observation_repeat: readonly ObservationRepeat[];
  readonly fact_activity: readonly FactActivity[];
  readonly document_finding: readonly DocumentFinding[];
}

export function rowsOf(record: DocumentRecord): DocumentRows {
  const first = firstTellings(record.observations);
  const facts: FactObservation[] = [];
  const repeats: ObservationRepeat[] = [];
  for (const observation of record.observations) {
    const sameAs = first.get(observation.id);
    if (sameAs === undefined) facts.push(factRow(observation, record, first));
    else repeats.push(repeatRow(observation, sameAs, record.id));
  }
  const activities = record.activities.map((a) => activityRow(a, record));
  const findings = record.findings.map((f, i) => ({
    FINDING_ID: `${record.id}/f${i + 1}`,
    DOC_ID: record.id,
    CODE: f.code,
    SEVERITY: f.severity,
    MESSAGE: storable(f.message),
    OBSERVATIONS: f.observations.join(' '),
    STATED: f.stated,
    COMPUTED: f.computed,
  }));
  return {
    dim_document: documentRow(record, facts.length),
    fact_observation: facts,
    observation_repeat: repeats,
    fact_activity: activities,
    document_finding: findings,
  };
}

/** For each repeated observation the one that tells the fact first; a chain of repeats leads to its beginning. */
function firstTellings(observations: readonly Observation[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const known = new Set<string>();
  for (const { id, sameAs } of observations) {
    if (sameAs !== null && known.has(sameAs)) first.set(id, first.get(sameAs) ?? sameAs);
    known.add(id);
  }
  return first;
}

function factRow(
  o: Observation,
  record: DocumentRecord,
  first: ReadonlyMap<string, string>,
): FactObservation {
  return {
    OBS_ID: o.id,
    DOC_ID: record.id,
    REF_AREA: observationArea(o.area, record.refArea),
    ...periodCells(o.period),
    INDICATOR: o.indicator,
    MEASURE_TEXT: storableOrNull(o.measure),
    MEASURE_TYPE: o.measureType,
    BREAKDOWN: breakdownCode(o.breakdown),
    UNIT_MEASURE: o.unit,
    OBS_VALUE: o.value,
    OBS_LOW: o.low,
    OBS_HIGH: o.high,
    OBS_PRECISION: o.precision,
    STATUS: o.status,
    OBS_STATUS: obsStatus(o),
    BASELINE: o.baseline,
    CONFIDENCE: o.confidence,
    QUOTE: storable(o.evidence.quote),
    CHAR_START: o.evidence.start,
    CHAR_END: o.evidence.end,
    UNIT_TEXT: storable(o.unitText),
    AREA_NAME: storableOrNull(o.area.name),
    AREA_BASIS: o.area.basis,
    PERIOD_BASIS: o.period.basis,
    PART_OF: o.partOf === null ? null : (first.get(o.partOf) ?? o.partOf),
    ACTIVITY_ID: o.activity,
    SECTION: o.evidence.section,
    NUMBER_START: o.evidence.number[0],
    NUMBER_END: o.evidence.number[1],
    RULES: o.rules.join(' '),
  };
}

const repeatRow = ({ id, evidence }: Observation, sameAs: string, document: string): ObservationRepeat => ({
  OBS_ID: id,
  SAME_AS: sameAs,
  DOC_ID: document,
  QUOTE: storable(evidence.quote),
  CHAR_START: evidence.start,
  CHAR_END: evidence.end,
  SECTION: evidence.section,
});

const activityRow = (a: Activity, { id, refArea }: DocumentRecord): FactActivity => ({
  ACTIVITY_ID: a.id,
  DOC_ID: id,
  REF_AREA: documentArea(refArea),
  ...periodCells(a.period),
  NAME: storable(a.name),
  CANONICAL: storable(a.canonical),
  KIND: a.kind,
  SESSIONS: a.sessions,
  PARTICIPANTS: a.participants,
  ORGANISERS: storable(a.organisers.join('|')),
  CHAR_START: a.start,
  CHAR_END: a.end,
});

const documentRow = (record: DocumentRecord, facts: number): DocumentRow => ({
  DOC_ID: record.id,
  URI: storable(record.source.uri),
  PART: record.source.part,
  PARTS: record.source.parts,
  SHA256: record.source.sha256,
  FORMAT: record.source.format,
  ENCODING: record.source.encoding,
  LANGUAGE: record.language,
  TITLE: storableOrNull(record.title?.text ?? null),
  ISSUER: storableOrNull(record.issuer?.name ?? null),
  ISSUER_LEVEL: record.issuer?.level ?? null,
  ISSUER_KIND: record.issuer?.kind ?? null,
  REF_AREA: documentArea(record.refArea),
  AREA_NAME: storableOrNull(record.refArea?.name ?? null),
  AREA_LEVEL: record.refArea?.level ?? null,
  AREA_MASKED: record.refArea?.masked ?? false,
  AREA_CANDIDATES: record.refArea?.candidates.map((c) => c.code).join('|') ?? '',
  ...periodCells(record.refPeriod),
  CHAR_START: record.source.start,
  CHAR_END: record.source.end,
  FACTS: facts,
  DIAGNOSTICS: diagnosticCodes(record),
  SCHEMA_VERSION: record.schemaVersion,
});

/** Said of a document because of others that were read before it: not of what it says, and another in another order of reading. */
const ABOUT_OTHERS = new Set(['duplicate', 'near-duplicate']);

const diagnosticCodes = ({ diagnostics }: DocumentRecord): string =>
  [...new Set(diagnostics.map((d) => d.code))].filter((code) => !ABOUT_OTHERS.has(code)).join('|');

const periodCells = ({ timePeriod, start, end }: Period) => ({
  TIME_PERIOD: timePeriod,
  PERIOD_START: start,
  PERIOD_END: end,
  FREQ: frequencyOf(timePeriod),
});

/** The undivided whole, as SDMX calls it. */
export const WHOLE = '_T';

/** One cell for all breakdowns, the same in whatever order the text names them: `ownership=non-public;sex=female`. */
export const breakdownCode = (breakdown: Observation['breakdown']): string =>
  breakdown.length === 0
    ? WHOLE
    : [...new Set(breakdown.map((b) => `${b.dimension}=${b.code}`))].sort().join(';');

/** SDMX CL_OBS_STATUS from what we know: M missing (masked), F forecast (a target), E estimated (约, 余, 近, a range), A normal. */
function obsStatus({ value, status, precision }: Observation): FactObservation['OBS_STATUS'] {
  if (value === null || precision === 'masked') return 'M';
  if (status === 'target') return 'F';
  return precision === 'exact' ? 'A' : 'E';
}

/** PostgreSQL stores no NUL character, and half a surrogate pair is no text anywhere. */
const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
const storableOrNull = (text: string | null): string | null => (text === null ? null : storable(text));
