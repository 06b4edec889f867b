/** Longest match of a fixed list of words at one place of a text: units, hedges, currencies. */
export interface Trie<T> {
  /** Reads forward from `i`; the longest word's entry and where it ends, or null. */
  match(text: string, i: number, to: number): { readonly entry: T; readonly end: number } | null;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  entry: T | null;
}

/**
 * @param words word and entry; a later entry of the same word replaces the earlier one
 * @param accept asked for each word that matches, longest last; a refused one does not count
 */
export function trie<T>(
  words: Iterable<readonly [word: string, entry: T]>,
  accept: (entry: T, text: string, end: number, to: number) => boolean = () => true,
): Trie<T> {
  const root: Node<T> = { next: new Map(), entry: null };
  for (const [word, entry] of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = node.next.get(code);
      if (child === undefined) node.next.set(code, (child = { next: new Map(), entry: null }));
      node = child;
    }
    node.entry = entry;
  }
  return {
    match(text, i, to) {
      let node: Node<T> | undefined = root;
      let found: { entry: T; end: number } | null = null;
      for (let p = i; p < to; ) {
        node = node.next.get(text.charCodeAt(p++));
        if (node === undefined) break;
        if (node.entry !== null && accept(node.entry, text, p, to)) found = { entry: node.entry, end: p };
      }
      return found;
    },
  };
}
