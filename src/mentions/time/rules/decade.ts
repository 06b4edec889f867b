/** Decades, and the years at the head of the century: 90年代, 上世纪八十年代, 本世纪头二十年. */
import { rule, type Rule } from '../../rule.ts';
import { wholeYears } from '../calendar.ts';
import { type TimeExpression, unknown, whole } from '../expression.ts';
import { count } from '../words.ts';

/** How long 初, 中期 and 末 of a decade last, no one says: they stand within the span, the days are the decade's. */
export const decade: Rule<TimeExpression> = rule({
  name: 'time/decade',
  trigger: '代',
  pattern:
    /(?:(?<century>(?:上个?|本|(?:二十|十九|20|19)|二十一|21)世纪)(?:的)?)?(?<![0-9])(?<hundreds>1[5-9]|20)?(?<ten>[0-9]0|[一二三四五六七八九]十)年代(?:初期?|末期?|中期|中后期|后期|前期)?/gu,
  read: ({ groups: { century, hundreds, ten }, span }) => {
    const tens = count(ten!);
    // 20年代 without its century may be either; from the thirties on it is the last one.
    const base =
      hundreds !== undefined
        ? Number(hundreds)
        : century === undefined
          ? tens >= 30
            ? 19
            : null
          : century.startsWith('上')
            ? 19
            : century.startsWith('本')
              ? 20
              : count(century.slice(0, -2)) - 1;
    const days = base === null ? unknown : wholeYears(base * 100 + tens, base * 100 + tens + 9);
    return whole('time/decade', span, 'period', () => days, { stated: ['year'] });
  },
  examples: [
    ['【90年代】,【1990年代】', ['1990-01-01/P10Y', '1990-01-01/P10Y']],
    ['【上世纪八十年代】,【本世纪20年代】', ['1980-01-01/P10Y', '2020-01-01/P10Y']],
    ['【二十世纪九十年代初】', '1990-01-01/P10Y'],
    ['【上个世纪七十年代】,【20年代】', ['1970-01-01/P10Y', '?']],
  ],
  counterexamples: ['90年', '新世纪以来', '代表90人', '90后'],
});

export const centuryHead: Rule<TimeExpression> = rule({
  name: 'time/century-head',
  trigger: '纪',
  pattern: /(?:本|新|21|二十一)世纪(?:的?头|前)(?<n>十|二十|10|20)年/gu,
  read: ({ groups, span }) => {
    const days = wholeYears(2001, 2000 + count(groups['n']!));
    return whole('time/century-head', span, 'period', () => days, { stated: ['length'] });
  },
  examples: [
    ['【本世纪头二十年】', '2001-01-01/P20Y'],
    ['制定【新世纪头十年】农村扶贫开发纲要', '2001-01-01/P10Y'],
    ['【21世纪前20年】', '2001-01-01/P20Y'],
  ],
  counterexamples: ['新世纪新阶段', '上世纪末'],
});
