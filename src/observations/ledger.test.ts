/** Personal numbers in the ledger: their first three figures, however they are grouped. */
import { describe, expect, it } from 'vitest';
import type { NonQuantity, Numeral } from '../model/index.ts';
import { scanNumerals } from '../mentions/numeral/index.ts';
import { readNonQuantities } from '../mentions/nonquantity/index.ts';
import { ledger } from './ledger.ts';

const texts = (text: string): string[] => {
  const numerals: Numeral[] = scanNumerals(text, 0, text.length);
  const excluded: NonQuantity[] = readNonQuantities(text, 0, numerals);
  return ledger(text, numerals, [], [], [], excluded).map((entry) => entry.text);
};

describe('the ledger keeps no personal number whole', () => {
  it.each([
    ['手机13800001234', ['138********']],
    ['手机138 0000 1234', ['138', '****', '****']],
    ['电话0513-8500 1234', ['051*', '****', '****']],
    ['身份证330102 19880706 1234', ['330***', '********', '****']],
    ['卡号6222 0212 0200 0012 345', ['622*', '****', '****', '****', '***']],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('leaves a postal code as it is: it names a district, no person', () => {
    expect(texts('邮编310009')).toEqual(['310009']);
  });
});
