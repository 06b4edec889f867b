/** Which rules of a list the characters of a sentence wake: asked of all rules at once, as bits, since most of them sleep. */
import { numberOf, seen } from './seen.ts';

export class Wakers {
  /** Rules in groups of 32, a bit each. */
  readonly groups: number;
  /** For each numbered character the bits of the rules that it wakes, group by group. */
  readonly #masks: Uint32Array;

  /** @param triggers of each rule, the characters of which a sentence must hold one */
  constructor(triggers: readonly string[]) {
    this.groups = Math.ceil(triggers.length / 32);
    const byRule = triggers.map((trigger) =>
      Array.from({ length: trigger.length }, (_, i) => numberOf(trigger.charCodeAt(i))),
    );
    this.#masks = new Uint32Array((Math.max(0, ...byRule.flat()) + 1) * this.groups);
    byRule.forEach((numbers, rule) => {
      for (const n of numbers) this.#masks[n * this.groups + (rule >> 5)]! |= 1 << (rule & 31);
    });
  }

  /** The rules of a group that the sentence looked at last wakes. */
  woken(group: number): number {
    const { distinct, distinctCount } = seen;
    let bits = 0;
    // Characters that were numbered later wake none of these.
    for (let k = 0; k < distinctCount; k++) bits |= this.#masks[distinct[k]! * this.groups + group] ?? 0;
    return bits;
  }
}

export const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
