/**
 * When a claim holds. The time that governs it stands before it in the sentence; one that touches the number (上年为1.5亿人次,
 * 由2018年末的84户) is its own. Without any, the section's or the report's period is inherited. Then the type decides the form: a stock is
 * an instant, a flow an interval.
 */
import { yearOf } from '../model/index.ts';
import type { MeasureType, Quantity, ReferenceTime, Status, TimeMention } from '../model/index.ts';
import { AIMS, isAttribute, OF_TASK } from './attributive.ts';
import type { SentenceView } from './view.ts';

export interface TimeChoice {
  readonly time: TimeMention | null;
  /** The time is what the claim is compared with: 上年为1.5亿人次. */
  readonly own: boolean;
  readonly rule: string;
}

/** Between a time and the number it touches. */
const TOUCH =
  /^(?:底|末|时|度|的|同期|为|是|有|达到?|仅有?|只有|共|约|近|超过|数|就|已|已达|人均|户均|每[人户家名个])*$/u;
/** 完成全年8家任务的62.5%: 全年 dates the task alone. */
const TASK_NUMBER = /^的?(?:年度)?(?:任务|目标|计划|指标)/u;

/** A time that lies wholly before the period spoken of: 上年末为3000人 in a report on this year. */
const isPast = (t: TimeMention, reference: ReferenceTime): boolean =>
  reference.period !== null && t.to !== null && t.to < reference.period.start && t.use !== 'as-of';

/** Behind a semicolon only the time at the sentence's head still holds: 5月组织竞赛;…, but 截至6月底,…;… */
function closed(view: SentenceView, t: TimeMention, q: Quantity): boolean {
  if (!view.text.slice(t.end, q.outer.start).includes(';')) return false;
  // 今后五年的主要目标是:…;…;…: of all that is aimed at.
  if (heads(view, t)) return false;
  // Where several times stand, none of them speaks for what comes behind the semicolon.
  const later = view.times.some((e) => e.start > t.start && e.end <= q.start && e.use !== 'baseline');
  return later || t.use === 'by' || t.start - view.start > 6;
}

/** 年初在档的682户困难职工中,641户脱困: the time is that of those among whom they are counted. */
function isBase(view: SentenceView, t: TimeMention, clause: number): boolean {
  const at = view.clauses.findIndex((c) => c.start <= t.start && t.end <= c.end);
  return at >= 0 && at < clause && /[中里]$/u.test(view.text.slice(t.end, view.clauses[at]!.end));
}

/** Another time before it governs the sentence already. */
const hasMain = (view: SentenceView, i: number, claimed: ReadonlySet<TimeMention>): boolean =>
  view.times.slice(0, i).some((e) => e.use !== 'baseline' && !claimed.has(e) && !isAttribute(view, e));

/** A period that heads a list of aims. */
const heads = (view: SentenceView, t: TimeMention): boolean =>
  t.kind === 'period' && AIMS.test(view.text.slice(t.end, t.end + 20));

export function timeFor(
  view: SentenceView,
  q: Quantity,
  clause: number,
  claimed: ReadonlySet<TimeMention>,
): TimeChoice {
  const depth = view.clauses[clause]!.depth;
  let main: TimeMention | null = null;
  for (let i = view.times.length - 1; i >= 0; i--) {
    const t = view.times[i]!;
    if (t.start >= q.start) continue;
    const between = view.text.slice(t.end, q.outer.start);
    const compared =
      q.unitClass === 'times' ||
      (q.unitClass === 'percent' && /(?:是|为|相当于|占)$/u.test(view.text.slice(t.start - 3, t.start)));
    const touches = !compared && between.length <= 8 && TOUCH.test(between);
    const from = /[由从]$/u.test(view.text.slice(t.start - 1, t.start));
    if (touches && (from || t.use === 'baseline' || isPast(t, view.reference) || hasMain(view, i, claimed))) {
      return { time: t, own: true, rule: 'period/touching' };
    }
    const task =
      (between.length <= 10 && OF_TASK.test(between) && !/[\d,;%]/.test(between)) ||
      (touches && TASK_NUMBER.test(view.text.slice(q.outer.end, q.outer.end + 8)));
    if (task && q.unitClass !== 'percent') {
      return { time: t, own: true, rule: 'period/task' };
    }
    if (t.use === 'baseline' || claimed.has(t) || isAttribute(view, t)) continue;
    if (closed(view, t, q) || isBase(view, t, clause)) continue;
    const at = view.clauses.findLast((c) => c.start <= t.start);
    if (at !== undefined && at.depth > depth) continue;
    main = t;
    break;
  }
  if (main !== null) return { time: main, own: false, rule: 'period/stated' };
  // 1000名职工于3月参加: the time behind, in the same clause.
  const here = view.clauses[clause]!;
  const behind = view.times.find((t) => t.start >= q.end && t.end <= here.end && t.use !== 'baseline');
  if (behind) return { time: behind, own: false, rule: 'period/behind' };
  return { time: null, own: false, rule: 'period/inherited' };
}

export interface PeriodReading {
  readonly start: string | null;
  readonly end: string | null;
  readonly rule: string;
}

/** How a rate is dated, as its counts are: 建会率 as of a day, 办结率 over the period. */
export type RateNature = 'stock' | 'flow';

/**
 * The claim's interval of days.
 * @param interval the governing time's days, or the inherited period's
 * @param within first day of a period stated before an instant that lies in it (下半年,力争年底前…)
 */
export function periodOf(
  type: MeasureType,
  rate: RateNature,
  status: Status,
  interval: { from: string | null; to: string | null },
  time: TimeMention | null,
  cumulative: boolean,
  within: string | null,
  reference: ReferenceTime,
): PeriodReading {
  const { from, to } = interval;
  if (to === null) return { start: null, end: null, rule: 'unknown' };
  const instant = time !== null && (time.kind === 'instant' || time.use === 'as-of' || time.use === 'by');
  const asStock = type === 'stock' || (type === 'ratio' && rate === 'stock');
  if (asStock) return { start: to, end: to, rule: 'instant' };
  if (instant && from === to) {
    if (cumulative && type === 'flow' && status === 'actual')
      return { start: to, end: to, rule: 'cumulative' };
    if (time.use === 'as-of' || time.use === 'by' || isYearEnd(to))
      return { start: within ?? beginOf(to, reference), end: to, rule: 'up-to' };
  }
  return { start: from, end: to, rule: 'interval' };
}

const isYearEnd = (day: string): boolean => /-(?:12-31|06-30|03-31|09-30)$/.test(day);

/** Where the period that ends on `day` began: with the reference period when it holds the day, else with the year. */
function beginOf(day: string, reference: ReferenceTime): string {
  const p = reference.period;
  if (p !== null && p.start <= day && day <= p.end) return p.start;
  return `${String(yearOf(day)).padStart(4, '0')}-01-01`;
}
