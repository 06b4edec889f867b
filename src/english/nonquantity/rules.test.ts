import { describeRules } from '../../mentions/rule.test-kit.ts';
import { rules } from './read.ts';

describeRules('english numerals that are no quantities', rules, null, () => '');
