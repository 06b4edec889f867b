/** JSON Schema 2020-12 of the records, drawn from the zod schemas, by the names that users ask for. */
import { z } from 'zod';
import * as model from '../model/record.ts';

const SCHEMAS = {
  document: model.DocumentRecord,
  source: model.Source,
  title: model.Title,
  issuer: model.Issuer,
  area: model.RefArea,
  period: model.Period,
  section: model.Section,
  observation: model.Observation,
  breakdown: model.Breakdown,
  evidence: model.Evidence,
  location: model.Location,
  activity: model.Activity,
  time: model.TimeRecord,
  numeral: model.NumeralRecord,
  finding: model.Finding,
  diagnostic: model.Diagnostic,
} as const satisfies Record<string, z.ZodType>;

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly (keyof typeof SCHEMAS)[];

/** The schema of that name, or null where there is none. */
export function jsonSchema(name: string): object | null {
  const known = SCHEMA_NAMES.find((n) => n === name);
  if (known === undefined) return null;
  const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[known], { target: 'draft-2020-12' });
  return { $schema, title: `zongjie ${known}`, ...schema };
}
