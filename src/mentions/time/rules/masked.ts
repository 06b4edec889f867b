/** Years and days whose figures the text hides: xx年, 201*年, 20××年, ×月×日. */
import { rule, type Rule } from '../../rule.ts';
import { type Anchor, part, type TimeExpression, unknown } from '../expression.ts';
import { digits, GAP, MASK } from '../words.ts';
import { EDGE, yearWords } from './year.ts';

const HIDDEN = new RegExp(MASK, 'gu');

export const maskedYear: Rule<TimeExpression> = rule({
  name: 'time/masked-year',
  trigger: 'xX×*_□',
  pattern: new RegExp(
    `(?<![0-9A-Za-z×*_□])(?<shown>(?:19|20)${MASK}{1,2}|20[0-9]${MASK}|二[〇零O](?:一${MASK}|${MASK}{2})|${MASK}{2,4})${GAP}年(?!轻|龄)${EDGE}度?`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const shown = groups['shown']!.replaceAll(HIDDEN, '');
    const known = shown === '' ? '' : String(digits(shown));
    // The title's year stands in, unless the figures that are left speak against it.
    const of = ({ reference: { maskedYear: year } }: Anchor): number | null =>
      year !== null && String(year).startsWith(known) ? year : null;
    return yearWords('time/masked-year', span, groups['edge'], of, { masked: true });
  },
  examples: [
    ['【xx年】xx镇工会工作意见', '2016'],
    ['【201*年】,【20××年】,【****年】,【20__年】', ['2016', '2016', '2016', '2016']],
    ['【19xx年】,【200*年】', ['?', '?']],
    ['【××年底】,【二〇××年】', ['2016-12-31', '2016']],
  ],
  counterexamples: ['xx镇总工会', '共8xxxx名会员', '党的xx大精神'],
});

export const maskedDate: Rule<TimeExpression> = rule({
  name: 'time/masked-date',
  trigger: 'xX×*_□',
  pattern: new RegExp(`(?<![0-9A-Za-z×*_□])${MASK}{1,2}月份?(?:${MASK}{1,2}日|[底末初])?`, 'gu'),
  read: ({ span }) => ({ ...part('time/masked-date', span, 'period', [], () => unknown), masked: true }),
  examples: [
    ['于【×月×日】召开', '?'],
    ['截至【xx月底】', '?'],
  ],
  counterexamples: ['xx镇', 'xx名职工'],
});
