/**
 * Bare numbers and ordinals: the digits alone, without the words that loosen them (四百 of 四百多), each side of a range by
 * itself, with their sign.
 */
import type { Numeral } from '../../model/index.ts';
import { isLatin } from '../../lexicon/digits.ts';
import { scanNumerals } from '../numeral/index.ts';
import type { Found } from './recognized.ts';

export function numbers(text: string, numerals: readonly Numeral[]): Found[] {
  return numerals.flatMap((numeral) => {
    const { start, end } = numeral;
    if (/^ *[%‰]/u.test(text.slice(end, end + 4))) return [];
    switch (numeral.rules[0]) {
      case 'numeral/percent':
        return scanPart(text, text.indexOf('分之', start) + 2, end);
      case 'numeral/range': {
        const at = start + text.slice(start, end).search(/[-—~至到]/u);
        const upper = at + /^[-—~至到]+/u.exec(text.slice(at, end))![0].length;
        const low = scanPart(text, start, at).map((n) => ({ ...n, value: numeral.low }));
        return [...low, ...scanPart(text, upper, end)];
      }
      case 'numeral/more':
      case 'numeral/about':
        return [
          number(text, start, /[余多来]$/u.test(text.slice(start, end)) ? end - 1 : end, numeral.value!),
        ];
      case 'numeral/up-to':
        return [number(text, start + 1, end, numeral.value!)];
      case 'numeral/product':
        return scanPart(text, start, end);
      default:
        return numeral.value === null ? [] : [number(text, start, end, numeral.value)];
    }
  });
}

/** The numbers of a stretch that was read as one numeral. */
const scanPart = (text: string, from: number, to: number): Found[] =>
  numbers(
    text.slice(0, to),
    scanNumerals(text, from, to).filter((n) => n.rules[0] !== 'numeral/product'),
  );

function number(text: string, start: number, end: number, value: number): Found {
  const sign = signBefore(text, start);
  return { start: start - sign, end, type: 'number', value: sign > 0 ? -value : value, unit: null };
}

/** Length of the sign: 负三点一, -10000; not the hyphen of 3-5 and A-1. */
function signBefore(text: string, start: number): number {
  const sign = text[start - 1];
  if (sign === '负') return text[start - 2] === '正' ? 0 : 1;
  if (sign !== '-') return 0;
  const before = text[start - 2] ?? ' ';
  return /[\d)\-—.%/]/u.test(before) || isLatin(before.charCodeAt(0)) ? 0 : 1;
}

/** 第三, 第一百零一 */
export const ordinals = (text: string, numerals: readonly Numeral[]): Found[] =>
  numerals
    .filter((n) => n.value !== null && n.precision === 'exact' && text[n.start - 1] === '第')
    .map(({ start, end, value }) => ({ start: start - 1, end, type: 'ordinal', value, unit: null }));
