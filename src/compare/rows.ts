/** Rows of the warehouse as facts; what they are joined from is the same on every target. */
import { printedRange } from '../findings/range.ts';
import { fold } from '../text/fold.ts';
import type {
  DimDocument,
  DocumentFinding,
  FactObservation,
  ObservationRepeat,
} from '../warehouse/schema/index.ts';
import type { DocumentRef, Fact, StoredFinding, Telling } from './facts.ts';

export type DocumentCells = Pick<
  DimDocument,
  | 'DOC_ID'
  | 'URI'
  | 'PART'
  | 'PARTS'
  | 'TITLE'
  | 'ISSUER'
  | 'ISSUER_LEVEL'
  | 'REF_AREA'
  | 'AREA_NAME'
  | 'AREA_LEVEL'
  | 'AREA_MASKED'
  | 'PERIOD_START'
  | 'PERIOD_END'
>;

export const DOCUMENT_COLUMNS: readonly (keyof DocumentCells)[] = [
  'DOC_ID',
  'URI',
  'PART',
  'PARTS',
  'TITLE',
  'ISSUER',
  'ISSUER_LEVEL',
  'REF_AREA',
  'AREA_NAME',
  'AREA_LEVEL',
  'AREA_MASKED',
  'PERIOD_START',
  'PERIOD_END',
];

export const documentOf = (row: DocumentCells): DocumentRef => ({
  id: row.DOC_ID,
  uri: row.URI,
  part: row.PART,
  parts: row.PARTS,
  title: row.TITLE,
  issuer: row.ISSUER,
  issuerLevel: row.ISSUER_LEVEL,
  area: row.REF_AREA,
  areaName: row.AREA_NAME,
  areaLevel: row.AREA_LEVEL,
  areaMasked: row.AREA_MASKED,
  periodStart: row.PERIOD_START,
  periodEnd: row.PERIOD_END,
});

/** By file and part; in code points, since databases order text each in its own way. */
export const inOrder = (documents: readonly DocumentRef[]): DocumentRef[] =>
  [...documents].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.part - b.part));

export function factOf(row: FactObservation, doc: DocumentRef): Fact {
  const {
    OBS_VALUE: value,
    OBS_LOW: low,
    OBS_HIGH: high,
    OBS_PRECISION: precision,
    UNIT_MEASURE: unit,
  } = row;
  const numeral = fold(row.QUOTE.slice(row.NUMBER_START - row.CHAR_START, row.NUMBER_END - row.CHAR_START));
  return {
    id: row.OBS_ID,
    doc,
    area: row.REF_AREA,
    areaName: row.AREA_NAME,
    timePeriod: row.TIME_PERIOD,
    start: row.PERIOD_START,
    end: row.PERIOD_END,
    freq: row.FREQ,
    indicator: row.INDICATOR,
    measure: row.MEASURE_TEXT,
    type: row.MEASURE_TYPE,
    breakdown: row.BREAKDOWN,
    unit,
    unitText: row.UNIT_TEXT,
    value,
    low,
    high,
    precision,
    status: row.STATUS,
    baseline: row.BASELINE,
    confidence: row.CONFIDENCE,
    quote: row.QUOTE,
    charStart: row.CHAR_START,
    charEnd: row.CHAR_END,
    number: [row.NUMBER_START, row.NUMBER_END],
    partOf: row.PART_OF,
    activity: row.ACTIVITY_ID,
    behind: !/ ?measure\/(?:value-first|shared|respectively)/.test(row.RULES),
    range: printedRange({ value, low, high, precision, unit }, numeral),
  };
}

export const findingOf = (row: DocumentFinding): StoredFinding => ({
  doc: row.DOC_ID,
  code: row.CODE,
  severity: row.SEVERITY,
  message: row.MESSAGE,
  observations: row.OBSERVATIONS.split(' ').filter((id) => id !== ''),
  stated: row.STATED,
  computed: row.COMPUTED,
});

export const tellingOf = (
  row: Pick<ObservationRepeat, 'OBS_ID' | 'QUOTE' | 'CHAR_START' | 'CHAR_END'>,
  doc: DocumentRef,
): Telling => ({ observation: row.OBS_ID, doc, quote: row.QUOTE, start: row.CHAR_START, end: row.CHAR_END });
