/** Every table of the warehouse, the same on every target. */
import { z } from 'zod';
import { DimArea, DimDocument, DimIndicator, DimPeriod, DocumentSource } from './dimensions.ts';
import { DocumentFinding, FactActivity, FactObservation, ObservationRepeat } from './facts.ts';
import { LoadFailure, LoadRun } from './runs.ts';
import { table, type Table } from './table.ts';

export * from './dimensions.ts';
export * from './facts.ts';
export * from './runs.ts';
export type { Column, ColumnType, Table } from './table.ts';

/** Version of the tables; migrations lead from one to the next. */
export const WAREHOUSE_VERSION = 1;

const ofDocument = true;

export const TABLES = {
  fact_observation: table('fact_observation', FactObservation, ['OBS_ID'], { ofDocument }),
  fact_activity: table('fact_activity', FactActivity, ['ACTIVITY_ID'], { ofDocument }),
  observation_repeat: table('observation_repeat', ObservationRepeat, ['OBS_ID'], { ofDocument }),
  document_finding: table('document_finding', DocumentFinding, ['FINDING_ID'], { ofDocument }),
  dim_document: table('dim_document', DimDocument, ['DOC_ID'], { ofDocument }),
  document_source: table('document_source', DocumentSource, ['URI', 'PART', 'VALID_FROM_RUN']),
  dim_area: table('dim_area', DimArea, ['REF_AREA']),
  dim_period: table('dim_period', DimPeriod, ['TIME_PERIOD']),
  dim_indicator: table('dim_indicator', DimIndicator, ['INDICATOR']),
  load_run: table('load_run', LoadRun, ['RUN_ID']),
  load_failure: table('load_failure', LoadFailure, ['RUN_ID', 'NTH']),
} as const;

export type TableName = keyof typeof TABLES;

/** Tables whose rows come and go with a document; dim_document is the last of them. */
export const DOCUMENT_TABLES: readonly Table[] = Object.values<Table>(TABLES).filter((t) => t.ofDocument);

const vintage = {
  VALID_FROM_RUN: z.int().describe('load_run that brought the row'),
  RETIRED_BY_RUN: z.int().describe('load_run that took it away'),
};

/** Where retired rows of a document table stay readable: `fact_observation_history` and so on, with the runs they were in force between. */
export const HISTORY_TABLES: readonly Table[] = DOCUMENT_TABLES.map((t) =>
  table(
    `${t.name}_history`,
    t.schema
      .extend(vintage)
      .describe(`Retired rows of ${t.name}: older vintages, never counted with the current ones.`),
    [...t.key, 'VALID_FROM_RUN'],
  ),
);

export const ALL_TABLES: readonly Table[] = [...Object.values<Table>(TABLES), ...HISTORY_TABLES];
