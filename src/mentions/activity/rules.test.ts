import { describeRules } from '../rule.test-kit.ts';
import { activityRules } from './rules.ts';
import { coreActivities, indexNames } from './words.ts';

const known = indexNames(coreActivities);

describeRules('activity', activityRules(known), known, (m) => `${m.canonical} ${m.kind}`);
