/** What the facts are told by and told about: documents, areas, periods and indicators. */
import { z } from 'zod';
import { periodColumns, refArea } from './facts.ts';

const text = z.string();
const offset = z.int().min(0);

export const DimDocument = z
  .object({
    DOC_ID: text.describe('First 16 hex digits of the SHA-256 of the bytes, and the number of the part (篇)'),
    URI: text.describe('The file; where several hold the same bytes, the first in code point order'),
    PART: z.int().min(1),
    PARTS: z.int().min(1),
    SHA256: text,
    FORMAT: text,
    ENCODING: text.nullable(),
    LANGUAGE: z.enum(['zh', 'en']),
    TITLE: text.nullable(),
    ISSUER: text.nullable(),
    ISSUER_LEVEL: text.nullable(),
    ISSUER_KIND: text.nullable(),
    REF_AREA: refArea,
    AREA_NAME: text.nullable().describe('Area as the document names it'),
    AREA_LEVEL: text.nullable(),
    AREA_MASKED: z.boolean().describe('Whether the name is masked (xx镇)'),
    AREA_CANDIDATES: text.describe('Codes an ambiguous name may stand for, parted by |'),
    ...periodColumns,
    CHAR_START: offset.describe('Where the part begins in the decoded text'),
    CHAR_END: offset,
    FACTS: z.int().min(0).describe('Rows in fact_observation'),
    DIAGNOSTICS: text.describe('Codes of its diagnostics, parted by |'),
    SCHEMA_VERSION: text.describe('Of the record it was loaded from'),
    RULES_VERSION: text
      .nullable()
      .describe('What read it: program, word tables and options; null when the record came as NDJSON'),
    ROWS_HASH: text.describe('Of all that was read from it: tells whether a new reading differs'),
    VALID_FROM_RUN: z.int().describe('load_run that brought this reading'),
  })
  .describe('One document (篇), by its content: the same bytes under two names are one document.');

export const DocumentSource = z
  .object({
    URI: text,
    PART: z.int().min(1),
    DOC_ID: text,
    SHA256: text,
    VALID_FROM_RUN: z.int(),
    RETIRED_BY_RUN: z.int().nullable().describe('null while the file holds these bytes'),
  })
  .describe('Which file held which document, from run to run.');

export const DimArea = z
  .object({
    REF_AREA: text,
    NAME: text.nullable().describe('Its latest name; null for a code of no table'),
    NAMES: text.describe('Former names, parted by |'),
    LEVEL: text.nullable().describe('country, province, prefecture, county or town'),
    PARENT: text.nullable().describe('REF_AREA of the area above'),
    VALID_FROM: z.iso.date().nullable().describe('Day the code came into force; null from before 2003'),
    VALID_TO: z.iso.date().nullable().describe('Last day in force; null to today'),
    SUCCESSORS: text.describe('Codes that took its place, parted by |'),
  })
  .describe('Areas that facts and documents tell of, and the areas above them.');

export const DimPeriod = z
  .object({
    TIME_PERIOD: text,
    PERIOD_START: z.iso.date(),
    PERIOD_END: z.iso.date(),
    FREQ: text,
    YEAR: z.int().describe('Of PERIOD_START'),
    WITHIN_YEAR: text.describe(
      'TIME_PERIOD without its year, to find the same period of another year: -S1, -06-30; empty for a year',
    ),
    DAYS: z.int().min(1),
  })
  .describe('Periods that facts and documents tell of.');

export const DimIndicator = z
  .object({
    INDICATOR: text,
    NAME: text.nullable().describe('Chinese label; null for an id of no registry'),
    NAME_EN: text.nullable(),
    DEFINITION: text.nullable(),
    DOMAIN: text.describe('What stands before the first dot: union, district'),
    UNITS: text.describe('Classes of units it is told in, parted by |'),
    MEASURE_TYPES: text.describe('Types it is told as, parted by |'),
    PARENT: text.nullable().describe('INDICATOR of the whole it is a part of'),
    ADDITIVE: z.boolean().nullable().describe('Whether areas add up to their whole'),
  })
  .describe('Indicators that facts tell of.');

export type DimDocument = z.infer<typeof DimDocument>;
export type DocumentSource = z.infer<typeof DocumentSource>;
export type DimArea = z.infer<typeof DimArea>;
export type DimPeriod = z.infer<typeof DimPeriod>;
export type DimIndicator = z.infer<typeof DimIndicator>;
