import { expect, it } from 'vitest';
import { formatNumber } from './counters.ts';

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [11, 'chineseCounting', '十一'],
  [20, 'chineseCountingThousand', '二十'],
  [101, 'taiwaneseCountingThousand', '一百零一'],
  [110, 'japaneseCounting', '一百一十'],
  [12, 'chineseLegalSimplified', '壹拾贰'],
  [20, 'ideographDigital', '二〇'],
  [3, 'ideographTraditional', '丙'],
  [11, 'ideographTraditional', '11'],
  [5, 'decimalEnclosedCircle', '⑤'],
  [12, 'decimalFullWidth', '１２'],
  [7, 'decimalZero', '07'],
  [28, 'lowerLetter', 'bb'],
  [14, 'upperRoman', 'XIV'],
  [4, 'none', ''],
  [4, 'somethingNew', '4'],
])('%i in %s is %s', (n, format, expected) => {
  expect(formatNumber(n, format)).toBe(expected);
});
