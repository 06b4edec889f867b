/** What every reader of measures sees and gives. */
import type { Span } from '../../model/index.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import type { Claim } from '../claim.ts';
import type { LeftReading } from '../phrase/index.ts';
import type { SentenceView } from '../view.ts';

export interface MeasureContext {
  readonly view: SentenceView;
  readonly verbs: ReadonlyMap<string, Verb>;
  /** Claims of this sentence so far, and the last claim of the sentence before. */
  readonly earlier: readonly Claim[];
  readonly index: number;
  readonly clause: number;
  /** Where the clause's own words begin: behind the number before it, if that stands in the same clause. */
  readonly clauseFrom: number;
  /** The same, or behind a time that stands between. */
  readonly from: number;
  /** Up to where the words right of the unit count. */
  readonly to: number;
}

export interface MeasureReading {
  readonly measure: { text: string; span: Span | null } | null;
  readonly basis: 'stated' | 'inherited' | 'none';
  readonly rule: string;
  readonly left: LeftReading;
}

export const spanText = (view: SentenceView, span: Span): { text: string; span: Span } => ({
  text: view.text.slice(span.start, span.end),
  span,
});

/** A measure that stands in the text. */
export const stated = (ctx: MeasureContext, span: Span, rule: string, left: LeftReading): MeasureReading => ({
  measure: spanText(ctx.view, span),
  basis: 'stated',
  rule,
  left,
});

/** The measure of another claim. */
export const inherit = (claim: Claim, left: LeftReading, rule: string): MeasureReading => ({
  measure: claim.measure,
  basis: 'inherited',
  rule,
  left,
});

/** Words of a span. */
export const wordsOf = (ctx: MeasureContext, span: Span): string => ctx.view.text.slice(span.start, span.end);
