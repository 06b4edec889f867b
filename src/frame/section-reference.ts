/**
 * The reference time inside a section: a heading may name another period (一、2012年工作回顾), the rest of the one reported on
 * (下半年工作安排) or the years ahead (今后五年). Other headings (存在问题) change nothing.
 */
import { yearOf, type ReferenceTime } from '../model/index.ts';
import { readTimes } from '../mentions/time/index.ts';
import { frameReference, type Frame } from './types.ts';
import { daysOfTimePeriod, type Days } from './time-period.ts';

const PLAN = /打算|计划|安排|思路|部署|设想|谋划|目标|任务|要点|下一步|下一阶段|今后|预期|总体要求|重点工作/u;
const SUBJECT = /要求|工作|回顾|总结|情况|形势|经济|发展|预期|目标|任务|要点|打算|计划|安排|思路|重点/u;
/** A heading without one of these names no time; most do not. */
const TIME = /[年季月半]|\d|十[一二三四五]五/u;
/** Behind this a heading has run into its paragraph, as scraped texts have it. */
const LONGEST = 40;

/**
 * @param heading words of the section's heading, folded
 * @param previous reference of the section around it; the frame's at the top
 */
export function sectionReference(
  frame: Frame,
  heading: string,
  previous: ReferenceTime = frameReference(frame),
): ReferenceTime {
  const stop = heading.search(/[。;:\n]/u);
  const words = heading.slice(0, stop < 0 ? LONGEST : Math.min(stop, LONGEST));
  const period = namedPeriod(frame, words, previous) ?? comingPeriod(frame, words, previous);
  return period ? { ...previous, period } : previous;
}

/** A period that the heading names and that is its subject, not a fact in running text. */
function namedPeriod(frame: Frame, words: string, previous: ReferenceTime): Days | null {
  if (!SUBJECT.test(words) || !TIME.test(words)) return null;
  // 一年来 in a half-year's report says no more than its title.
  const times = readTimes(words, 0, previous).filter(
    (t) =>
      t.kind === 'period' &&
      t.use !== 'baseline' &&
      !/^(?:过去(?:的)?)?一年(?:来|多来)?$/u.test(words.slice(t.start, t.end)),
  );
  const named = times.flatMap((t) =>
    t.from !== null && t.to !== null ? [{ start: t.from, end: t.to, at: t.start, stop: t.end }] : [],
  );
  const opens = (at: number): boolean =>
    at <= 6 || /(?:和|及|与|、|暨|关于|的)$/u.test(words.slice(0, at)) || words.slice(at).length <= 14;
  const fitting = named.filter((n) => opens(n.at));
  // “十二五”时期和2015年工作回顾 of a report on 2015: the year reported on goes first.
  const reported = fitting.find((n) => n.start === frame.refPeriod.start && n.end === frame.refPeriod.end);
  const chosen = reported ?? fitting[0];
  if (chosen) return { start: chosen.start, end: chosen.end };
  return fiveYears(words, previous);
}

/** 过去五年 ends with the year before the speaker's, 今后五年 begins with the speaker's. */
function fiveYears(words: string, { speakingYear, period }: ReferenceTime): Days | null {
  const m = /(?<when>过去|今后|未来|近)(?:的)?(?<n>[三五十])年|(?<since>[三五])年来/u.exec(words);
  if (!m) return null;
  const n = { 三: 3, 五: 5, 十: 10 }[m.groups!['n'] ?? m.groups!['since'] ?? '五']!;
  const year = speakingYear ?? (period ? yearOf(period.end) : null);
  if (year === null) return null;
  return m.groups!['when'] === '今后' || m.groups!['when'] === '未来'
    ? { start: `${year}-01-01`, end: `${year + n - 1}-12-31` }
    : { start: `${year - n}-01-01`, end: `${year - 1}-12-31` };
}

/** A plan that names no time is for what comes next: after a half the other half, after a year the next. */
function comingPeriod(
  { refPeriod, genre, speakingYear }: Frame,
  words: string,
  previous: ReferenceTime,
): Days | null {
  if (
    !/下一步|下一阶段|下步|今后(?!五)|(?:工作|努力|主要)?(?:打算|计划|安排|设想|谋划)$/u.test(words) ||
    !PLAN.test(words) ||
    genre === 'plan'
  )
    return null;
  if (refPeriod.timePeriod === null || previous.period === null) return null;
  if (previous.period.start !== refPeriod.start || previous.period.end !== refPeriod.end) return null;
  const [, year, rest] = /^(\d{4})(-S1)?$/u.exec(refPeriod.timePeriod) ?? [];
  if (year === undefined) return null;
  if (rest) return daysOfTimePeriod(`${year}-S2`);
  return daysOfTimePeriod(
    String(genre === 'address' && speakingYear !== null ? speakingYear : Number(year) + 1),
  );
}
