/** The examples and counterexamples of every rule of this room. */
import { describeRules } from '../rule.test-kit.ts';
import { rules } from './rules.ts';

describeRules('what is not a quantity', rules, null, (reading) => reading.reason);
