/** What 以来 counts from: founding days, turns of policy, congresses. 十八大 alone is a name; 十八大以来 is a time. */
import { loadEras } from '../../../lexicon/times.ts';
import { rule, type Rule } from '../../rule.ts';
import { lastDay } from '../anchor.ts';
import { type TimeExpression, whole } from '../expression.ts';
import { anyOf } from '../words.ts';

const ERAS = loadEras();

export const era: Rule<TimeExpression> = rule({
  name: 'time/era',
  trigger: '以之',
  pattern: new RegExp(
    `(?<![一二三四五六七八九十])(?<name>${anyOf(ERAS.keys())})(?=(?:胜利)?(?:召开|闭幕)?(?:以来|以后|之后))`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const from = ERAS.get(groups['name']!)!;
    return whole('time/era', span, 'period', (anchor) => {
      const to = lastDay(anchor);
      return { start: from, end: to !== null && to >= from ? to : null };
    });
  },
  examples: [
    ['党的【十八大】以来', '2012-11-08/P1331D'],
    ['【改革开放】以来', '1978-12-18/P13710D'],
    ['中国【工会十六大】召开以来', '2013-10-18/P987D'],
    ['党的【十一届三中全会】以来', '1978-12-18/P13710D'],
  ],
  counterexamples: ['党的十八大精神', '深化改革开放', '二十大报告', '二十八大以来'],
});
