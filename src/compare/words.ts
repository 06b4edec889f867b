/** Words and numbers of a comparison as people read them. */
import type { Fact } from './facts.ts';
import type { Cell } from './tellings.ts';

export const TYPE_NAMES: Readonly<Record<Fact['type'], string>> = {
  stock: '存量',
  flow: '流量',
  ratio: '比率',
  increase: '增加量',
  decrease: '减少量',
  growth: '增幅',
};

const UNIT_NAMES: Readonly<Record<string, string>> = {
  person: '人',
  'person-time': '人次',
  household: '户',
  count: '个',
  percent: '%',
  'percentage-point': '百分点',
  CNY: '元',
  times: '倍',
};

export const unitName = (unit: string | null): string => (unit === null ? '' : (UNIT_NAMES[unit] ?? unit));

const PRECISION_SIGNS: Readonly<Record<Fact['precision'], string>> = {
  exact: '',
  approximate: '约',
  'at-least': '≥',
  'at-most': '≤',
  range: '',
  masked: '',
};

/** 12,345.6: thousands parted, no more places than it has, at most four. */
export function grouped(n: number): string {
  const [whole, places] = String(Number(Math.abs(n).toFixed(4))).split('.');
  const sign = n < 0 ? '-' : '';
  return `${sign}${whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${places === undefined ? '' : `.${places}`}`;
}

/** A figure in full, money in 万元 or 亿元, percent with its sign. */
export function sayFact(fact: Pick<Fact, 'value' | 'low' | 'high' | 'precision' | 'unit'>): string {
  const { value, low, high, precision, unit } = fact;
  if (precision === 'range' && low !== null && high !== null)
    return `${sayNumber(low, unit)}–${sayNumber(high, unit)}`;
  return value === null ? '（隐去）' : `${PRECISION_SIGNS[precision]}${sayNumber(value, unit)}`;
}

export function sayNumber(n: number, unit: string | null): string {
  if (unit === 'percent') return `${grouped(n)}%`;
  if (unit === 'percentage-point') return `${grouped(n)}个百分点`;
  if (unit === 'CNY' && Math.abs(n) >= 1e8) return `${grouped(n / 1e8)}亿`;
  // 20251 yuan of income stay as they are, 1264000 yuan are 126.4万.
  if (unit === 'CNY' && Math.abs(n) >= 1e4 && (Math.abs(n) >= 1e6 || n % 100 === 0))
    return `${grouped(n / 1e4)}万`;
  return grouped(n);
}

export const signed = (text: string, n: number): string => (n > 0 ? `+${text}` : text);

/** Missing is –, masked says so, several figures that do not agree all stand there. */
export function sayCell(cell: Cell): string {
  switch (cell.state) {
    case 'missing':
      return '–';
    case 'masked':
      return '（隐去）';
    case 'value':
      return sayFact(cell.fact!);
    case 'disputed':
      return [...new Set(cell.tellings.map(sayFact))].join(' ≠ ');
  }
}

/** Where a figure stands: file, and offset in its text. */
export const placeOfFact = ({ doc, charStart }: Fact): string => `${doc.uri}:${charStart}`;

/** A quote on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
