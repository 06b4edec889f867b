/** Counting of hits, and precision, recall and F1 drawn from the counts. */

/** `tp` true positives, `gold` annotated, `pred` predicted. */
export interface Tally {
  tp: number;
  gold: number;
  pred: number;
}

/** Percentages with one decimal place, and what they were drawn from. */
export interface Score {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  readonly gold: number;
  readonly pred: number;
}

export const emptyTally = (): Tally => ({ tp: 0, gold: 0, pred: 0 });

const oneDecimal = (x: number): number => Number(x.toFixed(1));

/** Precision, recall and F1 of a tally; 0 where nothing was annotated or predicted. */
export function scoreOf({ tp, gold, pred }: Tally): Score {
  const precision = tp / (pred || 1);
  const recall = tp / (gold || 1);
  const f1 = (200 * precision * recall) / (precision + recall || 1);
  return { P: oneDecimal(100 * precision), R: oneDecimal(100 * recall), F1: oneDecimal(f1), gold, pred };
}
