/** One sentence with everything the mention rooms found in it: what the claim rules look at. */
import type {
  ActivityMention,
  AreaMention,
  Quantity,
  ReferenceTime,
  Span,
  TimeMention,
} from '../model/index.ts';
import type { SectionNode } from '../text/sections.ts';
import type { Token } from '../tokens/tokenizer.ts';
import type { Clause } from './clauses.ts';

export interface SentenceView extends Span {
  /** The whole folded text; offsets index into it. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Quantity[];
  /** Dates and periods of the sentence in order, durations left out. */
  readonly times: readonly TimeMention[];
  readonly activities: readonly ActivityMention[];
  readonly areas: readonly AreaMention[];
  readonly section: SectionNode | null;
  /** What relative times and unstated periods hang on here. */
  readonly reference: ReferenceTime;
  /** True where the section or list above is a plan. */
  readonly plan: boolean;
}

/** Index of the clause that holds an offset. */
export function clauseAt(view: SentenceView, offset: number): number {
  let i = 0;
  while (i < view.clauses.length - 1 && view.clauses[i]!.end < offset) i++;
  return i;
}
