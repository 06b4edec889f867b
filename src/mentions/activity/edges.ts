/**
 * Where an activity's name begins. Half of all names are unquoted (职工心理健康培训), so the left edge is found by what a name
 * does not reach over: governing verbs, function words, counted classifiers, punctuation.
 */
import { WordEnds } from '../../lexicon/word-ends.ts';
import { keeps, nominals, stops } from './words.ts';

/** Names in real reports stay below this many letters before their head noun. */
const REACH = 26;
const LONGEST_WORD = 5;

const HARD = new Uint8Array(65_536);
for (const c of '。,;:!?、()[]【】<>{}\n\r…—“”"‘’\'「」『』《》|/%=_@#. ') HARD[c.charCodeAt(0)] = 1;

/** Stop words, and noun-like verbs that stop only away from the head noun. */
const STOPS = new WordEnds<'stop' | 'nominal'>([
  ...[...stops].map((word) => [word, 'stop'] as const),
  ...[...nominals].filter((word) => !stops.has(word)).map((word) => [word, 'nominal'] as const),
]);

const CLASSIFIERS = '期场次个项批名位家支件套轮类种人户天份条堂节';
const NUMERAL_LETTERS = '一二三四五六七八九十两几数多余百千万半0123456789';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** True when a protected word (和谐, 结对) covers the letters from..to. */
export function isKept(sentence: string, from: number, to: number): boolean {
  for (let start = Math.max(0, to - LONGEST_WORD); start <= from; start++) {
    for (let end = Math.max(to, start + 2); end <= start + LONGEST_WORD && end <= sentence.length; end++) {
      if (end - start > to - from && keeps.has(sentence.slice(start, end))) return true;
    }
  }
  return false;
}

/** True when a stop word ends at `at`; directly before the head noun, at `head`, a noun-like verb is none (素质提升工程). */
function stopEndsAt(sentence: string, at: number, head: number): boolean {
  return (
    STOPS.longest(
      sentence,
      at,
      (word, kind) => (kind === 'stop' || at !== head) && !isKept(sentence, at - word.length, at),
    ) !== null
  );
}

/** A counted classifier ends at `at`: 2期|, 三场|; but not the 万名 of 万名干部进企业 or the 个 of 三个一. */
function countedEndsAt(sentence: string, at: number): boolean {
  const classifier = sentence.charAt(at - 1);
  const before = sentence.charAt(at - 2);
  if (!CLASSIFIERS.includes(classifier) || before === '' || !NUMERAL_LETTERS.includes(before)) return false;
  if (classifier === '个' && sentence.charAt(at) === '一') return false;
  return !('百千万'.includes(before) && !NUMERAL_LETTERS.includes(sentence.charAt(at - 3) || '。'));
}

/** A digit may stand in a name as an edition (第3届), a year inside (长征镇2023年…), a distance (4*300米). */
function digitBelongs(sentence: string, at: number): boolean {
  let end = at;
  while (isDigit(sentence.charCodeAt(end))) end++;
  if (/^(?:米|公里|届|[*×]\d)/.test(sentence.slice(end, end + 2))) return true;
  let start = at - 1;
  while (start > 0 && isDigit(sentence.charCodeAt(start - 1))) start--;
  return sentence.charAt(end) === '年' && end - start === 4;
}

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Letters of the Latin island that ends at `at` and has figures in it: O2O, 4S, 5G, PM2.5; 0 where none does. */
function islandLength(sentence: string, at: number): number {
  const last = sentence.charCodeAt(at - 1);
  if (!isLatin(last) && !isDigit(last)) return 0;
  const island = /(?:[A-Za-z]|(?<!\d)\d{1,2}(?=[A-Z]))[A-Za-z\d]*(?:\.\d+)?$/u.exec(
    sentence.slice(Math.max(0, at - 12), at),
  );
  return island !== null && /\d/u.test(island[0]) ? island[0].length : 0;
}

/**
 * Offset in the sentence of the first letter of the unquoted name whose head noun begins at `head`. A title in 《》 directly
 * before the head belongs to the name: 《劳动合同法》知识竞赛.
 */
export function leftEdge(sentence: string, head: number): number {
  const floor = Math.max(0, head - REACH);
  let at = head;
  while (at > floor) {
    const code = sentence.charCodeAt(at - 1);
    if (code === 0x300b) {
      const open = sentence.lastIndexOf('《', at);
      if (open < floor) return at;
      at = open;
      continue;
    }
    const island = islandLength(sentence, at);
    if (island > 0) {
      at -= island;
      continue;
    }
    if (HARD[code] === 1) return at;
    if (isDigit(code) && !digitBelongs(sentence, at)) return at;
    if (countedEndsAt(sentence, at) || stopEndsAt(sentence, at, head)) return at;
    at--;
  }
  return at;
}

/** Issuing organisations stand outside: 区总工会|工会主席大讲坛, 市总|…; so does a year or a part of one. */
const PREFIX =
  /^(?:.{0,14}(?:总工会|工会联合会|妇联|残联|团[省市区县]?委|公司|集团|党委|党组|工委|委员会)|[我全]?[省市区县州旗镇]总(?!工会)|(?:\d{4}|xx|XX|\*+|×+)年(?:度|上半年|下半年)?|(?:上|下)半年|\d{1,2}月份?|[一二三四]季度|第[一二三四]季度|级工会|工会(?=工会))/u;

/** Moves a left edge over what stands before the name proper. */
export function trimLeft(sentence: string, start: number, head: number): number {
  let at = start;
  for (let rounds = 0; rounds < 3; rounds++) {
    const prefix = PREFIX.exec(sentence.slice(at, head));
    if (prefix === null) break;
    at += prefix[0].length;
  }
  return at;
}

/** Start of the edition that stands directly before `at` (第二届|“创业杯”大赛, 首届|…), else `at`. */
export function withEdition(sentence: string, at: number): number {
  const edition = /(?:第[一二三四五六七八九十百\d]{1,4}届|首届)$/u.exec(
    sentence.slice(Math.max(0, at - 7), at),
  );
  return edition === null ? at : at - edition[0].length;
}

/** Parallel parts of one name: 双亮、双比、|双推活动, 讲理想、|比贡献活动: as long as the last, with its first letter. */
export function parallelStart(sentence: string, start: number, head: number): number {
  const length = head - start;
  let at = start;
  while (
    length <= 5 &&
    sentence.charAt(at - 1) === '、' &&
    sentence.charAt(at - 1 - length) === sentence.charAt(start)
  ) {
    at -= length + 1;
  }
  return at;
}

/** Trades under one head noun: 家政、育婴、|电商技能培训班. */
export function listStart(sentence: string, start: number, head: number): number {
  if (!/(?:技能|技术|知识|实用技术|职业技能)$/u.test(sentence.slice(start, head))) return start;
  let at = start;
  while (sentence.charAt(at - 1) === '、') {
    const piece = leftEdge(sentence, at - 1);
    if (at - 1 - piece < 2 || at - 1 - piece > 4) break;
    at = piece;
  }
  return at;
}
