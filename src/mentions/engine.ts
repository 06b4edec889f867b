/**
 * Runs an ordered list of rules over a sentence. Speed comes from the triggers: each trigger character has a bit, one table
 * look-up a character tells which rules can match at all, and patterns are compiled once.
 */
import type { Rule } from './rule.ts';

/** Longer than any real sentence; beyond it the caller cuts, so that no rule sees an unbounded line. */
export interface RuleSet<R extends { start: number; end: number }, C> {
  /** Every match of every awake rule, in rule order, not yet resolved. `sentence` is folded; `offset` is where it begins in the source. */
  run(sentence: string, offset: number, context: C): R[];
}

export function compileRules<R extends { start: number; end: number }, C>(
  rules: readonly Rule<R, C>[],
): RuleSet<R, C> {
  const bits = new Uint32Array(65_536);
  const ids = new Map<number, number>();
  const masks = rules.map(({ trigger }) => {
    let mask = 0;
    for (let i = 0; i < trigger.length; i++) {
      const code = trigger.charCodeAt(i);
      // More than 32 trigger characters share bits: a rule may then wake in vain, never sleep in error.
      const id = ids.get(code) ?? ids.size % 32;
      ids.set(code, id);
      const bit = (1 << id) >>> 0;
      bits[code] = (bits[code]! | bit) >>> 0;
      mask = (mask | bit) >>> 0;
    }
    return mask;
  });
  return {
    run(sentence, offset, context) {
      let awake = 0;
      for (let i = 0; i < sentence.length; i++) awake |= bits[sentence.charCodeAt(i)]!;
      const found: R[] = [];
      if (awake === 0) return found;
      for (let r = 0; r < rules.length; r++) {
        if ((masks[r]! & awake) === 0) continue;
        const { pattern, read } = rules[r]!;
        pattern.lastIndex = 0;
        for (let m = pattern.exec(sentence); m !== null; m = pattern.exec(sentence)) {
          if (m[0].length === 0) {
            pattern.lastIndex++;
            continue;
          }
          const start = offset + m.index;
          const reading = read({
            groups: (m.groups ?? {}) as Record<string, string | undefined>,
            text: m[0],
            span: { start, end: start + m[0].length },
            sentence,
            offset,
            context,
          });
          if (reading !== null) found.push(reading);
        }
      }
      return found;
    },
  };
}
