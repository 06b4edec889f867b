/**
 * List markers, known by what stands around a number: 一、 1. (二) 3) 一是. Scraped texts have no line breaks, so a marker may
 * follow any stop, bracket or space, and even a word (…组织保障二、服务大局…).
 */
import type { Numeral } from '../../model/index.ts';
import { isHan } from '../../lexicon/digits.ts';

/** What a marker may follow besides the beginning. */
const STOPS = '。;:!?…\n\r ”】)》';

const MOST_CHINESE = 3;
const MOST_ARABIC = 2;

const DIGITS = '一二三四五六七八九十';

/** The name of the rule by which the numeral at [start, end) is a marker, or null. */
export function markerRule(sentence: string, numeral: Numeral, start: number, end: number): string | null {
  const { script } = numeral;
  const chinese = script === 'chinese';
  if (end - start > (chinese ? MOST_CHINESE : MOST_ARABIC) || numeral.precision !== 'exact') return null;
  if (!chinese && script !== 'arabic') return null;
  const before = start === 0 ? '\n' : sentence[start - 1]!;
  const after = sentence[end] ?? '';
  if (isBracketed(before, after)) return 'bracketed';
  const opens = STOPS.includes(before);
  if (opens && !chinese && after === ')') return 'half-bracketed';
  if (opens && isHeading(sentence, chinese, after, end)) return 'heading';
  if (chinese && isFirstly(sentence, before, after, opens, end)) return 'firstly';
  if (end - start === 1 && after === '、' && isHan(before.charCodeAt(0))) {
    if (chinese && before !== '第' && startsClause(sentence, end + 1)) return 'heading-run-on';
    if (!chinese && isChunk(sentence, end + 1)) return 'chunk';
  }
  return null;
}

const isBracketed = (before: string, after: string): boolean =>
  (before === '(' && after === ')') ||
  (before === '[' && after === ']') ||
  (before === '【' && after === '】') ||
  (before === '〔' && after === '〕');

/** 一、围绕中心, 1.工会组建, 二.; not 1.5亿, 2、3月份, 一、二等奖. */
function isHeading(sentence: string, chinese: boolean, after: string, end: number): boolean {
  const next = sentence[end + 1] ?? '';
  if (!chinese) return (after === '、' || after === '.') && !(next >= '0' && next <= '9');
  if (!'、., \n'.includes(after) || after === '') return false;
  if (after === ',' && next >= '0' && next <= '9') return false;
  let i = end + 1;
  while (DIGITS.includes(sentence[i] ?? ' ')) i++;
  return i === end + 1 || !'、等类级'.includes(sentence[i] ?? ' ');
}

/** 一是, 二要, 三则, 一来; not 三是否. */
function isFirstly(sentence: string, before: string, after: string, opens: boolean, end: number): boolean {
  if (!opens && before !== ',' && before !== '、') return false;
  if (after === '是') return sentence[end + 1] !== '否';
  if (after === '来') return sentence[end + 1] === '是' || sentence[end + 1] === ',';
  return after === '要' || after === '则';
}

/** Four characters of prose follow: …组织保障二、服务大局; not 边远地区二、三、四类. */
function startsClause(sentence: string, from: number): boolean {
  if (DIGITS.includes(sentence[from] ?? ' ') || sentence[from] === '两') return false;
  for (let i = from; i < from + 4; i++) if (!isHan(sentence.charCodeAt(i))) return false;
  return true;
}

/** What is left of page or chunk counts in scraped text: 各1、项工作; not 工会5、会员30. */
function isChunk(sentence: string, from: number): boolean {
  let i = from;
  while (i < from + 6 && isHan(sentence.charCodeAt(i))) i++;
  const next = sentence[i] ?? '。';
  return i >= from + 2 && !(next >= '0' && next <= '9');
}
