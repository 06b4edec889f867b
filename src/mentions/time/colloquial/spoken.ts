/** What the chat rules give: a reading in the notation of `recognize`, not days of a report. */
import type { Span } from '../../../model/index.ts';
import type { Rule } from '../../rule.ts';
import type { Moment } from './moment.ts';

export type TimeType =
  'date' | 'daterange' | 'datetime' | 'datetimerange' | 'time' | 'timerange' | 'duration' | 'set';

/** ISO 8601; `A/B` end-exclusive, `A~B` end-inclusive, `..` an open side; null where the reference is missing. */
export type TimeValue = string | { readonly min: string | null; readonly max: string | null } | null;

export interface Spoken extends Span {
  readonly type: TimeType;
  readonly value: TimeValue;
}

export type SpokenRule = Rule<Spoken, Moment | null>;

export const show = ({ value }: Spoken): string =>
  value === null ? '?' : typeof value === 'string' ? value : `${value.min ?? '..'} to ${value.max ?? '..'}`;
