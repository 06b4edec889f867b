/** Dates and periods of an English sentence. */
import { compileRules } from '../../mentions/engine.ts';
import { resolveOverlaps } from '../../mentions/overlap.ts';
import type { ReferenceTime, TimeMention } from '../../model/index.ts';
import { timeRules } from './rules/index.ts';

const compiled = compileRules(timeRules);

/** In order, without overlaps; the longest reading of a stretch wins. */
export const readTimes = (sentence: string, offset: number, reference: ReferenceTime): TimeMention[] =>
  resolveOverlaps(compiled.run(sentence, offset, reference));
