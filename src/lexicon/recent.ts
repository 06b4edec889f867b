/**
 * A bounded memory of what was worked out before. What is asked for again stays; when the memory is full, what was not asked for
 * since it was last half full goes. Only for pure functions of the key, so that remembering changes no result.
 */
export class Recent<V> {
  readonly #most: number;
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  /** @param most entries of each of two generations: the memory holds at most twice as many */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): V | undefined {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  /** @param key no slice of a long text: it would keep the whole text alive */
  set(key: string, value: V): void {
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
