/** How a finding is put together: numbers rounded as they are printed, sentences in Chinese. */
import type { Finding } from '../model/index.ts';
import { CODES, type FindingCode, type Severity } from './codes.ts';
import type { Range } from './range.ts';

export interface Draft {
  readonly code: FindingCode;
  /** Ids, the one whose figure is stated first. */
  readonly observations: readonly string[];
  readonly stated: number | null;
  readonly computed: number | null;
  readonly message: string;
  /** Only where it differs from the code's own. */
  readonly severity?: Severity;
}

export const toFinding = (draft: Draft): Finding => ({
  code: draft.code,
  severity: draft.severity ?? CODES[draft.code].severity,
  message: draft.message,
  observations: [...draft.observations],
  stated: draft.stated,
  computed: draft.computed,
});

/** The middle of a range, rounded to a place: what the author would have printed. */
export function middle({ lo, hi }: Range, place: number): number {
  const n = Number.isFinite(lo) && Number.isFinite(hi) ? (lo + hi) / 2 : Number.isFinite(lo) ? lo : hi;
  return clean(Math.round(n / place) * place);
}

export const clean = (n: number): number => Number(n.toPrecision(12)) + 0;

const NAMES: Readonly<Record<string, string>> = { percent: '%', 'percentage-point': '个百分点', CNY: '元' };

/** A number with its unit as a person would write it: 1620000 CNY → 162万元. */
export function say(n: number, unit: string | null, unitText = ''): string {
  const name = (unit !== null && NAMES[unit]) || unitText;
  if (unit === 'CNY' && Math.abs(n) >= 1e8) return `${clean(n / 1e8)}亿元`;
  if (unit === 'CNY' && Math.abs(n) >= 1e4) return `${clean(n / 1e4)}万元`;
  return `${clean(n)}${name}`;
}

/** 61+12+21, money in 万元 where it is large. */
export function sayAll(values: readonly number[], unit: string | null): string {
  const by = unit === 'CNY' && values.some((n) => n >= 1e4) ? 1e4 : 1;
  return `${values.map((n) => clean(n / by)).join('+')}${by > 1 ? '，万元' : ''}`;
}
