import { loadActivities } from '../../lexicon/activities.ts';
import { describeRules } from '../rule.test-kit.ts';
import { activityRules } from './rules.ts';
import { indexNames } from './words.ts';

const known = indexNames(loadActivities());

describeRules('activity', activityRules(known), known, (m) => `${m.canonical} ${m.kind}`);
