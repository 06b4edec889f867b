/**
 * Sets of characters for loops over a whole text: one look at a table of codes. `'。!?'.includes(text[i])` would make a string of each
 * Chinese character first, which costs ten times as much.
 */

export interface CharacterSet {
  /** Whether the character at `i` is in the set; false past the end. */
  at(text: string, i: number): boolean;
  /** The same for its UTF-16 code. */
  has(code: number): boolean;
}

export function characterSet(characters: string): CharacterSet {
  const table = new Uint8Array(65_536);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return { at: (text, i) => table[text.charCodeAt(i)] === 1, has: (code) => table[code] === 1 };
}
