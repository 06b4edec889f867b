/**
 * Quantities: each numeral with its unit and with the hedges around it, in the record's base units. 3.5万人 → 35000 person,
 * 两周 → 14 day, 近200名 → about 200 and no more, 15%-20% → one range.
 */
import type { Numeral, Quantity } from '../../model/index.ts';
import { senseAfter, senseBefore } from '../../lexicon/counted-nouns.ts';
import { isHan, isLatin } from '../../lexicon/digits.ts';
import type { Draft } from './draft.ts';
import { readHedges } from './hedge.ts';
import { joinAmount, joinRange } from './join.ts';
import { shareUnits } from './share.ts';
import { readUnit } from './unit.ts';

/**
 * @param sentence folded
 * @param offset where the sentence begins in the source
 * @param numerals those of the sentence, with offsets into the source
 */
export function readQuantities(sentence: string, offset: number, numerals: readonly Numeral[]): Quantity[] {
  const drafts: Draft[] = [];
  for (const numeral of numerals) {
    const draft = begin(numeral, offset);
    if (draft === null || !readUnit(sentence, draft, numeral)) continue;
    const last = drafts[drafts.length - 1];
    if (last !== undefined && (joinAmount(sentence, last, draft) || joinRange(sentence, last, draft)))
      continue;
    if (last !== undefined && draft.start < last.outerEnd) continue; // 半 of 一个半月
    drafts.push(draft);
  }
  shareUnits(sentence, drafts);
  const quantities: Quantity[] = [];
  for (const draft of drafts) {
    if (draft.unit === null && !countsAlone(sentence, draft)) continue;
    readSign(sentence, draft);
    readHedges(sentence, draft);
    quantities.push(finish(sentence, offset, draft));
  }
  return quantities;
}

function begin(numeral: Numeral, offset: number): Draft | null {
  const rule = numeral.rules[0];
  if (rule === 'numeral/unreadable' || rule === 'numeral/enclosed') return null;
  const start = numeral.start - offset;
  const end = numeral.end - offset;
  return {
    start,
    end,
    value: numeral.value,
    low: numeral.low,
    high: numeral.high,
    precision: numeral.precision,
    resolution: numeral.resolution,
    unit: null,
    unitStart: end,
    unitEnd: end,
    outerStart: start,
    outerEnd: end,
    script: numeral.script,
    rules: [...numeral.rules],
  };
}

/** Without a unit a number counts where it stands in prose (会员2.8亿), not within a code (CR929) or as a lone 三. */
function countsAlone(sentence: string, draft: Draft): boolean {
  if (draft.script === 'chinese' && draft.end - draft.start === 1) return false;
  if (draft.script === 'chinese' && !/[十百千万亿拾佰仟]/u.test(sentence.slice(draft.start, draft.end)))
    return false;
  const before = sentence.charCodeAt(draft.start - 1);
  const after = sentence.charCodeAt(draft.end);
  if (isLatin(before) || isLatin(after)) return false;
  if (draft.start > 0 && (isHan(before) || ' (:“,'.includes(sentence[draft.start - 1]!))) return true;
  // A table's cell stands alone on its line.
  return sentence.trim().replace(/^-/u, '').length === draft.end - draft.start;
}

/** -3.2%, 负3.9%, 零下5摄氏度; not the hyphen of 8月1日-8月31日. */
function readSign(sentence: string, draft: Draft): void {
  if (draft.value === null || draft.precision !== 'exact') return;
  const { start } = draft;
  const unitClass = draft.unit?.class;
  const before = sentence[start - 1];
  if (before === '-') {
    if (
      draft.unit === null &&
      sentence.trimStart().startsWith('-') &&
      sentence.slice(0, start - 1).trim() === ''
    ) {
      negate(draft, 1); // a table's cell
      return;
    }
    const words = sentence.slice(Math.max(0, start - LONGEST_BALANCE - 1), start - 1);
    if (unitClass === 'money' ? !BALANCE.test(words) : !mayBeNegative(draft)) return;
    if (/[\d%‰.)\-]$|[\d一二三四五六七八九十] ?[年月日号点℃度]$/u.test(words)) return;
    negate(draft, 1);
  } else if (before === '负' && sentence[start - 2] !== '正') {
    negate(draft, 1);
  } else if (
    sentence.startsWith('零下', start - 2) &&
    (draft.unit?.unit === 'Cel' || draft.unit?.text === '度')
  ) {
    negate(draft, 2);
  }
}

const mayBeNegative = ({ unit }: Draft): boolean =>
  unit?.class === 'percent' || unit?.class === 'percentage-point' || unit?.unit === 'Cel';

/** Sums that may lie below nought: 净利润-320万元; in 培训费-3万元 the sign parts the thing from its sum. */
const BALANCE = /(?:利润|利润总额|余额|结余|盈余|净额|差额|现金流)(?:为|是|达)?$/u;
const LONGEST_BALANCE = 5;

function negate(draft: Draft, sign: number): void {
  draft.value = draft.low = draft.high = -draft.value!;
  draft.start -= sign;
  draft.outerStart = Math.min(draft.outerStart, draft.start);
  draft.rules.push('quantity/negative');
}

/** How far from 户 its noun may stand: 26户困难职工, 困难职工家庭共慰问了26户. */
const NOUN_AFTER = 8;
const NOUN_BEFORE = 80;

function finish(sentence: string, offset: number, draft: Draft): Quantity {
  let unitClass = draft.unit?.class ?? 'none';
  let unit = draft.unit?.unit ?? null;
  if (unitClass === 'household') {
    const clause = Math.min(sentence.length, draft.unitEnd + NOUN_AFTER);
    const sense =
      senseAfter(sentence, draft.unitEnd, clauseEnd(sentence, draft.unitEnd, clause)) ??
      senseBefore(sentence, Math.max(0, draft.start - NOUN_BEFORE), draft.start);
    if (sense === 'count') unitClass = unit = 'count';
  }
  if (draft.unit?.text === '度') unit = degree(sentence, draft);
  return {
    type: 'quantity',
    start: offset + draft.start,
    end: offset + draft.end,
    outer: { start: offset + draft.outerStart, end: offset + draft.outerEnd },
    value: draft.value,
    low: draft.low,
    high: draft.high,
    precision: draft.precision,
    unitClass,
    unit,
    unitText: sentence.slice(draft.unitStart, draft.unitEnd),
    unitSpan: { start: offset + draft.unitStart, end: offset + draft.unitEnd },
    resolution: draft.resolution,
    script: draft.script,
    rules: draft.rules,
  };
}

/** The end of the clause that begins at `from`, at most `to`. */
function clauseEnd(sentence: string, from: number, to: number): number {
  let i = from;
  while (i < to && !',;。、:!?'.includes(sentence[i]!)) i++;
  return i;
}

/** 度 is a unit of electricity or of heat; only the words before it tell. */
function degree(sentence: string, draft: Draft): string | null {
  const before = sentence.slice(Math.max(0, draft.start - 12), draft.start);
  if (/温|热|高温|零下/u.test(before)) return 'Cel';
  if (before.includes('电')) return 'kW.h';
  return null;
}
