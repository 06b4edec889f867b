/** Writes numbers the ways Chinese texts do, for tests that read them back. */

export interface Hand {
  readonly digits: string;
  readonly units: readonly [ten: string, hundred: string, thousand: string];
  /** 一十五 rather than 十五. */
  readonly oneTen: boolean;
  /** 两百, 两千, 两万, 两亿 rather than 二百 … */
  readonly liang: boolean;
}

export const SMALL: Hand = {
  digits: '零一二三四五六七八九',
  units: ['十', '百', '千'],
  oneTen: false,
  liang: false,
};
export const SPOKEN: Hand = { ...SMALL, liang: true };
export const ROUND_ZERO: Hand = { ...SMALL, digits: '〇一二三四五六七八九', oneTen: true };
export const FINANCIAL: Hand = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: ['拾', '佰', '仟'],
  oneTen: true,
  liang: false,
};

/** 0 to 9999 without leading zero. */
function section(n: number, { digits, units, liang }: Hand): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += digits[0];
    gap = false;
    text +=
      (digit === 2 && liang && place >= 2 ? '两' : digits[digit]!) + (place > 0 ? units[place - 1]! : '');
  }
  return text;
}

/** A whole number below 10^16, written out: 10305 → 一万零三百零五. */
export function writeChinese(n: number, hand: Hand = SMALL): string {
  if (n === 0) return hand.digits[0]!;
  let text = '';
  let gap = false;
  for (const [scale, word] of [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(n / scale) % 1e4;
    if (part === 0) {
      gap ||= text !== '';
      continue;
    }
    if (text !== '' && (gap || part < 1000)) text += hand.digits[0];
    const written = part === 2 && hand.liang && word !== '' ? '两' : section(part, hand);
    // 一万亿零三亿 is written 一万零三亿: 亿 stands once.
    text += written + (word === '万亿' && Math.floor(n / 1e8) % 1e4 !== 0 ? '万' : word);
    gap = false;
  }
  return hand.oneTen ? text : text.replace(/^一十/u, '十');
}

/** Digit by digit: 2012 → 二〇一二. */
export const writeDigits = (n: number, digits = '〇一二三四五六七八九'): string =>
  [...String(n)].map((d) => digits[Number(d)]!).join('');

/** Arabic with scale words: 123456789 → 1亿2345万6789. */
export function writeMixed(n: number): string {
  const high = Math.floor(n / 1e8);
  const middle = Math.floor(n / 1e4) % 1e4;
  const low = n % 1e4;
  let text = high > 0 ? `${high}亿` : '';
  if (middle > 0) text += `${high > 0 && middle < 1000 ? '零' : ''}${middle}万`;
  if (low > 0) text += `${text !== '' && low < 1000 ? '零' : ''}${low}`;
  return text === '' ? '0' : text;
}
