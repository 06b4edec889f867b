/**
 * What was claimed: the fact tables. These zod schemas are the one source of the row types, of the tables of every target, of the JSON
 * Schema and of the exports' descriptions. The names of the columns are SDMX's where SDMX has one; their order here is their order there.
 */
import { z } from 'zod';
import { Baseline, Basis, MeasureType, Precision, Severity, Status } from '../../model/record.ts';

const offset = z.int().min(0);
const text = z.string();
const docId = text.describe('dim_document: the bytes and the part that tell it');

/** Columns that place a row in time, the same wherever a row has a period. */
export const periodColumns = {
  TIME_PERIOD: text
    .nullable()
    .describe('SDMX time period: 2016, 2016-S1, 2016-Q1, 2016-06, 2016-06-30, 2016-01-01/P5M; dim_period'),
  PERIOD_START: z.iso.date().nullable().describe('First day'),
  PERIOD_END: z.iso.date().nullable().describe('Last day, inclusive; an instant ends on the day it starts'),
  FREQ: text
    .nullable()
    .describe(
      'SDMX frequency of TIME_PERIOD: A year, S half, Q quarter, M month, W seven days, D day or instant, _O any other length',
    ),
};

export const refArea = text
  .nullable()
  .describe(
    'GB/T 2260 code in force at the period, nine digits for a town, CN for the country; null when unknown; dim_area',
  );

export const FactObservation = z
  .object({
    OBS_ID: text.describe('Id of the observation in its document record'),
    DOC_ID: docId,
    REF_AREA: refArea,
    ...periodColumns,
    INDICATOR: text
      .nullable()
      .describe('Id in the registry; null when the measure is not in it; dim_indicator'),
    MEASURE_TEXT: text.nullable().describe('What is counted or measured, as written'),
    MEASURE_TYPE: MeasureType,
    BREAKDOWN: text.describe(
      'dimension=code pairs in order of dimension, parted by ; (_T for the undivided whole): ownership=non-public;sex=female',
    ),
    UNIT_MEASURE: text.nullable().describe('person, count, percent, CNY, UCUM …'),
    OBS_VALUE: z.number().nullable().describe('In the unit itself, never in 万 or 亿'),
    OBS_LOW: z.number().nullable().describe('Lower bound of a hedged value'),
    OBS_HIGH: z.number().nullable().describe('Upper bound of a hedged value'),
    OBS_PRECISION: Precision,
    STATUS: Status,
    OBS_STATUS: z
      .enum(['A', 'E', 'F', 'M'])
      .describe('SDMX: M masked or missing, else F target, else E hedged, else A normal'),
    BASELINE: Baseline.nullable().describe('What a change is counted from'),
    CONFIDENCE: z.number().min(0).max(1),
    QUOTE: text.describe('The words that say it'),
    CHAR_START: offset.describe('Where QUOTE begins in the decoded text, in UTF-16 units'),
    CHAR_END: offset,
    UNIT_TEXT: text.describe('Classifier or unit as written: 家, 万元'),
    AREA_NAME: text.nullable().describe('Area as the sentence names it: 全区, 城关镇'),
    AREA_BASIS: Basis,
    PERIOD_BASIS: Basis,
    PART_OF: text.nullable().describe('OBS_ID of the whole it is 其中 of'),
    ACTIVITY_ID: text.nullable().describe('fact_activity'),
    SECTION: text.nullable().describe('Id of the section it stands in'),
    NUMBER_START: offset.describe('Where the numeral itself begins'),
    NUMBER_END: offset,
    RULES: text.describe('Rules that made it, parted by spaces'),
  })
  .describe(
    'One claim about one number. A fact that a document repeats is here once (see observation_repeat).',
  );

export const ObservationRepeat = z
  .object({
    OBS_ID: text.describe('Id of the repeated observation'),
    SAME_AS: text.describe('OBS_ID in fact_observation: where the fact stands first'),
    DOC_ID: docId,
    QUOTE: text,
    CHAR_START: offset,
    CHAR_END: offset,
    SECTION: text.nullable(),
  })
  .describe('Further places where a document says what it has said before: evidence, not facts.');

export const FactActivity = z
  .object({
    ACTIVITY_ID: text,
    DOC_ID: docId,
    REF_AREA: refArea,
    ...periodColumns,
    NAME: text.describe('As written'),
    CANONICAL: text.describe('One spelling for all'),
    KIND: text.nullable().describe('campaign, competition, training, project, service …'),
    SESSIONS: z.number().nullable(),
    PARTICIPANTS: z.number().nullable(),
    ORGANISERS: text.describe('Parted by |'),
    CHAR_START: offset,
    CHAR_END: offset,
  })
  .describe('A named campaign, competition, training, project or service.');

export const DocumentFinding = z
  .object({
    FINDING_ID: text,
    DOC_ID: docId,
    CODE: text,
    SEVERITY: Severity,
    MESSAGE: text,
    OBSERVATIONS: text.describe('OBS_IDs it is about, parted by spaces'),
    STATED: z.number().nullable(),
    COMPUTED: z.number().nullable(),
  })
  .describe('A sum, share or change inside one document that does not hold.');

export type FactObservation = z.infer<typeof FactObservation>;
export type ObservationRepeat = z.infer<typeof ObservationRepeat>;
export type FactActivity = z.infer<typeof FactActivity>;
export type DocumentFinding = z.infer<typeof DocumentFinding>;
