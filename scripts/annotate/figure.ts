/**
 * Printed figures as the annotator's tool understands them: plain Arabic ones alone (3021, 3.5万, 60%, 2.3亿, 1000余).
 * Everything else is given its value by hand, so that the gold never rests on a reading that a program made.
 */

/** A value and the interval its printed form stands for: 1.2万 is 11500 to 12500, 3021 is itself. */
export interface Figure {
  value: number;
  low: number;
  high: number;
}

const SCALES: Record<string, number> = { '': 1, 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };
const PLAIN =
  /^(?<whole>\d+)(?:\.(?<decimals>\d+))?[余多]?(?<scale>百万|千万|[百千万亿])?[余多]?(?<percent>[%％]?)$/u;

function parts(text: string): { value: number; step: number; plain: boolean } | null {
  const groups = PLAIN.exec(text.replace(/ /g, ''))?.groups;
  if (!groups) return null;
  const scale = SCALES[groups['scale'] ?? '']!;
  const decimals = groups['decimals'] ?? '';
  const value = Number((Number(`${groups['whole']!}.${decimals || '0'}`) * scale).toPrecision(15));
  const plain = scale === 1 && decimals === '' && groups['percent'] === '';
  return { value, step: scale * 10 ** -decimals.length, plain };
}

/** In base units: 3.5万 → 35000, 60% → 60; null for anything that is not a plain figure. */
export function plainValue(text: string): number | null {
  return parts(text)?.value ?? null;
}

/**
 * Half a step of the last digit either side, where the figure is rounded (scaled, decimal, or a rate); else none.
 * A rate in words (百分之五十一点八) is as fine as the value the annotator gave.
 */
export function measuredFigure(text: string, value: number, unit: string): Figure {
  const read = parts(text);
  const rate = unit === 'percent' || unit === 'percentage-point' || unit === 'times';
  const step = read?.step ?? 10 ** -(String(value).split('.')[1] ?? '').length;
  const half = rate || (read && !read.plain) ? step / 2 : 0;
  return { value, low: value - half, high: value + half };
}
