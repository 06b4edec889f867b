/** Percentages, money, measures, temperatures and ages, with their units inside the span. */
import type { NonQuantity, Numeral, Quantity } from '../../model/index.ts';
import { readQuantities } from '../quantity/index.ts';
import type { Bounds, Found } from './recognized.ts';

/** UCUM units under the names that other readers use. */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  har: 'ha',
  '[mi_i]': 'mile',
  '[in_i]': 'inch',
  '[ft_i]': 'ft',
  '[gal_us]': 'gallon',
  Cel: 'C',
  '[degF]': 'F',
  kW: 'Kilowatt',
  MW: 'Megawatt',
  kcal: 'Kilocalorie',
  Hz: 'Hertz',
  MBy: 'Megabyte',
  GBy: 'Gigabyte',
  TBy: 'Terabyte',
  bit: 'Bit',
  kbit: 'Kilobit',
};

export function quantities(text: string, numerals: readonly Numeral[]): Found[] {
  const joined = readQuantities(text, 0, numerals);
  const found: Found[] = [];
  for (const q of joined) {
    if (q.unitClass === 'money') found.push(money(text, q));
    else if (q.unitClass === 'physical') found.push(measure(text, q));
    else if (q.unitText === '块') found.push({ ...money(text, q), unit: 'CNY' });
    else if (q.unit === 'count' && q.unitText === '分' && q.value !== null) {
      found.push({ ...span(text, q), type: 'money', value: q.value / 100, unit: null });
    }
  }
  // 15%-20% is a pair of percentages here.
  for (const numeral of numerals) {
    for (const q of readQuantities(text, 0, [numeral])) if (isPercentage(q)) found.push(percentage(q));
  }
  return found;
}

const isPercentage = (q: Quantity): boolean =>
  q.unitClass === 'percentage-point' ||
  (q.unitClass === 'percent' &&
    q.unitText !== '番' &&
    (q.unitText !== '' || q.rules[0] === 'numeral/percent'));

const percentage = (q: Quantity): Found => ({
  start: q.start,
  end: Math.max(q.end, q.unitSpan.end),
  type: 'percent',
  value: q.value ?? { min: q.low, max: q.high },
  unit: null,
});

/** The quantity with its unit; with its hedges too where they are all the rest of the text (约4.287亿美元). */
function span(text: string, { start, end, outer, unitSpan }: Quantity): { start: number; end: number } {
  if (text.slice(0, outer.start).trim() === '' && text.slice(outer.end).trim() === '') return outer;
  return { start, end: Math.max(end, unitSpan.end) };
}

function money(text: string, q: Quantity): Found {
  const { start, end } = span(text, q);
  const prefix = /(?:￥|¥|US\$|\$|HK\$|€|£|新台币|台币|港币|人民币|澳门元) ?$/u.exec(
    text.slice(Math.max(0, start - 5), start),
  );
  return {
    start: start - (prefix?.[0].length ?? 0),
    end,
    type: 'money',
    value:
      q.rules.some((rule) => rule.endsWith('/more')) && q.value !== null
        ? upToNext(q.value)
        : bounded(q, false),
    unit: q.unit,
  };
}

/** 3000多: more than three thousand, less than four. */
const upToNext = (value: number): Bounds => ({
  min: value,
  max: value + 10 ** Math.floor(Math.log10(value)),
});

/** A hedge makes bounds; a trailing 以上 of money stays a plain number. */
function bounded(q: Quantity, trailing: boolean): number | Bounds | null {
  const leads = q.outer.start < q.start;
  if (
    q.precision === 'range' ||
    ((q.precision === 'at-least' || q.precision === 'at-most') && (leads || trailing))
  ) {
    return { min: q.low, max: q.high };
  }
  return q.value;
}

function measure(text: string, q: Quantity): Found {
  const where = span(text, q);
  const degree = q.unit === 'Cel' || q.unit === '[degF]' || q.unitText === '度';
  if (degree) return temperature(text, q, where);
  const unit = q.unit === null ? null : (UNIT_NAMES[q.unit] ?? q.unit);
  return { ...where, type: 'dimension', value: bounded(q, true), unit };
}

/** 37°, 摄氏37度, 华氏温度100度, 20摄氏度 */
function temperature(text: string, q: Quantity, { start, end }: { start: number; end: number }): Found {
  const prefix = /(?:摄氏|华氏)(?:温度)?$/u.exec(text.slice(Math.max(0, start - 4), start));
  const named = prefix?.[0].startsWith('华') ? 'F' : prefix !== null ? 'C' : null;
  const unit = named ?? (q.unitText === '度' ? 'Degree' : (UNIT_NAMES[q.unit ?? ''] ?? 'Degree'));
  return {
    start: start - (prefix?.[0].length ?? 0),
    end,
    type: 'temperature',
    value: bounded(q, true),
    unit,
  };
}

/** 五岁, 十二周岁 */
export const ages = (numerals: readonly Numeral[], nonQuantities: readonly NonQuantity[]): Found[] =>
  nonQuantities
    .filter((n) => n.reason === 'age')
    .flatMap(({ start, end }) => {
      const numeral = numerals.find((n) => n.start >= start && n.end <= end);
      if (numeral === undefined) return [];
      const value = numeral.value ?? { min: numeral.low, max: numeral.high };
      return [{ start: numeral.start, end, type: 'age' as const, value, unit: 'Year' }];
    });
