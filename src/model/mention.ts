/**
 * What a text names, before anyone asks what it claims. Each mention is a span with a reading and the names of the rules
 * that made it. All offsets are UTF-16 offsets into the source text; `text` may always be had by slicing it.
 */
import type { Span } from './span.ts';
import type { Precision } from './record.ts';

/**
 * A numeral as written, with what makes it approximate inside it (1000余, 三五百, 二十几), scale included (3.5万),
 * no sign, hedge, percent sign or unit. `value` is null for ranges (low and high given) and for masked numerals.
 */
export interface Numeral extends Span {
  readonly type: 'numeral';
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: Precision;
  /** How it is written: 1234, 一千二百, 3万6千 is mixed, xx or *** is masked. */
  readonly script: 'arabic' | 'chinese' | 'mixed' | 'masked';
  /** Value of one unit in the last written place, in base units: 1.2万 → 1000, 79801 → 1. What rounding may hide; null where there is none. */
  readonly resolution: number | null;
  readonly rules: readonly string[];
}

/** Classes of units; see lexicon/core/units.tsv. */
export type UnitClass =
  | 'person'
  | 'person-time'
  | 'household'
  | 'count'
  | 'percent'
  | 'percentage-point'
  | 'money'
  | 'times'
  | 'duration'
  | 'physical'
  | 'none';

/**
 * A quantity: a numeral with its unit and hedges read. `start`,`end` cover the numeral as gold has it (numeral, inner hedge,
 * percent sign); `outer` covers hedges and unit as well (近200名, 不超过3天).
 */
export interface Quantity extends Span {
  readonly type: 'quantity';
  readonly outer: Span;
  /** In the base unit: 3.5万人 → 35000, 60% → 60, 2.3亿元 → 230000000. A fall is still positive here. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: Precision;
  readonly unitClass: UnitClass;
  /** The contract's unit: person, count, CNY, percent, day, m2 …; null where none is written (会员2.8亿). */
  readonly unit: string | null;
  /** As written, 家 or 万元's 元; empty where none is written. */
  readonly unitText: string;
  /** Span of `unitText`; empty span at the end of the numeral where none is written. */
  readonly unitSpan: Span;
  /** Value of one unit in the last written place, after scaling. */
  readonly resolution: number | null;
  /** 每…, 人均, 户均, 日均 before it: the text, else null. */
  readonly script: Numeral['script'];
  readonly rules: readonly string[];
}

/** A numeral that says no quantity: 一是, 第三届, 〔2024〕15号, 两个普遍, 12351热线. */
export interface NonQuantity extends Span {
  readonly type: 'non-quantity';
  /** list-marker, ordinal, set-phrase, document-number, name, phone, postal-code, identity-number, account-number, address, clock, score, version, article, age … */
  readonly reason: string;
  readonly rules: readonly string[];
}

/** Parts of a date or period that the words say, and those that were inferred from the reference. */
export type TimePart = 'year' | 'half' | 'quarter' | 'month' | 'day' | 'length';

/**
 * A date, period or duration, resolved as far as its reference allows. `from`/`to` inclusive ISO days.
 */
export interface TimeMention extends Span {
  readonly type: 'time';
  readonly kind: 'instant' | 'period' | 'duration';
  readonly from: string | null;
  readonly to: string | null;
  readonly stated: readonly TimePart[];
  readonly inferred: readonly TimePart[];
  /**
   * How the words around it use it: 截至6月底 `as-of`, 6月底前 `by`, 1998年以来 `since`, 比上年 or 去年同期 `baseline`
   * (what something is compared with, not when it happened), else null.
   */
  readonly use: 'as-of' | 'by' | 'since' | 'baseline' | null;
  /** For durations: ISO 8601 length (P3D); else null. */
  readonly length: string | null;
  /** True where the text masks a part (xx年, 201*年). */
  readonly masked: boolean;
  readonly rules: readonly string[];
}

export interface AreaMention extends Span {
  readonly type: 'area';
  /** As written: 奉贤, xx镇, 全区. */
  readonly name: string;
  readonly level: string | null;
  readonly code: string | null;
  readonly candidates: readonly { code: string; name: string }[];
  readonly masked: boolean;
  /** 全区, 我市, 本镇: the area of the report itself. */
  readonly self: boolean;
  readonly rules: readonly string[];
}

export interface OrganisationMention extends Span {
  readonly type: 'organisation';
  readonly name: string;
  readonly kind: string | null;
  readonly level: string | null;
  readonly masked: boolean;
  readonly rules: readonly string[];
}

export interface ActivityMention extends Span {
  readonly type: 'activity';
  readonly name: string;
  /** The same for the same activity across years and spellings: quotes, editions and years dropped. */
  readonly canonical: string;
  readonly kind: string | null;
  readonly rules: readonly string[];
}

export type Mention =
  Numeral | Quantity | NonQuantity | TimeMention | AreaMention | OrganisationMention | ActivityMention;

/**
 * What relative times hang on. A report of February 2016 on 2015 has `period` 2015 and `speaking` 2016: 今年 follows the
 * speaking time, 全年 the period.
 */
export interface ReferenceTime {
  /** The period the surrounding text is about: the report's, or its section's (二、2016年工作安排). */
  readonly period: { readonly start: string; readonly end: string } | null;
  /** The year in which the text speaks of 今年; null when unknown. */
  readonly speakingYear: number | null;
  /** The day the text speaks, where it says so (a dateline, a signature): 今天, 昨天, 近日 and 至今 need it. */
  readonly speakingDay: string | null;
  /** The year that stands for a masked one (xx年), from the title or the file name. */
  readonly maskedYear: number | null;
}

export const noReference: ReferenceTime = {
  period: null,
  speakingYear: null,
  speakingDay: null,
  maskedYear: null,
};
