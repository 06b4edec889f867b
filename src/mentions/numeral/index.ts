/** Numerals: the bare numbers of a text, before anyone asks what they count. */
export { scanNumerals } from './scan.ts';
