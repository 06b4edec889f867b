/** Areas: reading them in a sentence, resolving their names, crossing their changes. */
export { readAreas } from './read.ts';
export { resolveArea, levelOfName, type AreaContext, type ResolvedArea } from './resolve.ts';
export { areaByCode, isShortName, liesIn, predecessorsOf, successorsOf } from './gazetteer.ts';
export { ZONES } from './ranks.ts';
