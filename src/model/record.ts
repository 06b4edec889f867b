/**
 * The document record, as `zongjie extract` writes it: one line of NDJSON a document. These zod schemas are the one
 * source of the types, of `zongjie schema` and of the validation in the tests. Field order here is field order there.
 */
import { z } from 'zod';

const offset = z.int().min(0).describe('UTF-16 offset into the decoded source text');
const spanFields = { start: offset, end: offset };
const isoDay = z.iso.date();

export const Basis = z
  .enum(['stated', 'inherited', 'title', 'text', 'filename', 'option', 'none'])
  .describe(
    'Where a field comes from: this sentence, the context around it, the title, the running text, the file name, an option, or nowhere',
  );

export const Severity = z.enum(['info', 'warning', 'error']);

export const Period = z.object({
  timePeriod: z.string().nullable().describe('SDMX TIME_PERIOD'),
  start: isoDay.nullable(),
  end: isoDay.nullable(),
  basis: Basis,
});

export const Source = z.object({
  uri: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  sha256: z.string(),
  part: z.int().min(1),
  parts: z.int().min(1),
  ...spanFields,
});

export const Title = z.object({ text: z.string(), ...spanFields });

export const Issuer = z.object({
  name: z.string(),
  level: z
    .string()
    .nullable()
    .describe('national, province, prefecture, county, town, village, enterprise or industry'),
  kind: z
    .string()
    .nullable()
    .describe('kind of organisation, e.g. local-federation, industry-union, enterprise-union, government'),
  masked: z.boolean(),
  basis: Basis,
  start: offset.nullable(),
  end: offset.nullable(),
});

export const AreaCandidate = z.object({ code: z.string(), name: z.string() });

export const RefArea = z.object({
  code: z.string().nullable().describe('GB/T 2260 code in force at the period; null when unknown'),
  name: z.string(),
  level: z.string().nullable(),
  masked: z.boolean(),
  candidates: z.array(AreaCandidate),
  basis: Basis,
});

export const Section = z.object({
  id: z.string(),
  level: z.int().min(1),
  marker: z.string(),
  heading: z.string(),
  ...spanFields,
});

export const MeasureType = z.enum(['stock', 'flow', 'ratio', 'increase', 'decrease', 'growth']);
export const Status = z.enum(['actual', 'target']);
export const Precision = z.enum(['exact', 'approximate', 'at-least', 'at-most', 'range', 'masked']);
export const Baseline = z.enum(['year-on-year', 'previous-period', 'year-start', 'plan', 'stated']);

export const Breakdown = z.object({ dimension: z.string(), code: z.string(), text: z.string() });

const pair = z.tuple([offset, offset]);

export const Location = z
  .object({
    page: z.int().optional(),
    paragraph: z.int().optional(),
    table: z.int().optional(),
    row: z.int().optional(),
    column: z.int().optional(),
    sheet: z.string().optional(),
    cell: z.string().optional(),
  })
  .describe('Place in the original file, where its format has places');

export const Evidence = z.object({
  ...spanFields,
  quote: z.string(),
  section: z.string().nullable(),
  number: pair,
  measure: pair.nullable(),
  period: pair.nullable(),
  location: Location.optional(),
});

export const Observation = z.object({
  id: z.string(),
  indicator: z.string().nullable(),
  measure: z.string().nullable(),
  measureType: MeasureType,
  status: Status,
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  precision: Precision,
  unit: z.string().nullable(),
  unitText: z.string(),
  period: Period,
  area: z.object({ code: z.string().nullable(), name: z.string().nullable(), basis: Basis }),
  breakdown: z.array(Breakdown),
  baseline: Baseline.nullable(),
  partOf: z.string().nullable(),
  sameAs: z.string().nullable(),
  activity: z.string().nullable(),
  evidence: Evidence,
  rules: z.array(z.string()),
  confidence: z.number().min(0).max(1),
});

export const Activity = z.object({
  id: z.string(),
  name: z.string(),
  canonical: z.string(),
  kind: z.string().nullable(),
  ...spanFields,
  period: Period,
  sessions: z.number().nullable(),
  participants: z.number().nullable(),
  organisers: z.array(z.string()),
  observations: z.array(z.string()),
});

export const TimeRecord = z.object({
  text: z.string(),
  ...spanFields,
  kind: z.enum(['instant', 'period', 'duration']),
  timePeriod: z.string().nullable(),
  from: isoDay.nullable(),
  to: isoDay.nullable(),
  stated: z.object({
    stated: z.array(z.enum(['year', 'half', 'quarter', 'month', 'day', 'length'])),
    inferred: z.array(z.enum(['year', 'half', 'quarter', 'month', 'day', 'length'])),
  }),
});

export const NumeralRole = z.enum(['observation', 'time', 'duration', 'not-a-quantity', 'unexplained']);

export const NumeralRecord = z.object({
  ...spanFields,
  text: z.string(),
  role: NumeralRole,
  reason: z.string().optional(),
});

export const Finding = z.object({
  code: z.string(),
  severity: Severity,
  message: z.string(),
  observations: z.array(z.string()),
  stated: z.number().nullable(),
  computed: z.number().nullable(),
});

export const Diagnostic = z.object({
  code: z.string(),
  severity: Severity,
  message: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
});

export const DocumentRecord = z.object({
  schemaVersion: z.literal('1'),
  id: z.string(),
  source: Source,
  language: z.enum(['zh', 'en']),
  title: Title.nullable(),
  issuer: Issuer.nullable(),
  refArea: RefArea.nullable(),
  refPeriod: Period,
  sections: z.array(Section),
  observations: z.array(Observation),
  activities: z.array(Activity),
  times: z.array(TimeRecord),
  numerals: z.array(NumeralRecord),
  findings: z.array(Finding),
  diagnostics: z.array(Diagnostic),
});

export type Basis = z.infer<typeof Basis>;
export type Period = z.infer<typeof Period>;
export type Issuer = z.infer<typeof Issuer>;
export type RefArea = z.infer<typeof RefArea>;
export type Section = z.infer<typeof Section>;
export type MeasureType = z.infer<typeof MeasureType>;
export type Status = z.infer<typeof Status>;
export type Precision = z.infer<typeof Precision>;
export type Baseline = z.infer<typeof Baseline>;
export type Breakdown = z.infer<typeof Breakdown>;
export type Location = z.infer<typeof Location>;
export type Evidence = z.infer<typeof Evidence>;
export type Observation = z.infer<typeof Observation>;
export type Activity = z.infer<typeof Activity>;
export type TimeRecord = z.infer<typeof TimeRecord>;
export type NumeralRole = z.infer<typeof NumeralRole>;
export type NumeralRecord = z.infer<typeof NumeralRecord>;
export type Finding = z.infer<typeof Finding>;
export type Diagnostic = z.infer<typeof Diagnostic>;
export type DocumentRecord = z.infer<typeof DocumentRecord>;
