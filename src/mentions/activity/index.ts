/** Named campaigns, competitions, trainings, services, projects and events in a sentence. */
import { loadActivities, type ActivityRow } from '../../lexicon/activities.ts';
import type { ActivityMention } from '../../model/index.ts';
import { compileRules } from '../engine.ts';
import { resolveOverlaps } from '../overlap.ts';
import { activityRules } from './rules.ts';
import { indexNames } from './words.ts';

/** Reads one folded sentence; `offset` is where it begins in the source. In order, without overlaps. */
export type ActivityReader = (sentence: string, offset: number) => ActivityMention[];

/** A reader that knows our names and, over them, a user's. Compile once, use for many sentences. */
export function createActivityReader(extra: readonly ActivityRow[] = []): ActivityReader {
  const known = indexNames([...loadActivities(), ...extra]);
  const rules = compileRules(activityRules(known));
  return (sentence, offset) => resolveOverlaps(rules.run(sentence, offset, known));
}

let ours: ActivityReader | undefined;

/** Reads by our own names alone; the tables load on first use. */
export const readActivities: ActivityReader = (sentence, offset) =>
  (ours ??= createActivityReader())(sentence, offset);
