/** Makes tests of the examples and counterexamples of rules; used by the one test file that walks every list. */
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { compileRules } from './engine.ts';
import type { Rule } from './rule.ts';

/** Takes the marks out: `【1-6月】新增` → text and the marked spans. */
export function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const ch of marked) {
    if (ch === '【') spans.push({ start: text.length, end: text.length });
    else if (ch === '】') spans[spans.length - 1]!.end = text.length;
    else text += ch;
  }
  return { text, spans };
}

/**
 * Tests each rule alone against its own examples. `show` gives a reading in the notation the examples are written in.
 */
export function describeRules<R extends { start: number; end: number }, C>(
  room: string,
  rules: readonly Rule<R, C>[],
  context: C,
  show: (reading: R) => string,
): void {
  describe(room, () => {
    it('has no two rules of one name', () => {
      const names = rules.map((r) => r.name);
      expect(names).toEqual([...new Set(names)]);
    });
    for (const rule of rules) {
      const alone = compileRules([rule]);
      describe(rule.name, () => {
        it('has examples', () => expect(rule.examples.length).toBeGreaterThan(0));
        for (const [marked, reading] of rule.examples) {
          it(marked, () => {
            const { text, spans } = unmark(marked);
            const found = alone.run(fold(text), 0, context);
            const wanted = Array.isArray(reading) ? reading : [reading];
            expect(found.map((r) => [text.slice(r.start, r.end), show(r)])).toEqual(
              spans.map((s, i) => [text.slice(s.start, s.end), wanted[i]]),
            );
          });
        }
        for (const text of rule.counterexamples ?? []) {
          it(`not in: ${text}`, () => expect(alone.run(fold(text), 0, context)).toEqual([]));
        }
      });
    }
  });
}
