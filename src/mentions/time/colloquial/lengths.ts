/** Lengths beyond a single unit: 一年零三个月, 8天20小时, 3—5年, 17个多月, 三十年以上. */
import { rule } from '../../rule.ts';
import { count, COUNT } from '../words.ts';
import type { SpokenRule } from './spoken.ts';

const CODE: Readonly<Record<string, readonly [inTime: boolean, letter: string]>> = {
  年: [false, 'Y'],
  月: [false, 'M'],
  周: [false, 'W'],
  星期: [false, 'W'],
  天: [false, 'D'],
  日: [false, 'D'],
  小时: [true, 'H'],
  分钟: [true, 'M'],
};
const UNIT = '(?:年|个?月|周|个?星期|天|日|个?小时|分钟)';
const START = '(?<![0-9.第〇零一二三四五六七八九十百年月])';

const iso = (n: number, unit: string): string => {
  const [inTime, letter] = CODE[unit.replace('个', '')]!;
  return `P${inTime ? 'T' : ''}${n}${letter}`;
};

const STEP = new RegExp(`(?<n>${COUNT})(?<unit>${UNIT})`, 'gu');

export const compoundLength: SpokenRule = rule({
  name: 'spoken/compound-length',
  trigger: '年月周期天日时分',
  pattern: new RegExp(
    `${START}${COUNT}(?:年|个月|天|周|个?小时)多?[零又余]?${COUNT}(?:个月|天|个?小时|分钟)(?:[零又余]?${COUNT}(?:天|个?小时|分钟)){0,2}`,
    'gu',
  ),
  read: ({ text, span }) => {
    let [date, time] = ['', ''];
    for (const { groups } of text.matchAll(STEP)) {
      const [inTime, letter] = CODE[groups!['unit']!.replace('个', '')]!;
      const step = `${count(groups!['n']!)}${letter}`;
      if (inTime) time += step;
      else date += step;
    }
    return { ...span, type: 'duration', value: `P${date}${time === '' ? '' : `T${time}`}` };
  },
  examples: [
    ['【一年零三个月】', 'P1Y3M'],
    ['【8天20小时】', 'P8DT20H'],
  ],
  counterexamples: ['2016年3月', '三个月'],
});

export const lengthRange: SpokenRule = rule({
  name: 'spoken/length-range',
  trigger: '-—~至到',
  pattern: new RegExp(
    `${START}(?<low>${COUNT})(?<own>${UNIT})?(?:--?|——?|~|至|到)(?<high>${COUNT})(?<unit>年|个月|周|个?星期|天|日(?=[,。;内])|个?小时|分钟)(?![前后])`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const { low, own, high, unit } = groups;
    return {
      ...span,
      type: 'duration',
      value: { min: iso(count(low!), own ?? unit!), max: iso(count(high!), unit!) },
    };
  },
  examples: [
    ['为期【3—5年】', 'P3Y to P5Y'],
    ['【13天—8周】', 'P13D to P8W'],
  ],
  counterexamples: ['3-5月', '5日至8日'],
});

/** 17个多月 is seventeen and a bit: the bit is left out, as nothing says how long it is. */
export const aboutLength: SpokenRule = rule({
  name: 'spoken/about-length',
  trigger: '多余',
  pattern: new RegExp(
    `${START}(?<n>${COUNT})(?:个多(?<whole>月|星期|小时)|[多余](?<unit>年|天|个月|个?小时))(?![前后来以])`,
    'gu',
  ),
  read: ({ groups, span }) => ({
    ...span,
    type: 'duration',
    value: iso(count(groups['n']!), (groups['whole'] ?? groups['unit'])!),
  }),
  examples: [
    ['【17个多月】', 'P17M'],
    ['【10多天】', 'P10D'],
  ],
  counterexamples: ['十多年来', '多年'],
});

export const boundedLength: SpokenRule = rule({
  name: 'spoken/bounded-length',
  trigger: '以',
  pattern: new RegExp(`${START}(?<n>${COUNT})(?<unit>年|个月|天|日|个?小时|分钟)以(?<way>[上下])`, 'gu'),
  read: ({ groups, span }) => {
    const length = iso(count(groups['n']!), groups['unit']!);
    const value = groups['way'] === '上' ? { min: length, max: null } : { min: null, max: length };
    return { ...span, type: 'duration', value };
  },
  examples: [
    ['【三十年以上】', 'P30Y to ..'],
    ['【六个月以下】', '.. to P6M'],
  ],
  counterexamples: ['三十年', '三年以来'],
});
