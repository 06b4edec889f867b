/** Quantities: numbers with their units and hedges. */
export { readQuantities } from './read.ts';
