/** What the claims of a sentence are read against: the report they stand in, and what the sentence before left open. */
import type { MeasureTypes } from '../lexicon/measure-types.ts';
import type { Verb } from '../lexicon/verbs.ts';
import type { RefArea, TimeMention } from '../model/index.ts';
import type { Claim } from './claim.ts';

export interface ClaimTables {
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly types: MeasureTypes;
}

/** What one sentence hands to the next. */
export interface Running {
  /** The last claim of the sentence before, for 其中 and 同比 at a sentence's head. */
  last: Claim | null;
  /** In news and other texts without a period of their own: the last day or period stated. */
  time: TimeMention | null;
  /** The first of them: the event that the headline tells of. */
  first: TimeMention | null;
  /** How long an offer stands (即日起至8月31日): dates what is still to be done. */
  offer: TimeMention | null;
  /** The last whole year named: since when 目前 counts. */
  year: TimeMention | null;
}

export interface ReportContext {
  readonly tables: ClaimTables;
  /** The interval the report itself tells of; null where unknown. */
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly speakingDay: string | null;
  readonly refArea: RefArea | null;
}
