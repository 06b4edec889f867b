/**
 * Quantities of an English sentence: each numeral with its money, unit and hedges read, in base units. What is counted by a noun
 * (1,130 new members) has no unit here; the claim that names the noun gives it.
 */
import type { Precision, Quantity, UnitClass } from '../../model/index.ts';
import type { EnglishNumeral } from '../number/read.ts';
import { hedgeAfter, hedgeBefore } from './hedge.ts';
import { moneyAfter, moneyBefore } from './money.ts';
import { unitAfter } from './unit.ts';

/** A quantity while it is put together; offsets within the sentence. */
interface Draft {
  start: number;
  end: number;
  value: number | null;
  low: number | null;
  high: number | null;
  precision: Precision;
  resolution: number | null;
  unitClass: UnitClass;
  unit: string | null;
  unitStart: number;
  unitEnd: number;
  outerStart: number;
  outerEnd: number;
  script: Quantity['script'];
  kind: EnglishNumeral['kind'];
  rules: string[];
}

/**
 * @param numerals those of the sentence that are neither part of a time nor no quantity at all, with offsets into the source
 * @param dollar what a bare $ means in this report
 */
export function readQuantities(
  sentence: string,
  offset: number,
  numerals: readonly EnglishNumeral[],
  dollar: string,
): Quantity[] {
  const drafts: Draft[] = [];
  for (const numeral of numerals) {
    if (numeral.kind === 'ordinal' || numeral.kind === 'code') continue;
    const draft = begin(numeral, offset);
    readUnit(sentence, draft, dollar);
    const last = drafts[drafts.length - 1];
    if (last !== undefined && joinRange(sentence, last, draft)) continue;
    if (last !== undefined) shareUnit(sentence, last, draft);
    drafts.push(draft);
  }
  for (const draft of drafts) readHedges(sentence, draft);
  return drafts.map((draft) => finish(sentence, offset, draft));
}

function begin(numeral: EnglishNumeral, offset: number): Draft {
  const [start, end] = [numeral.start - offset, numeral.end - offset];
  const share = numeral.kind === 'share';
  return {
    start,
    end,
    value: numeral.value,
    low: numeral.low,
    high: numeral.high,
    precision: numeral.precision,
    resolution: numeral.resolution,
    unitClass: share ? 'percent' : numeral.kind === 'fold' ? 'times' : 'none',
    unit: share ? 'percent' : numeral.kind === 'fold' ? 'times' : null,
    unitStart: end,
    unitEnd: end,
    outerStart: start,
    outerEnd: end,
    script: numeral.script,
    kind: numeral.kind,
    rules: [...numeral.rules],
  };
}

const scale = (n: number | null, by: number): number | null =>
  n === null || by === 1 ? n : Number((n * by).toPrecision(15));

/** $30 million people: nobody counts people in money; the sign is a slip of the scanner. */
const PEOPLE = /^ (?:people|persons|residents|farmers)(?![\w'’-])/u;

function readUnit(sentence: string, draft: Draft, dollar: string): void {
  if (draft.unitClass !== 'none') return;
  const money = moneyBefore(sentence, draft.start, dollar);
  if (money !== null && PEOPLE.test(sentence.slice(draft.end, draft.end + 12))) {
    draft.outerStart = money.start;
    draft.rules.push('quantity/stray-sign');
    return;
  }
  if (money !== null) {
    setUnit(draft, 'money', money.unit, money.start, draft.start, 'quantity/money');
    draft.outerStart = money.start;
    return;
  }
  const unit = unitAfter(sentence, draft.end);
  if (unit !== null) {
    const often = unit.entry.class === 'times' && isFrequency(sentence, draft.start, unit.end);
    setUnit(
      draft,
      often ? 'count' : unit.entry.class,
      often ? 'count' : unit.entry.unit,
      unit.start,
      unit.end,
      `quantity/${often ? 'frequency' : unit.entry.class}`,
    );
    for (const key of ['value', 'low', 'high', 'resolution'] as const)
      draft[key] = scale(draft[key], unit.entry.factor);
    // The percent sign is part of the numeral; other units stand outside it.
    if (unit.entry.class === 'percent') draft.end = unit.end;
    draft.outerEnd = unit.end;
    return;
  }
  const after = moneyAfter(sentence, draft.end, dollar);
  if (after !== null) {
    setUnit(draft, 'money', after.unit, after.start, after.end, 'quantity/money');
    draft.outerEnd = after.end;
  }
}

/** met five times, but 2.4 times the figure and rose three times. */
function isFrequency(sentence: string, start: number, end: number): boolean {
  if (
    /^ (?:the|as|more|higher|larger|greater|that|what|its|those|over|faster|their|of)\b/u.test(
      sentence.slice(end, end + 9),
    )
  )
    return false;
  return !/\b(?:by|increased|rose|grew|risen|grown|multiplied|up|is|are|was|were|to)(?: (?:about|nearly|some|over|almost))? $/iu.test(
    sentence.slice(Math.max(0, start - 24), start),
  );
}

/** from 31.5 to 27 hours, from 5 to 8 million yuan: the first number has the unit of the second. */
function shareUnit(sentence: string, first: Draft, second: Draft): void {
  if (first.unitClass !== 'none' || second.unitClass === 'none' || first.kind !== 'cardinal') return;
  if (
    sentence.slice(first.outerEnd, second.outerStart) !== ' to ' ||
    !/\bfrom $/iu.test(sentence.slice(Math.max(0, first.outerStart - 5), first.outerStart))
  )
    return;
  first.unitClass = second.unitClass;
  first.unit = second.unit;
  const scaled =
    /^[\d.]+ (?:million|billion|trillion)$/u.test(sentence.slice(second.start, second.end)) &&
    second.value !== null;
  if (!scaled || first.value === null || first.value >= 1000) return;
  const factor = second.value! / Number.parseFloat(sentence.slice(second.start, second.end));
  for (const key of ['value', 'low', 'high', 'resolution'] as const) first[key] = scale(first[key], factor);
}

function setUnit(
  draft: Draft,
  unitClass: UnitClass,
  unit: string,
  start: number,
  end: number,
  rule: string,
): void {
  draft.unitClass = unitClass;
  draft.unit = unit;
  draft.unitStart = start;
  draft.unitEnd = end;
  draft.rules.push(rule);
}

/** Between A and B, ranging from A to B, 10 to 15, 10-15; not from A to B of what rose. */
function joinRange(sentence: string, first: Draft, second: Draft): boolean {
  const between = sentence.slice(first.outerEnd, second.outerStart);
  const before = sentence.slice(Math.max(0, first.outerStart - 16), first.outerStart).toLowerCase();
  const dash = /^ ?[-—~] ?$/u.test(between);
  const bounded = /\bbetween (?:an? )?(?:estimated )?$/u.test(before) && between === ' and ';
  const to =
    between === ' to ' &&
    (/\brang(?:es?|ed|ing) from $/u.test(before) || !/\b(?:from|of|by|to|at) $/u.test(before));
  if (!dash && !bounded && !to) return false;
  if (first.value === null || second.value === null) return false;
  const compatible =
    first.unitClass === second.unitClass ||
    first.unitClass === 'none' ||
    (first.unitClass === 'money' && second.unitClass === 'none');
  if (!compatible || second.kind !== first.kind) return false;
  // 3 to 5 million: the scale is both's.
  const text = sentence.slice(second.start, second.end);
  const shared = /^(?<digits>[\d.,]+)[ -](?<scale>[a-z]+)/u.exec(text);
  let low = first.value;
  if (
    shared &&
    second.resolution !== null &&
    second.resolution >= 1 &&
    /^[\d.,]+$/u.test(sentence.slice(first.start, first.end))
  ) {
    const factor = second.value / Number(shared.groups!['digits']!.replace(/,/gu, ''));
    if (low * factor < second.value) low = Number((low * factor).toPrecision(15));
  }
  if (
    !(low < second.value) ||
    (dash && first.unitClass === 'none' && second.unitClass === 'none' && low * 100 < second.value)
  )
    return false;
  const unit = second.unitClass === 'none' ? first : second;
  Object.assign(first, {
    value: null,
    low,
    high: second.value,
    precision: 'range',
    resolution: second.resolution,
    end: second.end,
    outerEnd: second.outerEnd,
    unitClass: unit.unitClass,
    unit: unit.unit,
    unitStart: unit.unitStart,
    unitEnd: unit.unitEnd,
  });
  if (bounded) first.outerStart = sentence.toLowerCase().lastIndexOf('between', first.outerStart);
  first.rules.push('quantity/range');
  return true;
}

function readHedges(sentence: string, draft: Draft): void {
  const before = hedgeBefore(sentence, draft.outerStart);
  if (before !== null) {
    draft.outerStart = before.start;
    apply(draft, before.reading);
  }
  const after = hedgeAfter(sentence, draft.outerEnd);
  if (after !== null) {
    draft.outerEnd = after.end;
    apply(draft, after.reading);
  }
}

function apply(draft: Draft, reading: string): void {
  if (reading === 'none') return;
  draft.rules.push(`quantity/${reading}`);
  if (draft.precision === 'masked' || draft.precision === 'range') return;
  const { value } = draft;
  if (reading === 'at-least') Object.assign(draft, { precision: 'at-least', low: value, high: null });
  else if (reading === 'at-most') Object.assign(draft, { precision: 'at-most', low: null, high: value });
  else if (draft.precision === 'exact')
    Object.assign(draft, { precision: 'approximate', low: null, high: reading === 'about' ? null : value });
}

const finish = (sentence: string, offset: number, d: Draft): Quantity => ({
  type: 'quantity',
  start: offset + d.start,
  end: offset + d.end,
  outer: { start: offset + d.outerStart, end: offset + d.outerEnd },
  value: d.value,
  low: d.low,
  high: d.high,
  precision: d.precision,
  unitClass: d.unitClass,
  unit: d.unit,
  unitText: sentence.slice(d.unitStart, d.unitEnd),
  unitSpan: { start: offset + d.unitStart, end: offset + d.unitEnd },
  resolution: d.resolution,
  script: d.script,
  rules: d.rules,
});
