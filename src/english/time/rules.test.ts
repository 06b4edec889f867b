import { describeRules } from '../../mentions/rule.test-kit.ts';
import { noReference, timePeriodOf } from '../../model/index.ts';
import { timeRules } from './rules/index.ts';

const context = { ...noReference, period: { start: '2016-01-01', end: '2016-12-31' }, speakingYear: 2016 };

describeRules('english times', timeRules, context, ({ from, to }) => String(timePeriodOf(from, to)));
