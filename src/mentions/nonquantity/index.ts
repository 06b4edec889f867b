/** Numerals that count nothing, and why. */
export { readNonQuantities } from './read.ts';
