/**
 * The public surface of zongjie: what the commands do, for programs. Everything else is free to move.
 *
 * - `analyze`, `createAnalyzer`: text → document records
 * - `readInputs`: files, folders and archives → source texts, in every format and encoding that `zongjie extract` reads
 * - `recognize`: text → its mentions alone: numbers, percentages, money, measures, times
 * - `evaluate`, `readGoldFolder`: records held against gold annotations
 * - `loadRecords`, `openWarehouse`, `exportWarehouse`: records → a warehouse (DuckDB, PostgreSQL, Parquet), asked in SQL, handed on
 * - `compare`, `check`: a warehouse, or records, lined up by area and period, and held against itself
 * - `DocumentRecord` and its parts: zod schemas and the types of the same names
 */
export { analyze, createAnalyzer, type Analyzer, type TextOptions } from './library.ts';
export type { AnalyzerOptions, DocumentOptions } from './analyze.ts';
export { recognize, type Recognized, type RecognizeOptions } from './mentions/recognize.ts';
export { readInputs, type InputResult, type ReadInputsOptions } from './ingest/index.ts';
export { evaluate, formatEvaluation, readGoldFolder, GoldAnnotation, GoldError } from './evaluate/index.ts';
export type { Calibration, EvaluatedDocument, Evaluation, GoldEntry, Miss, Score } from './evaluate/index.ts';
export {
  check,
  compare,
  exportWarehouse,
  loadRecords,
  openWarehouse,
  type ExportOptions,
  type LoadRecordsOptions,
} from './library-warehouse.ts';
export type { CheckFinding, CheckOptions, Place } from './check/index.ts';
export type { Comparison, ComparisonRequest, Row as ComparisonRow } from './compare/index.ts';
export type { Exported, ExportFormat } from './warehouse/export/index.ts';
export type { LoadRun, OpenOptions, Row, Value, Warehouse } from './warehouse/index.ts';
export * from './model/record.ts';
export type { SourceText } from './model/source-text.ts';
export type { Span } from './model/span.ts';
