/** Clock times and weekdays, as far as they stand beside dates in chat: 下午3点半, 15:30, 周三. Reports never pass through here. */
import { addDays, isoDay, monthOf, yearOf } from '../../../model/index.ts';
import { rule } from '../../rule.ts';
import { isDay } from '../calendar.ts';
import { count, COUNT, DAY } from '../words.ts';
import { clockText } from './moment.ts';
import type { SpokenRule } from './spoken.ts';

const AFTERNOON = /下午|晚|傍晚|夜/u;

export const clock: SpokenRule = rule({
  name: 'spoken/clock',
  trigger: '点时:',
  pattern: new RegExp(
    `(?<![0-9:.])(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|早)?(?:(?<h>[01]?[0-9]|2[0-4]):(?<m>[0-5][0-9])(?![0-9:])|(?<hour>${COUNT})[点时](?:钟|整|(?<half>半)|(?<minute>${COUNT})分?)?(?![期间候代个名点建意要体启希措做经]))`,
    'gu',
  ),
  read: ({ groups, span }) => {
    const { part, h, m, hour, half, minute } = groups;
    const read = h === undefined ? count(hour!) : Number(h);
    const minutes = half === undefined ? Number(m ?? (minute === undefined ? 0 : count(minute))) : 30;
    if (read > 24 || minutes > 59) return null;
    const hours = part !== undefined && AFTERNOON.test(part) && read < 12 ? read + 12 : read;
    return { ...span, type: 'time', value: clockText((hours * 60 + minutes) * 60) };
  },
  examples: [
    ['【下午3点半】,【15:30】', ['T15:30', 'T15:30']],
    ['【十一点】,【早上9点20分】', ['T11:00', 'T09:20']],
  ],
  counterexamples: ['三点建议', '1:30000', '25:61'],
});

const WEEKDAYS = '一二三四五六日';

/** The next one, today included. */
export const weekday: SpokenRule = rule({
  name: 'spoken/weekday',
  trigger: '周期拜',
  pattern:
    /(?<![0-9一二三四五六七八九十上下本这每个两])(?:周|星期|礼拜)(?<day>[一二三四五六日天])(?!年|岁|期|个)/gu,
  read: ({ groups, span, context: now }) => {
    if (now === null) return { ...span, type: 'date', value: null };
    const wanted = WEEKDAYS.indexOf(groups['day'] === '天' ? '日' : groups['day']!);
    const today = (new Date(`${now.day}T00:00:00Z`).getUTCDay() + 6) % 7;
    return { ...span, type: 'date', value: addDays(now.day, (wanted - today + 7) % 7) };
  },
  examples: [['【周五】去北京,【星期四】', ['2016-07-01', '2016-06-30']]],
  counterexamples: ['上周三', '一周三次', '每周五'],
});

/** 29号: of this month, of the month before where this one is too short. */
export const dayOfMonth: SpokenRule = rule({
  name: 'spoken/day-of-month',
  trigger: '日号',
  pattern: new RegExp(
    `(?<![0-9.〇零一二三四五六七八九十百月期为第每近前后满周]|[日号][,、和及])(?<day>${DAY})(?:号(?!楼|线|院|文|令)|日(?![常均产游间内后报夜用]))`,
    'gu',
  ),
  read: ({ groups, span, context: now }) => {
    if (now === null) return { ...span, type: 'date', value: null };
    const day = count(groups['day']!);
    const [year, month] = [yearOf(now.day), monthOf(now.day)];
    if (isDay(year, month, day)) return { ...span, type: 'date', value: isoDay(year, month, day) };
    return {
      ...span,
      type: 'date',
      value: isoDay(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, day),
    };
  },
  examples: [['【29号】来吗,【31日】', ['2016-06-29', '2016-05-31']]],
  counterexamples: ['3号楼', '6月29日', '十日内'],
});
