/** Finds the unit of a numeral and brings its value into the unit's base. */
import type { Numeral } from '../../model/index.ts';
import { ARABIC, BIG, classAt } from '../../lexicon/digits.ts';
import { currencyBefore, unitsAfter, unitsAfterWeak, type Unit } from '../../lexicon/units.ts';
import { add, scale, type Draft } from './draft.ts';

const SPACE = 32;
/** 三县 and 50企业 are counted without a classifier; 1.8亿产业工人 are no 产业. */
const MOST_NOUNS = 1000;
const YEAR = '年';

const unit = (text: string, unitClass: Unit['class'], name: string | null, factor = 1): Unit => ({
  text,
  class: unitClass,
  unit: name,
  factor,
  notBefore: [],
  weakNotBefore: [],
  maskable: false,
  noun: false,
});

const SHARE = unit('', 'percent', 'percent');
const PERCENT_FORM = unit('', 'percent', 'percent');
const CURRENCIES = new Map<string, Unit>();
const currency = (code: string): Unit => {
  let found = CURRENCIES.get(code);
  if (found === undefined) CURRENCIES.set(code, (found = unit('', 'money', code)));
  return found;
};

/** 4 figures and 年: a date, not a length of time. */
const isYear = (draft: Draft, sentence: string): boolean =>
  sentence[draft.unitStart] === YEAR &&
  draft.value !== null &&
  draft.value >= 1000 &&
  draft.value <= 2999 &&
  draft.end - draft.start === 4;

/** Percent forms say their unit themselves: 百分之八十五, 三分之二, 一半. */
function readShare(draft: Draft, numeral: Numeral): boolean {
  if (numeral.rules[0] === 'numeral/percent') {
    draft.unit = PERCENT_FORM;
    return true;
  }
  if (numeral.rules[0] !== 'numeral/fraction') return false;
  draft.unit = SHARE;
  scale(draft, 100);
  const round = (n: number | null) => (n === null ? null : Math.round(n * 100) / 100);
  draft.value = round(draft.value);
  draft.low = round(draft.low);
  draft.high = round(draft.high);
  return true;
}

/**
 * Reads the unit; false where the numeral can be no quantity (2016年). A numeral without a unit stays without
 * (会员2.8亿): the sentence will tell what it counts.
 */
export function readUnit(sentence: string, draft: Draft, numeral: Numeral): boolean {
  if (readShare(draft, numeral)) return true;
  const weak =
    numeral.script === 'masked' ||
    (draft.end - draft.start === 1 && '百千万亿'.includes(sentence[draft.start]!));
  const units = weak ? unitsAfterWeak : unitsAfter;
  const length = sentence.length;
  let at = draft.end;
  if (sentence.charCodeAt(at) === SPACE) at++;
  // 一个半月, 3个多小时: 半 and 多 part 个 from its unit.
  const inserted =
    sentence[at] === '个' && (sentence[at + 1] === '半' || sentence[at + 1] === '多')
      ? sentence[at + 1]
      : null;
  let found = inserted === null ? units.match(sentence, at, length) : null;
  if (inserted !== null) {
    const split = unitsAfter.match(`个${sentence.slice(at + 2, at + 6)}`, 0, 5);
    if (split !== null && split.end > 1) {
      found = { entry: split.entry, end: at + 1 + split.end };
      if (inserted === '半') add(draft, 0.5);
    } else {
      found = units.match(sentence, at, length);
    }
  }
  if (found === null || (found.entry.noun && !(draft.value !== null && draft.value < MOST_NOUNS))) {
    readPrefix(sentence, draft);
    return true;
  }
  draft.unit = found.entry;
  draft.unitStart = at;
  draft.unitEnd = draft.outerEnd = found.end;
  if (isYear(draft, sentence)) return false;
  if (inserted === '多') atLeast(draft, 'quantity/more');
  readTail(sentence, draft);
  convert(sentence, draft);
  readPrefix(sentence, draft);
  return true;
}

function atLeast(draft: Draft, rule: string): void {
  if (draft.precision !== 'exact') return;
  draft.precision = 'at-least';
  draft.low = draft.value;
  draft.high = null;
  draft.rules.push(rule);
}

/** What may follow a unit and belongs to the number: 两年半, 三天多, 10公里余. */
function readTail(sentence: string, draft: Draft): void {
  const next = sentence[draft.unitEnd];
  const unitClass = draft.unit!.class;
  const measured = unitClass === 'duration' || unitClass === 'physical' || unitClass === 'times';
  if (next === '半' && measured && sentence[draft.unitEnd + 1] !== '数') {
    add(draft, 0.5);
    draft.outerEnd = draft.unitEnd + 1;
    draft.end = draft.outerEnd;
    draft.rules.push('quantity/and-a-half');
  } else if (
    (next === '多' || next === '余') &&
    (measured || unitClass === 'money' || unitClass === 'percent')
  ) {
    atLeast(draft, 'quantity/more');
    draft.outerEnd = draft.unitEnd + 1;
    if (unitClass === 'percent' && draft.unit!.text !== '番') draft.end = draft.outerEnd; // 七成多
  }
}

function convert(sentence: string, draft: Draft): void {
  const { text, factor, class: unitClass } = draft.unit!;
  if (text === '番') {
    // 翻两番: twice doubled, that is 300 percent more.
    if (draft.value !== null && /翻了?$/u.test(sentence.slice(Math.max(0, draft.start - 2), draft.start))) {
      const grown = (2 ** draft.value - 1) * 100;
      draft.value = draft.low = grown;
      draft.high = draft.precision === 'exact' ? grown : null;
    }
    return;
  }
  if (text === '折' && draft.value !== null && draft.value >= 10) return; // 三八折 is 38 percent.
  scale(draft, factor);
  if (unitClass === 'percent') draft.end = Math.max(draft.end, draft.unitEnd);
}

/** 4人民币 5美元: the currency there belongs to the number before it. */
const isNumeralEnd = (sentence: string, i: number): boolean => {
  const kind = classAt(sentence, i - 1);
  return i > 0 && kind >= ARABIC && kind <= BIG;
};

/** ￥300, 人民币3万元: a currency before the number, and where it has a unit, only part of the outer span. */
function readPrefix(sentence: string, draft: Draft): void {
  let at = draft.start;
  if (sentence.charCodeAt(at - 1) === SPACE) at--;
  const prefix = currencyBefore(sentence, at, 0);
  if (prefix === null || isNumeralEnd(sentence, at - prefix.text.length)) return;
  const own = draft.unit;
  if (own !== null && own.class !== 'money') return;
  if (own === null || own.unit === 'CNY') {
    draft.unit = own === null ? currency(prefix.unit) : { ...own, unit: prefix.unit };
  }
  draft.outerStart = at - prefix.text.length;
}
