/** Word lists as patterns: the longest spelling first, whole words only. */
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '[ -]');

/** The spellings as alternatives of a pattern. */
export const anyOf = (texts: readonly string[]): string =>
  [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

/** The spellings at a place of the text. */
export const headPattern = (texts: readonly string[], flags = 'iu'): RegExp =>
  new RegExp(`^(?:${anyOf(texts)})(?![A-Za-z\\d])`, flags);

/** The spellings right before a place of the text. */
export const tailPattern = (texts: readonly string[], flags = 'iu'): RegExp =>
  new RegExp(`(?<![A-Za-z\\d$£€-])(?:${anyOf(texts)})$`, flags);
