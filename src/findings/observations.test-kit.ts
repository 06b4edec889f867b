/**
 * Observations by hand, so that the arithmetic is tested apart from the reading: `在档困难职工由上年末的[428]户下降到[351]户,减少[87]户`. Brackets mark the
 * numerals; value and unit follow from what is written. `[61^0]` is a part of the figure with index 0.
 */
import type { Observation } from '../model/index.ts';

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3 };
const UNITS: readonly (readonly [text: string, unit: string])[] = [
  ['个百分点', 'percentage-point'],
  ['万元', 'CNY'],
  ['亿元', 'CNY'],
  ['元', 'CNY'],
  ['人次', 'person-time'],
  ['人', 'person'],
  ['名', 'person'],
  ['户', 'household'],
  ['吨', 't'],
  ['亩', 'mu'],
  ...'家个件起条份处次场期项批幅'.split('').map((c) => [c, 'count'] as const),
];
const HEDGES: readonly (readonly [before: RegExp, precision: Observation['precision']])[] = [
  [/[近约]$/u, 'approximate'],
  [/(?:超过|突破)$/u, 'at-least'],
];

export interface HandMade {
  readonly text: string;
  readonly observations: Observation[];
}

/** @param overrides fields of single observations, by index */
export function byHand(
  marked: string,
  overrides: Readonly<Record<number, Partial<Observation>>> = {},
): HandMade {
  let text = '';
  let at = 0;
  const found: { start: number; end: number; whole: number | null }[] = [];
  for (const m of marked.matchAll(/\[([^\]^]+)(?:\^(\d+))?\]/gu)) {
    text += marked.slice(at, m.index);
    found.push({
      start: text.length,
      end: text.length + m[1]!.length,
      whole: m[2] === undefined ? null : Number(m[2]),
    });
    text += m[1]!;
    at = m.index + m[0].length;
  }
  text += marked.slice(at);
  const observations = found.map(({ start, end, whole }, i) => ({
    ...read(text, start, end, i),
    partOf: whole === null ? null : `o${whole + 1}`,
    ...overrides[i],
  }));
  return { text, observations };
}

function read(text: string, start: number, end: number, index: number): Observation {
  const numeral = text.slice(start, end);
  const percent = numeral.endsWith('%') || numeral.endsWith('成');
  const [unitText, unit] = percent
    ? ['', 'percent']
    : (UNITS.find(([u]) => text.startsWith(u, end)) ?? ['', 'count']);
  const scale = SCALES[/[万亿千]/u.exec(numeral)?.[0] ?? ''] ?? 1;
  const digits = numeral.endsWith('成') ? 80 : Number(/\d+(?:\.\d+)?/u.exec(numeral)?.[0] ?? Number.NaN);
  const masked = Number.isNaN(digits);
  const hedge = HEDGES.find(([re]) => re.test(text.slice(Math.max(0, start - 2), start)))?.[1];
  const precision = masked ? 'masked' : /[余多]/u.test(numeral) ? 'at-least' : (hedge ?? 'exact');
  const value = masked ? null : Number((digits * scale).toPrecision(12));
  return {
    id: `o${index + 1}`,
    indicator: null,
    measure: null,
    measureType: percent ? 'ratio' : 'flow',
    status: 'actual',
    value,
    low: value,
    high: value,
    precision,
    unit,
    unitText: unitText.replace(/^[万亿](?=元)/u, ''),
    period: { timePeriod: '2014', start: '2014-01-01', end: '2014-12-31', basis: 'title' },
    area: { code: null, name: null, basis: 'none' },
    breakdown: [],
    baseline: null,
    partOf: null,
    sameAs: null,
    activity: null,
    evidence: {
      start,
      end,
      quote: numeral,
      section: null,
      number: [start, end],
      measure: null,
      period: null,
    },
    rules: [],
    confidence: 0.95,
  };
}
