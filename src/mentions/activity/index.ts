/** Named campaigns, competitions, trainings, services, projects and events in a sentence. */
import type { ActivityMention } from '../../model/index.ts';
import { compileRules } from '../engine.ts';
import { resolveOverlaps } from '../overlap.ts';
import { activityRules } from './rules.ts';

const rules = compileRules<ActivityMention, unknown>(activityRules);

/**
 * The activities named in a folded sentence, in order, without overlaps. `offset` is where the sentence begins in the source.
 */
export function readActivities(sentence: string, offset: number): ActivityMention[] {
  return resolveOverlaps(rules.run(sentence, offset, undefined));
}

export { activityRules } from './rules.ts';
export { canonicalName } from './canonical.ts';
