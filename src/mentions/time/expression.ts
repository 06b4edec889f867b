/**
 * What the rules of time read: words, not yet days. 6月底 says a month and an edge, but no year; the year comes from the words
 * beside it, from what the sentence has said before, or from the reference. So a rule gives an expression that can be asked
 * for its days once the anchor is known (resolve.ts does that, in reading order).
 */
import type { DayInterval, ReferenceTime, Span, TimePart } from '../../model/index.ts';

/** What an expression may lean on: the reference, and what stands earlier in the sentence. */
export interface Anchor {
  readonly reference: ReferenceTime;
  /** The year the sentence speaks of (2016年3月…, 5月…), null before any is stated. */
  readonly year: number | null;
  /** The month last named, for a bare day (2月20日至24日). */
  readonly month: { readonly year: number; readonly month: number } | null;
  /** The single day last named, for 当天 and 次日. */
  readonly day: string | null;
  /** The period last named, for 去年同期. */
  readonly period: { readonly start: string; readonly end: string } | null;
}

interface Common extends Span {
  readonly rule: string;
  /** Parts that the words say; a year counts only where a number says it. */
  readonly stated: readonly TimePart[];
  /** Parts that the words leave to the reference. */
  readonly open: readonly TimePart[];
  readonly masked: boolean;
}

/** A year, whole where it stands alone: 2016年, 今年, xx年. */
export interface YearWords extends Common {
  readonly role: 'year';
  readonly year: (anchor: Anchor) => number | null;
  /** False for 上年, 去年, 前年: they look back and never become the year of what follows. */
  readonly carries: boolean;
}

/** A part of some year: 上半年, 6月底, 3月8日, 春节. */
export interface PartWords extends Common {
  readonly role: 'part';
  readonly kind: 'instant' | 'period';
  /** `year` is that of the words beside it (去年 + 6月), else the one the anchor gives; `beside` tells which. */
  readonly within: (year: number | null, anchor: Anchor, beside: boolean) => DayInterval;
}

/** Complete in itself or by the reference alone: 2016-06-30, 2016年底, 近三年, “十二五”期间, 昨天. */
export interface WholeWords extends Common {
  readonly role: 'whole';
  readonly kind: 'instant' | 'period';
  readonly of: (anchor: Anchor) => DayInterval;
  readonly carries: boolean;
  /** 同期: what something is compared with, wherever it stands. */
  readonly baseline?: boolean;
}

/** A bare length: 3天, 两个月. ISO 8601; null where it is a range of lengths. */
export interface LengthWords extends Common {
  readonly role: 'length';
  readonly length: string | null;
}

/** 至今, 到目前: the open end of a range, nothing by itself. */
export interface NowWords extends Common {
  readonly role: 'now';
}

export type TimeExpression = YearWords | PartWords | WholeWords | LengthWords | NowWords;

export const unknown: DayInterval = { start: null, end: null };

/** One day, as an interval. */
export const dayInterval = (day: string | null): DayInterval => ({ start: day, end: day });

const none: readonly TimePart[] = [];
const onlyYear: readonly TimePart[] = ['year'];

/** A part of a year: its year is open until words beside it close it. */
export const part = (
  rule: string,
  span: Span,
  kind: PartWords['kind'],
  stated: readonly TimePart[],
  within: PartWords['within'],
): PartWords => ({
  start: span.start,
  end: span.end,
  rule,
  role: 'part',
  kind,
  stated,
  open: onlyYear,
  masked: false,
  within,
});

/** A whole expression; `said` are its stated parts, `open` what the reference had to give. */
export const whole = (
  rule: string,
  span: Span,
  kind: WholeWords['kind'],
  of: WholeWords['of'],
  more: {
    stated?: readonly TimePart[];
    open?: readonly TimePart[];
    carries?: boolean;
    masked?: boolean;
    baseline?: boolean;
  } = {},
): WholeWords => ({
  start: span.start,
  end: span.end,
  rule,
  role: 'whole',
  kind,
  of,
  stated: more.stated ?? none,
  open: more.open ?? none,
  masked: more.masked ?? false,
  carries: more.carries ?? false,
  baseline: more.baseline ?? false,
});
