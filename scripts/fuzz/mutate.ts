/** Damage as texts really suffer it: keys slipped, spans lost or doubled, widths and scripts mixed, brackets eaten, debris. */
import type { Random } from './random.ts';

export type Mutation = (text: string, random: Random) => string;

const cut = (text: string, start: number, end: number, put = ''): string =>
  text.slice(0, start) + put + text.slice(end);

/** A stretch of up to `most` characters, surrogate halves not respected: scraped texts do not respect them either. */
function stretch(text: string, random: Random, most: number): [start: number, end: number] {
  const start = random.below(text.length);
  return [start, Math.min(text.length, start + 1 + random.below(most))];
}

const insert =
  (pieces: readonly string[]): Mutation =>
  (text, random) => {
    const at = random.below(text.length + 1);
    return cut(text, at, at, random.pick(pieces));
  };

/** Replaces one of the characters that `map` knows, wherever the first after a random place stands. */
const replace =
  (map: ReadonlyMap<string, string>): Mutation =>
  (text, random) => {
    const from = random.below(text.length);
    for (let i = 0; i < text.length; i++) {
      const at = (from + i) % text.length;
      const put = map.get(text[at]!);
      if (put !== undefined) return cut(text, at, at + 1, put);
    }
    return text;
  };

const pairs = (from: string, to: string): Map<string, string> => {
  const target = [...to];
  return new Map([...from].map((char, i) => [char, target[i % target.length]!]));
};

const WIDE = pairs('0123456789%(),:;.+-', '０１２３４５６７８９％（），：；．＋－');
const TRADITIONAL = pairs('会员个总职开发动万亿与为报农区业产单', '會員個總職開發動萬億與為報農區業產單');
const HAN = pairs('0123456789', '〇一二三四五六七八九');
const ARABIC = pairs('零一二三四五六七八九十百两', '0123456789');

const DIGITS = [
  '0',
  '7',
  '12',
  '2016',
  '3.5',
  '1,234',
  '99999999999999999999',
  '.5',
  '0.0',
  '1e9',
  '二',
  '十',
  '百',
  '万',
  '亿',
  '两',
  '半',
  '几',
  '〇',
  '壹',
  '½',
  '③',
  '⑴',
  'Ⅳ',
  '分之',
  '点',
  '%',
  '‰',
  'x',
  '×××',
  '***',
];
const WORDS = [
  '其中',
  '分别',
  '均',
  '各',
  '比',
  '同比',
  '增长',
  '下降',
  '达到',
  '由',
  '至',
  '到',
  '以上',
  '左右',
  '约',
  '近',
  '余',
  '多',
  '共',
  '年',
  '月',
  '日',
  '上半年',
  '去年同期',
  '“十二五”',
  '第',
  '届',
  '家',
  '名',
  '人次',
  '万元',
  '元',
  '个百分点',
  '倍',
  '翻番',
  '的',
  '和',
  '、',
  '，',
  '。',
  '；',
  '：',
  '\n',
  '\t',
  '一是',
  '（一）',
  '1.',
  '一、',
  '第三，',
  '篇二：',
];
const BRACKETS = [
  '（',
  '）',
  '(',
  ')',
  '“',
  '”',
  '‘',
  '’',
  '《',
  '》',
  '【',
  '】',
  '〔',
  '〕',
  '[',
  ']',
  '{',
  '「',
  '"',
  "'",
];
const DEBRIS = [
  '&nbsp;',
  '&ldquo;',
  'lsquo;',
  '<p>',
  '</td>',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u0000',
  '\ufffd',
  '\r\n',
  '\r',
  '\u2028',
  '(zhǎn)',
  '\\n',
  '______',
  '……',
  '——',
  '123',
  '\u0301',
  '\u202e',
];
const SURROGATES = ['\ud83d', '\ude00', '😀', '𠮷', '\udbff', '\ud800\ud800', '👨‍👩‍👧'];

/** Each by name, so that a case can say what was done to it. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'delete a character': (text, random) => cut(text, ...stretch(text, random, 1)),
  'delete a span': (text, random) => cut(text, ...stretch(text, random, 12)),
  'duplicate a character': (text, random) => {
    const [start, end] = stretch(text, random, 1);
    return cut(text, end, end, text.slice(start, end));
  },
  'duplicate a span': (text, random) => {
    const [start, end] = stretch(text, random, 16);
    return cut(text, end, end, text.slice(start, end).repeat(1 + random.below(3)));
  },
  'swap neighbours': (text, random) => {
    const at = random.below(Math.max(1, text.length - 1));
    return cut(text, at, at + 2, (text[at + 1] ?? '') + text[at]!);
  },
  'move a span': (text, random) => {
    const [start, end] = stretch(text, random, 10);
    const rest = cut(text, start, end);
    const at = random.below(rest.length + 1);
    return cut(rest, at, at, text.slice(start, end));
  },
  truncate: (text, random) => text.slice(0, 1 + random.below(text.length)),
  'full width': replace(WIDE),
  traditional: replace(TRADITIONAL),
  'Chinese digit': replace(HAN),
  'Arabic digit': replace(ARABIC),
  digits: insert(DIGITS),
  words: insert(WORDS),
  brackets: insert(BRACKETS),
  debris: insert(DEBRIS),
  surrogates: insert(SURROGATES),
};

const NAMES = Object.keys(mutations);

/** A sentence after one to six mutations. */
export function mutate(sentence: string, random: Random): string {
  let text = sentence;
  for (let left = 1 + random.below(6); left > 0 && text.length > 0; left--)
    text = mutations[random.pick(NAMES)]!(text, random);
  return text;
}
