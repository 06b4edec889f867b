/** What comes again: 每年, 每年9月, 每两年, 每半年. */
import { rule } from '../../rule.ts';
import { count, COUNT, DAY, MONTH } from '../words.ts';
import type { SpokenRule } from './spoken.ts';

/** Letter of ISO 8601 and how many of it the unit is. */
const UNITS: Readonly<Record<string, readonly [letter: string, n: number]>> = {
  年: ['Y', 1],
  季度: ['M', 3],
  月: ['M', 1],
  周: ['W', 1],
  星期: ['W', 1],
  天: ['D', 1],
  日: ['D', 1],
};

export const set: SpokenRule = rule({
  name: 'spoken/set',
  trigger: '每',
  pattern: new RegExp(
    `每隔?(?:(?<n>${COUNT}|半)(?:个)?)?个?(?<unit>年|季度|月|周(?![年边])|星期|天|日)(?:${MONTH}月(?:${DAY}[日号])?)?`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const [letter, n] = UNITS[groups['unit']!]!;
    const times = groups['n'] === undefined ? 1 : groups['n'] === '半' ? 0.5 : count(groups['n']);
    if (times === 0.5 && letter !== 'Y') return null;
    return { ...span, type: 'set', value: times === 0.5 ? 'R/P6M' : `R/P${n * times}${letter}` };
  },
  examples: [
    ['【每年】增长7%,【每季度】', ['R/P1Y', 'R/P3M']],
    ['【每年9月】开学', 'R/P1Y'],
    ['【每日】上报,【每两年】,【每半年】', ['R/P1D', 'R/P2Y', 'R/P6M']],
  ],
  counterexamples: ['每名职工', '每逢佳节', '每周边'],
});
