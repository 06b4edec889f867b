/** What each character can do in a numeral: one table look-up a character, and the values of the Chinese digits. */

export const OTHER = 0;
export const ARABIC = 1;
/** 一 二 … 九 两 and the financial 壹 贰 …; not zero. */
export const DIGIT = 2;
/** 零 〇 */
export const ZERO = 3;
/** 十 百 千 and their financial forms. */
export const SMALL = 4;
/** 廿 卅 卌: two, three, four tens in one character. */
export const TENS = 5;
/** 万 亿 兆 */
export const BIG = 6;
/** 几 数: a digit left open. */
export const OPEN = 7;
/** x X × * _ □: a digit taken out. */
export const MASK = 8;
export const HALF = 9;
/** ① ㈠ ⑴: one character that is a numeral by itself. */
export const ENCLOSED = 10;

const classes = new Uint8Array(65_536);
const values = new Float64Array(65_536);

const give = (kind: number, characters: string, value: (index: number) => number) => {
  for (let i = 0; i < characters.length; i++) {
    classes[characters.charCodeAt(i)] = kind;
    values[characters.charCodeAt(i)] = value(i);
  }
};

give(ARABIC, '0123456789', (i) => i);
give(DIGIT, '一二三四五六七八九', (i) => i + 1);
give(DIGIT, '壹贰叁肆伍陆柒捌玖', (i) => i + 1);
give(DIGIT, '两', () => 2);
give(ZERO, '零〇', () => 0);
give(SMALL, '十百千', (i) => 10 ** (i + 1));
give(SMALL, '拾佰仟', (i) => 10 ** (i + 1));
give(TENS, '廿卅卌', (i) => 20 + 10 * i);
give(BIG, '万亿兆', (i) => 10 ** (4 + 4 * i));
give(OPEN, '几数', () => 0);
give(MASK, 'xX×*_□■', () => 0);
give(HALF, '半', () => 0.5);
for (let i = 0; i < 20; i++) {
  give(ENCLOSED, String.fromCharCode(0x2460 + i), () => i + 1); // ①–⑳
  give(ENCLOSED, String.fromCharCode(0x2474 + i), () => i + 1); // ⑴–⒇
  give(ENCLOSED, String.fromCharCode(0x2488 + i), () => i + 1); // ⒈–⒛
}
for (let i = 0; i < 10; i++) {
  give(ENCLOSED, String.fromCharCode(0x3220 + i), () => i + 1); // ㈠–㈩
  give(ENCLOSED, String.fromCharCode(0x3280 + i), () => i + 1); // ㊀–㊉
  give(ENCLOSED, String.fromCharCode(0x2776 + i), () => i + 1); // ❶–❿
}

const financial = new Uint8Array(65_536);
for (const character of '壹贰叁肆伍陆柒捌玖拾佰仟') financial[character.charCodeAt(0)] = 1;

/** Class of the character at `i`; OTHER past the end. */
export const classAt = (text: string, i: number): number => classes[text.charCodeAt(i)] ?? OTHER;

export const valueAt = (text: string, i: number): number => values[text.charCodeAt(i)]!;

/** 壹 陆 拾: also ordinary words (陆地, 队伍, 收拾), so alone they need proof. */
export const isFinancial = (text: string, i: number): boolean => financial[text.charCodeAt(i)] === 1;

/** Classes whose characters also stand in ordinary words (统一, 老百姓, 万能). */
export const inWords = (code: number): boolean => {
  const kind = classes[code]!;
  return kind >= DIGIT && kind <= OPEN;
};

export const isArabic = (code: number): boolean => classes[code] === ARABIC;

/** A Chinese character of any kind: what a currency, a sign or a Latin word is not. */
export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

export const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
