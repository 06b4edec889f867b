/**
 * Finds the word that stands over a given character: 进一步 over its 一, 老百姓 over its 百. Only characters that are asked
 * about cost anything, so a scanner may look at a whole text and ask at its few numerals.
 */

/** A word found over a character; `index` is its place in the list the index was built from. */
export interface Cover {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

interface Entry {
  readonly word: string;
  /** Where the asked character stands within the word. */
  readonly at: number;
  readonly index: number;
}

export interface CoverIndex {
  /** The longest word over `text[i]` that lies within [from, to); null where there is none. */
  cover(text: string, i: number, from: number, to: number): Cover | null;
}

/**
 * @param words the words, in the order that `index` counts
 * @param asked true for character codes that will be asked about
 */
export function coverIndex(words: readonly string[], asked: (code: number) => boolean): CoverIndex {
  // Keyed by the asked character (a small number of its own) and one neighbour: the next for words that begin here, else
  // the one before.
  const ids = new Int16Array(65_536);
  let asks = 0;
  const opening = new Map<number, Entry[]>();
  const within = new Map<number, Entry[]>();
  const alone = new Map<number, Entry[]>();
  const add = (map: Map<number, Entry[]>, key: number, entry: Entry) => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  words.forEach((word, index) => {
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (!asked(code)) continue;
      if (ids[code] === 0) ids[code] = ++asks;
      const id = ids[code]!;
      const entry = { word, at, index };
      if (at > 0) add(within, id * 65_536 + word.charCodeAt(at - 1), entry);
      else if (word.length > 1) add(opening, id * 65_536 + word.charCodeAt(1), entry);
      else add(alone, id, entry);
    }
  });
  for (const map of [opening, within]) for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);

  const longest = (list: Entry[] | undefined, text: string, i: number, from: number, to: number): Entry | null => {
    if (list === undefined) return null;
    for (const entry of list) {
      const start = i - entry.at;
      if (start >= from && start + entry.word.length <= to && text.startsWith(entry.word, start)) return entry;
    }
    return null;
  };
  return {
    cover(text, i, from, to) {
      const id = ids[text.charCodeAt(i)]!;
      if (id === 0) return null;
      let best = i + 1 < to ? longest(opening.get(id * 65_536 + text.charCodeAt(i + 1)), text, i, from, to) : null;
      if (i > from) {
        const other = longest(within.get(id * 65_536 + text.charCodeAt(i - 1)), text, i, from, to);
        if (other !== null && (best === null || other.word.length >= best.word.length)) best = other;
      }
      best ??= longest(alone.get(id), text, i, from, to);
      return best === null ? null : { start: i - best.at, end: i - best.at + best.word.length, index: best.index };
    },
  };
}
