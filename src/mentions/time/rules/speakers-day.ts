/** Days and weeks by the speaker or by a day named before: 今天, 昨日, 当天, 次日, 即日起, 上周, 本周五. */
import { addDays } from '../../../model/index.ts';
import { rule, type Rule } from '../../rule.ts';
import { dayInterval, type TimeExpression, unknown, whole } from '../expression.ts';

const SHIFT: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 明: 1, 前天: -2, 后天: 2 };
const OPEN = { open: ['year', 'month', 'day'] } as const;

export const speakersDay: Rule<TimeExpression> = rule({
  name: 'time/speakers-day',
  trigger: '天日',
  pattern:
    /(?<word>[今昨明])(?:天(?!系)|日(?!头条|之星|报))|(?<two>[前后]天)(?!性|的?努力|养)|(?<same>(?<![应充适])当[天日](?!线)|同日)|(?<next>次日|翌日)|(?<from>即日起)/gu,
  read: ({ groups: { word, two, same, next, from }, span }) => {
    const shift = SHIFT[word ?? two ?? ''] ?? (next === undefined ? 0 : 1);
    // 当天 and 即日 are those of the event just dated; 今天 is the speaker's.
    const ofEvent = (same ?? next ?? from) !== undefined;
    return whole(
      'time/speakers-day',
      span,
      'instant',
      ({ day, reference: { speakingDay } }) => {
        const base = ofEvent ? (day ?? speakingDay) : speakingDay;
        return base === null ? unknown : dayInterval(addDays(base, shift));
      },
      OPEN,
    );
  },
  examples: [
    ['【昨天】(8月16日)', '2016-06-29'],
    ['【今天】下午,【次日】', ['2016-06-30', '2016-07-01']],
    ['自【即日起】', '2016-06-30'],
    ['【当天】慰问', '2016-06-30'],
  ],
  counterexamples: ['今日头条', '后天性', '近日', '日前', '明天系'],
});

const WEEKDAY = '一二三四五六日';

/** Weeks begin on Monday. */
export const week: Rule<TimeExpression> = rule({
  name: 'time/week',
  trigger: '周期拜',
  pattern:
    /(?<!每|以)(?<which>上{1,2}|本|这|下{1,2})(?:一?个)?(?:周|星期|礼拜)(?![年岁围边期刊报转末])(?<day>[一二三四五六日天])?/gu,
  read: ({ groups: { which, day }, span }) => {
    const weeks = which!.startsWith('上') ? -which!.length : which!.startsWith('下') ? which!.length : 0;
    return whole(
      'time/week',
      span,
      day === undefined ? 'period' : 'instant',
      ({ reference: { speakingDay } }) => {
        if (speakingDay === null) return unknown;
        const weekday = (new Date(`${speakingDay}T00:00:00Z`).getUTCDay() + 6) % 7;
        const monday = addDays(speakingDay, 7 * weeks - weekday);
        if (day === undefined) return { start: monday, end: addDays(monday, 6) };
        return dayInterval(addDays(monday, WEEKDAY.indexOf(day === '天' ? '日' : day)));
      },
      OPEN,
    );
  },
  examples: [
    ['【上周】走访,【本周五】', ['2016-06-20/P7D', '2016-07-01']],
    ['【下个星期】', '2016-07-04/P7D'],
  ],
  counterexamples: ['上周年', '每周', '周边', '以上周期'],
});
