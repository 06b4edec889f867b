/**
 * Whether `confidence` means what it says: observations said to be right with 0.9 should be right nine times in ten.
 */

/** What an observation said of itself, and whether gold found the whole fact right. */
export interface Judgement {
  readonly confidence: number;
  readonly right: boolean;
}

/** One bin: `from` ≤ confidence < `to` (the last one includes 1). */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence in the bin, 0 to 1; null when it is empty. */
  readonly said: number | null;
  /** Share of whole facts that were right, 0 to 1; null when it is empty. */
  readonly right: number | null;
}

export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** Mean distance between said and right, weighted by count (expected calibration error); null without observations. */
  readonly error: number | null;
}

/** Narrow where most observations lie; a uniform grid would put nearly all of them into its last bin. */
const EDGES = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

export function calibrate(judgements: readonly Judgement[]): Calibration {
  const bins = EDGES.slice(0, -1).map((from, i): CalibrationBin => {
    const to = EDGES[i + 1]!;
    const inside = judgements.filter(({ confidence: c }) => c >= from && (c < to || to === 1));
    const count = inside.length;
    if (count === 0) return { from, to, count, said: null, right: null };
    const said = inside.reduce((sum, j) => sum + j.confidence, 0) / count;
    const right = inside.filter((j) => j.right).length / count;
    return { from, to, count, said: round(said), right: round(right) };
  });
  return { bins, error: calibrationError(bins, judgements.length) };
}

function calibrationError(bins: readonly CalibrationBin[], total: number): number | null {
  if (total === 0) return null;
  const distance = bins.reduce(
    (sum, { count, said, right }) => sum + count * Math.abs((said ?? 0) - (right ?? 0)),
    0,
  );
  return round(distance / total);
}

const round = (x: number): number => Number(x.toFixed(4));
