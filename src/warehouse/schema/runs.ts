/** The diary of the warehouse: what each load read, skipped, changed and could not read. */
import { z } from 'zod';

const text = z.string();
const count = z.int().min(0);

export const LoadRun = z
  .object({
    RUN_ID: z.int().min(1),
    STARTED_AT: z.iso.datetime(),
    ENDED_AT: z.iso.datetime(),
    PROGRAM_VERSION: text,
    SCHEMA_VERSION: z.int().describe('Of the warehouse'),
    RULES_VERSION: text.nullable().describe('null when only NDJSON was loaded'),
    INPUTS: text.describe('What was asked for, as a JSON array'),
    DOCUMENTS_READ: count.describe('Documents (篇) whose records were read'),
    DOCUMENTS_SKIPPED: count.describe('Documents known already: same bytes, same rules; not read again'),
    DOCUMENTS_FAILED: count.describe('Inputs that could not be read; load_failure'),
    DOCUMENTS_NEW: count.describe('Documents the warehouse did not hold'),
    DOCUMENTS_RETIRED: count.describe('Documents whose file now holds other bytes'),
    DOCUMENTS_REREAD: count.describe('Documents of the same bytes that read differently now'),
    FACTS_ADDED: count.describe('Rows that came into fact_observation'),
    FACTS_RETIRED: count.describe('Rows that went from fact_observation to its history'),
    FACTS_CHANGED: count.describe(
      'Places in documents of the same bytes where a new reading finds other facts than the old one',
    ),
  })
  .describe('One load.');

export const LoadFailure = z
  .object({
    RUN_ID: z.int().min(1),
    NTH: z.int().min(1).describe('Counted from 1 in each load'),
    URI: text,
    CODE: text,
    REASON: text,
  })
  .describe('An input that a load could not read.');

export type LoadRun = z.infer<typeof LoadRun>;
export type LoadFailure = z.infer<typeof LoadFailure>;
