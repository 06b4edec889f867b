import { activityRules } from './index.ts';
import { describeRules } from '../rule.test-kit.ts';

describeRules('activity', activityRules, undefined, (m) => `${m.canonical} ${m.kind}`);
