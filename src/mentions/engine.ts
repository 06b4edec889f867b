/**
 * Runs an ordered list of rules over a sentence. Speed comes from asking first: which characters a rule needs is known from its
 * trigger and read off its pattern, one pass over the sentence notes which of those are there, and only rules that have all they
 * need are tried. Patterns are compiled once.
 */
import { requirementsOf } from './required.ts';
import type { Rule } from './rule.ts';

/** Longer than any real sentence; beyond it the caller cuts, so that no rule sees an unbounded line. */
export interface RuleSet<R extends { start: number; end: number }, C> {
  /** Every match of every awake rule, in rule order, not yet resolved. `sentence` is folded; `offset` is where it begins in the source. */
  run(sentence: string, offset: number, context: C): R[];
}

/** The characters that some rule of some list asks for, numbered from 1. One numbering serves all lists. */
const numbers = new Uint16Array(65_536);
let numbered = 0;

function numberOf(code: number): number {
  if (numbers[code] === 0) numbers[code] = ++numbered;
  return numbers[code]!;
}

/** A bit for each numbered character of the sentence looked at last; lists that look at the same sentence share the pass. */
let present = new Uint32Array(32);
let lastSeen = '';

function look(sentence: string): void {
  if (sentence === lastSeen) return;
  lastSeen = sentence;
  const words = (numbered >> 5) + 1;
  if (present.length < words) present = new Uint32Array(words * 2);
  else present.fill(0);
  for (let i = 0; i < sentence.length; i++) {
    const n = numbers[sentence.charCodeAt(i)]!;
    if (n !== 0) present[n >> 5]! |= 1 << (n & 31);
  }
}

/** What one rule needs, as words and masks to hold against `present`: flat, one requirement behind the other. */
interface Need {
  /** Where each requirement ends in `words`. */
  readonly ends: readonly number[];
  readonly words: readonly number[];
  readonly masks: readonly number[];
}

function needOf({ trigger, pattern }: Pick<Rule<never>, 'trigger' | 'pattern'>): Need {
  const words: number[] = [];
  const masks: number[] = [];
  const ends: number[] = [];
  const triggers = new Set(Array.from({ length: trigger.length }, (_, i) => trigger.charCodeAt(i)));
  // The fewest characters first: they fail soonest.
  for (const needed of [triggers, ...requirementsOf(pattern)].sort((a, b) => a.size - b.size)) {
    const byWord = new Map<number, number>();
    for (const code of needed) {
      const n = numberOf(code);
      byWord.set(n >> 5, (byWord.get(n >> 5) ?? 0) | (1 << (n & 31)));
    }
    words.push(...byWord.keys());
    masks.push(...byWord.values());
    ends.push(words.length);
  }
  return { ends, words, masks };
}

function isMet({ ends, words, masks }: Need): boolean {
  let i = 0;
  next: for (let r = 0; r < ends.length; r++) {
    const end = ends[r]!;
    for (; i < end; i++) {
      if ((present[words[i]!]! & masks[i]!) === 0) continue;
      i = end;
      continue next;
    }
    return false;
  }
  return true;
}

export function compileRules<R extends { start: number; end: number }, C>(
  rules: readonly Rule<R, C>[],
): RuleSet<R, C> {
  const needs = rules.map(needOf);
  // What was noted of the last sentence knows nothing of the characters numbered just now.
  lastSeen = '';
  return {
    run(sentence, offset, context) {
      look(sentence);
      const found: R[] = [];
      for (let r = 0; r < rules.length; r++) {
        if (!isMet(needs[r]!)) continue;
        const { pattern, read } = rules[r]!;
        pattern.lastIndex = 0;
        for (let m = pattern.exec(sentence); m !== null; m = pattern.exec(sentence)) {
          if (m[0].length === 0) {
            pattern.lastIndex++;
            continue;
          }
          const start = offset + m.index;
          const reading = read({
            groups: m.groups ?? {},
            text: m[0],
            span: { start, end: start + m[0].length },
            sentence,
            offset,
            context,
          });
          if (reading !== null) found.push(reading);
        }
        // A reading may have run other rules over other words.
        look(sentence);
      }
      return found;
    },
  };
}
