/** What a number says, before its time and status are read: measure, kind of figure, direction. */
import type { Claim } from '../../observations/claim.ts';
import type { MeasureType } from '../../model/index.ts';
import type { Term } from '../terms.ts';
import type { Core } from './noun-phrase.ts';
import type { Site } from './site.ts';

/** The words of a measure: a stretch of terms, the measure of a claim before, or a word where only the verb tells. */
export type Measure =
  | { readonly kind: 'terms'; readonly from: number; readonly to: number; readonly head: number }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'word'; readonly text: string };

export interface Reading {
  readonly measure: Measure | null;
  readonly measureRule: string;
  readonly type: MeasureType;
  readonly typeRule: string;
  /** Negative changes. */
  readonly fall: boolean;
  /** A claim before that it is told of: a part of it, a change of it, another level of it. */
  readonly of: Claim | null;
  /** The level from which something changed: from |866| to 1,355. */
  readonly base: boolean;
  /** For shares: the whole, where the measure is the part (women are 47 per cent of |members|). */
  readonly whole?: Measure | null;
}

export interface SentenceContext {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly sites: readonly Site[];
  /** Claims of the sentence so far, in order; then `last` of the sentence before. */
  readonly claims: readonly Claim[];
  readonly last: Claim | null;
  /** All claims of the sentence before, with where they stood. */
  readonly previous: readonly { readonly claim: Claim; readonly site: Site }[];
  /** Reading of each claim so far. */
  readonly readings: ReadonlyMap<Claim, Reading>;
}

export const measured = ({ from, to, head }: Core): Measure => ({ kind: 'terms', from, to, head });
export const ofClaim = (claim: Claim | null): Measure | null =>
  claim === null ? null : { kind: 'claim', claim };

/** The noun phrase behind the number. */
export const phraseMeasure = ({ phrase }: Site): Measure => ({
  kind: 'terms',
  from: phrase!.from,
  to: phrase!.to,
  head: phrase!.head,
});
