/**
 * With which characters a text ends that a pattern matches at its end: `(?:增长|提高)了?$` with 长, 高 or 了. Asked first, since to search for
 * such a pattern is to try it at every place.
 */
import { characterSet, type CharacterSet } from '../../text/characters.ts';
import { lastsOf } from './entry.ts';
import { parsePattern } from './parse.ts';

/** @param pattern closes with `$` and matches a character at least */
export function endsOf(pattern: RegExp): CharacterSet {
  const tree = parsePattern(new RegExp(pattern.source.replace(/\$$/, ''), pattern.flags));
  const last = tree === null || !pattern.source.endsWith('$') ? null : lastsOf(tree);
  if (last === null || last.codes === null || last.empty)
    throw new Error(`${pattern} does not say what it ends with`);
  return characterSet(String.fromCharCode(...last.codes));
}
