/** Makes numerals: bounds follow from the precision, so that no maker can contradict itself. */
import type { Numeral, Precision } from '../../model/index.ts';
import type { Literal } from './literal.ts';

interface Reading {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly precision?: Precision;
}

/** Exact unless `reading` says otherwise. */
export function makeNumeral(
  start: number,
  end: number,
  { value, low, high, precision = 'exact' }: Reading,
  script: Numeral['script'],
  resolution: number | null,
  rule: string,
): Numeral {
  const exact = precision === 'exact';
  return {
    type: 'numeral',
    start,
    end,
    value: value ?? null,
    low: (exact ? value : low) ?? null,
    high: (exact ? value : high) ?? null,
    precision,
    script,
    resolution,
    rules: [rule],
  };
}

export const scriptOf = ({ arabic, chinese }: Literal): Numeral['script'] =>
  arabic ? (chinese ? 'mixed' : 'arabic') : 'chinese';
