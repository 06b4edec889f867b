/** Words by their last character: which of them end at a place of a text, the longest first. Most places cost one look-up. */
export class WordEnds<T> {
  readonly #byLast = new Map<number, { readonly word: string; readonly entry: T }[]>();

  constructor(words: Iterable<readonly [word: string, entry: T]>) {
    for (const [word, entry] of words) {
      const last = word.charCodeAt(word.length - 1);
      const list = this.#byLast.get(last);
      if (list === undefined) this.#byLast.set(last, [{ word, entry }]);
      else list.push({ word, entry });
    }
    for (const list of this.#byLast.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest word that ends at `end` and that `accept` takes. */
  longest(
    text: string,
    end: number,
    accept: (word: string, entry: T) => boolean = () => true,
  ): { readonly word: string; readonly entry: T } | null {
    const list = this.#byLast.get(text.charCodeAt(end - 1));
    if (list === undefined) return null;
    for (const found of list) {
      const start = end - found.word.length;
      if (start >= 0 && text.startsWith(found.word, start) && accept(found.word, found.entry)) return found;
    }
    return null;
  }
}
