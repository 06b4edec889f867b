/** The noun beside a number. Tokens give the edges; tables decide which words belong to the noun. */
export { readLeft, type LeftReading } from './left.ts';
export { ACTOR } from './names.ts';
export { readRight } from './right.ts';
export { tokenBefore, tokenFrom } from './tokens.ts';
