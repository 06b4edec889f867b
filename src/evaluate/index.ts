/** Scoring of records against gold annotations. */
export { evaluate, type EvaluatedDocument } from './evaluate.ts';
export {
  brokenFloors,
  parseFloor,
  MEASURES,
  type BrokenFloor,
  type Floors,
  type MeasureName,
} from './floors.ts';
export { formatEvaluation } from './format.ts';
export { readGoldFolder, GoldAnnotation, GoldError, type GoldEntry } from './gold.ts';
export type { Calibration, CalibrationBin } from './calibration.ts';
export type { Evaluation, Miss, Row } from './ledger.ts';
export type { Score } from './tally.ts';
