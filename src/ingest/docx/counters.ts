/** The numbers that Word writes before paragraphs by itself: 一、 （三） 第二章 ①. They are not in the text of the file. */

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';

/** 一, 十, 十一, 二十, 一百零三: how Chinese lists count. Above 9999 in digits one by one. */
export function chineseCounting(
  n: number,
  digits = DIGITS,
  units = ['', '十', '百', '千'],
  leadingOne = false,
): string {
  if (n <= 0 || n > 9999) return [...String(n)].map((d) => digits[Number(d)] ?? d).join('');
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      if (gap) text += digits === DIGITS ? '零' : digits[0];
      gap = false;
      const one = digit === 1 && place === 1 && text === '' && !leadingOne;
      text += (one ? '' : digits[digit]!) + units[place]!;
    }
  }
  return text;
}

function roman(n: number): string {
  const values: [number, string][] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
    [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ]; // prettier-ignore
  let text = '';
  let left = Math.min(n, 3999);
  for (const [value, letters] of values) {
    for (; left >= value; left -= value) text += letters;
  }
  return text;
}

/** a … z, aa, bb: Word repeats the letter. */
const letters = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

const fullWidth = (n: number): string =>
  [...String(n)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join('');

const from = (row: string, n: number): string => [...row][n - 1] ?? String(n);

/** A count in one of the number formats of Office Open XML (ECMA-376, part 1, 17.18.59). Unknown ones count in digits. */
export function formatNumber(n: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return chineseCounting(n);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(n)].map((d) => DIGITS[Number(d)]).join('');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return chineseCounting(n, LEGAL, ['', '拾', '佰', '仟'], true);
    case 'ideographTraditional':
      return from('甲乙丙丁戊己庚辛壬癸', n);
    case 'ideographZodiac':
      return from('子丑寅卯辰巳午未申酉戌亥', n);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return from('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', n);
    case 'decimalEnclosedParen':
      return from('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', n);
    case 'decimalEnclosedFullstop':
      return from('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', n);
    case 'ideographEnclosedCircle':
      return from('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉', n);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(n);
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'upperLetter':
      return letters(n).toUpperCase();
    case 'lowerLetter':
      return letters(n);
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    default:
      return String(n);
  }
}
