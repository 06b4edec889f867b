/**
 * Runs an ordered list of rules over a sentence. Speed comes from asking first: what a rule needs is known from its trigger and read
 * off its pattern, one pass over the sentence notes which characters are there, and a pattern is tried only where it can match.
 */
import { Finder } from './pattern/finder.ts';
import { look } from './pattern/seen.ts';
import { lowestBit, Wakers } from './pattern/wakers.ts';
import type { Rule } from './rule.ts';

/** Longer than any real sentence; beyond it the caller cuts, so that no rule sees an unbounded line. */
export interface RuleSet<R extends { start: number; end: number }, C> {
  /** Every match of every awake rule, in rule order, not yet resolved. `sentence` is folded; `offset` is where it begins in the source. */
  run(sentence: string, offset: number, context: C): R[];
}

export function compileRules<R extends { start: number; end: number }, C>(
  rules: readonly Rule<R, C>[],
): RuleSet<R, C> {
  const finders = rules.map(({ pattern }) => new Finder(pattern));
  const wakers = new Wakers(rules.map(({ trigger }) => trigger));
  return {
    run(sentence, offset, context) {
      const found: R[] = [];
      for (let group = 0; group < wakers.groups; group++) {
        look(sentence);
        for (let woken = wakers.woken(group); woken !== 0; woken &= woken - 1) {
          const r = 32 * group + lowestBit(woken);
          const finder = finders[r]!;
          if (!finder.isAwake(sentence)) continue;
          const { read } = rules[r]!;
          for (let m = finder.next(sentence, 0); m !== null;) {
            const at = m.index;
            const end = at + m[0].length;
            const reading = read({
              groups: m.groups ?? NO_GROUPS,
              text: m[0],
              span: { start: offset + at, end: offset + end },
              sentence,
              offset,
              context,
            });
            if (reading !== null) found.push(reading);
            // A reading may have run other rules over other words.
            look(sentence);
            m = finder.next(sentence, end);
          }
        }
      }
      return found;
    },
  };
}

const NO_GROUPS: Readonly<Record<string, string | undefined>> = {};
