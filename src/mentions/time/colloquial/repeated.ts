/** Sets and bounded lengths: 每年, 每年9月, 三十年以上. */
import { rule } from '../../rule.ts';
import { count, COUNT, DAY, MONTH } from '../words.ts';
import type { SpokenRule } from './spoken.ts';

const PERIODS: Readonly<Record<string, string>> = {
  年: 'P1Y',
  季度: 'P3M',
  月: 'P1M',
  周: 'P1W',
  星期: 'P1W',
  礼拜: 'P1W',
  天: 'P1D',
  日: 'P1D',
  小时: 'PT1H',
};

export const set: SpokenRule = rule({
  name: 'spoken/set',
  trigger: '每',
  pattern: new RegExp(
    `每一?(?:个)?(?<unit>年|季度|月|周(?!年)|星期|礼拜|天|日|小时)(?:${MONTH}月(?:${DAY}[日号])?|[一二三四五六日天](?=[,。;早晚上下]|$))?`,
    'gu',
  ),
  read: ({ groups, span }) => ({ ...span, type: 'set', value: `R/${PERIODS[groups['unit']!]!}` }),
  examples: [
    ['【每年】增长7%', 'R/P1Y'],
    ['【每年9月】开学', 'R/P1Y'],
    ['【每日】上报', 'R/P1D'],
  ],
  counterexamples: ['每名职工', '每逢佳节'],
});

const UNITS: Readonly<Record<string, string>> = {
  年: 'P#Y',
  个月: 'P#M',
  天: 'P#D',
  日: 'P#D',
  小时: 'PT#H',
  分钟: 'PT#M',
};

export const boundedLength: SpokenRule = rule({
  name: 'spoken/bounded-length',
  trigger: '以',
  pattern: new RegExp(`(?<![0-9.第])(?<n>${COUNT})(?<unit>年|个月|天|日|小时|分钟)以(?<way>上|下)`, 'gu'),
  read: ({ groups, span }) => {
    const { n, unit, way } = groups;
    const length = UNITS[unit!]!.replace('#', String(count(n!)));
    return {
      ...span,
      type: 'duration',
      value: way === '上' ? { min: length, max: null } : { min: null, max: length },
    };
  },
  examples: [
    ['【三十年以上】', 'P30Y to ..'],
    ['【六个月以下】', '.. to P6M'],
  ],
  counterexamples: ['三十年', '三年以来'],
});
