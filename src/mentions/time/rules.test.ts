import { timePeriodOf } from '../../model/index.ts';
import { describeRules } from '../rule.test-kit.ts';
import type { TimeExpression } from './expression.ts';
import { resolve } from './resolve.ts';
import { spokenRules } from './colloquial/index.ts';
import { show as showSpoken } from './colloquial/spoken.ts';
import { timeRules } from './rules/index.ts';

/** A half-year report of 2016, spoken at its end. */
const halfYear = {
  period: { start: '2016-01-01', end: '2016-06-30' },
  speakingYear: 2016,
  speakingDay: '2016-06-30',
  maskedYear: 2016,
};

/** SDMX for what has days, the length for what has none, `?` for what the reference leaves open. */
function show(expression: TimeExpression): string {
  if (expression.role === 'now') return 'now';
  const [reading] = resolve([expression], ' '.repeat(expression.end), 0, halfYear);
  if (reading!.kind === 'duration') return reading!.length ?? '-';
  return timePeriodOf(reading!.from, reading!.to) ?? '?';
}

describeRules('times', timeRules, undefined, show);
describeRules('chat', spokenRules, { day: '2016-06-30', second: 8 * 3600 }, showSpoken);
