/**
 * The rules that find named activities, in the order of trust; where spans touch, the longer one wins. Span: the name with its
 * head noun, quotes and edition inside; verbs, numbers, years and organisers outside.
 */
import { englishCapitals, englishQuoted } from './english.ts';
import { headed, underCommonHead } from './headed.ts';
import { knownName } from './known.ts';
import { quotedAlone, quotedWithHead } from './quoted.ts';
import type { KnownNames } from './words.ts';

/** All rules, for a set of well-known names. */
export const activityRules = (known: KnownNames) => [
  quotedWithHead,
  quotedAlone,
  knownName(known),
  headed,
  underCommonHead,
  englishQuoted,
  englishCapitals,
];
