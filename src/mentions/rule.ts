/**
 * A rule is one value: a name, what wakes it, a pattern and a reading, with the sentences that define it. A room keeps its
 * rules in one ordered list; `describeRules` (rule.test-kit.ts) makes each example a test.
 */
import type { Span } from '../model/index.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

/** What a rule's reading sees besides its named groups. */
export interface Match<C> {
  /** Named groups of the pattern, on folded text: digits, letters and brackets are half-width, script is simplified. */
  readonly groups: Groups;
  /** The matched words, folded. */
  readonly text: string;
  /** Span of the match in the source. */
  readonly span: Span;
  /** The folded sentence it stands in, and where that begins in the source: for a look at the neighbours. */
  readonly sentence: string;
  readonly offset: number;
  readonly context: C;
}

/**
 * `examples`: sentences in which 【】 marks the expected span, each with its expected reading in the notation of its room
 * (a string). Marks within a sentence may stand several times, then the reading is a list. `counterexamples`: sentences the
 * rule must leave alone.
 */
export interface Rule<R, C = unknown> {
  readonly name: string;
  /** The rule runs only on sentences that hold at least one of these characters. */
  readonly trigger: string;
  /** Must have the flags `gu` or `g`; must not backtrack over the same characters twice. */
  readonly pattern: RegExp;
  /** The reading, or null where the match is none after all. */
  readonly read: (match: Match<C>) => R | null;
  readonly examples: readonly (readonly [marked: string, reading: string | readonly string[]])[];
  readonly counterexamples?: readonly string[];
}

/** Gives a rule its type; nothing else. */
export const rule = <R, C = unknown>(definition: Rule<R, C>): Rule<R, C> => definition;
