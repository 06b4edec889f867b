/** Reads the dates, periods and lengths of one sentence. */
import type { ReferenceTime, TimeMention } from '../../model/index.ts';
import { compileRules } from '../engine.ts';
import { resolveOverlaps } from '../overlap.ts';
import { resolve } from './resolve.ts';
import { timeRules } from './rules/index.ts';

const rules = compileRules(timeRules);

/**
 * The times of a folded sentence that begins at `offset` of the source, in order. Within the sentence a later time takes
 * its year from an earlier one; across sentences only `reference` speaks, and `earlierDay`, the single day last named before
 * (for 当天 and 次日). Unknown years give null, never a guess.
 */
export function readTimes(
  sentence: string,
  offset: number,
  reference: ReferenceTime,
  earlierDay: string | null = null,
): TimeMention[] {
  const found = rules.run(sentence, offset, undefined);
  return found.length === 0 ? [] : resolve(resolveOverlaps(found), sentence, offset, reference, earlierDay);
}
