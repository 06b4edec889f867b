/**
 * Random numbers that a seed repeats: a 32-bit xorshift (shifts 13, 17, 5 of Marsaglia's paper of 2003), good enough to choose
 * where to do damage.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    // Neighbouring seeds should not walk side by side; zero would stand still.
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 0 || 1;
  }

  /** In [0, bound). */
  below(bound: number): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return (state >>> 0) % bound;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[this.below(from.length)]!;
  }
}
