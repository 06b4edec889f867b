/** Gives a claim its period, once its type and status are settled: from its own time, the report's, or the news before it. */
import { addDays } from '../model/index.ts';
import type { Quantity, ReferenceTime, TimeMention } from '../model/index.ts';
import type { Claim } from './claim.ts';
import { isEvent } from './attributive.ts';
import { daysWritten, isNow, timeOfNews } from './news.ts';
import { periodOf } from './period.ts';
import { rateNature } from './rate-nature.ts';
import type { ReportContext, Running } from './report.ts';
import type { SentenceView } from './view.ts';

const CUMULATIVE = /累计|总计|历年|先后|以来/;

/** 建会率由82%提高到94%: a share from which another is reached. */
const isFrom = (view: SentenceView, claim: Claim): boolean =>
  claim.type === 'ratio' &&
  /[由从]$/u.test(view.text.slice(claim.quantity.outer.start - 1, claim.quantity.outer.start)) &&
  /^[^,;。]{0,4}(?:提高|增加|上升|增长|扩大|降低|减少|下降|回落|升|降|增|减)[到至为]/u.test(
    view.text.slice(claim.quantity.outer.end, claim.quantity.outer.end + 10),
  );

const isStart = (view: SentenceView, claim: Claim): boolean =>
  claim.typeRule === 'type/from' || isFrom(view, claim);

/** The last year of a span of several; null for one. */
const lastYear = (period: { start: string; end: string }): { from: string; to: string } | null =>
  period.start.slice(0, 4) < period.end.slice(0, 4)
    ? { from: `${period.end.slice(0, 4)}-01-01`, to: period.end }
    : null;

/** Where a change starts from, without a date of its own: the end of the period before, or that period. */
function previousPeriod(period: { start: string; end: string }): { from: string; to: string } {
  const to = addDays(period.start, -1);
  const years = Number(period.start.slice(0, 4)) - 1;
  const wholeYears = period.start.endsWith('-01-01') && period.end.endsWith('-12-31');
  return { from: wholeYears ? `${years}-01-01` : `${years}${period.start.slice(4)}`, to };
}

/** 下半年,力争年底前再建工会20家: the period in which the day lies. */
function startWithin(view: SentenceView, time: TimeMention | null): string | null {
  if (time === null || time.to === null) return null;
  const around = view.times.find(
    (t) =>
      t.end <= time.start &&
      t.kind === 'period' &&
      t.use !== 'baseline' &&
      t.from !== null &&
      t.to !== null &&
      t.from <= time.to! &&
      time.to! <= t.to,
  );
  // 5月12日地震发生后,到6月10日止: from the event on.
  const event = view.times.findLast(
    (t) => t.end <= time.start && t.kind === 'instant' && isEvent(view, t) && t.from! < time.to!,
  );
  return around?.from ?? event?.from ?? null;
}

/** 今年5月16日启动…活动以来: the word may stand far behind its day. */
const isSince = (view: SentenceView, time: TimeMention, q: Quantity): boolean =>
  time.use === 'since' || (time.start >= view.start && /以来/u.test(view.text.slice(time.end, q.start)));

/** What stands in news of a year is as of the day of writing, not of the year's end. */
function untilWritten(
  claim: Claim,
  time: TimeMention,
  to: string | null,
  { period, speakingDay }: ReportContext,
): string | null {
  const standing = period === null && claim.type === 'stock' && claim.status === 'actual';
  const around =
    time.from !== null && to !== null && speakingDay !== null && time.from <= speakingDay && speakingDay < to;
  return standing && around ? speakingDay : to;
}

/** 年初以来, 自5月16日以来: up to the last day told of. */
const sinceThen = (time: TimeMention, since: boolean, last: string | null): string | null =>
  since && time.from === time.to && last !== null && time.to !== null && time.to < last ? last : time.to;

/** 年度目标是新建480家, 占年计划的56.7% in a half-year's report: the aim is the year's. */
const YEARLY = /年度|年(?:计划|目标|任务)|年初(?:确定|下达|制定)|年内/u;
const OF_YEAR = /^[^。;]{0,30}(?:占|完成|为)(?:年度?|全年)(?:计划|目标|任务)[^,;。]{0,8}的\d/u;

/** The period that a claim without a time of its own has: the section's, the report's for what is wanting, the year for its aims. */
function referenceOf(view: SentenceView, claim: Claim, report: ReportContext): ReferenceTime {
  const { reference } = view;
  if (claim.statusRule === 'status/wanting') return { ...reference, period: report.period };
  const { period } = reference;
  if (period === null || claim.status !== 'target' || view.plan) return reference;
  const year = period.end.slice(0, 4);
  const yearly =
    YEARLY.test(view.text.slice(view.start, claim.quantity.start)) ||
    OF_YEAR.test(view.text.slice(claim.quantity.end, view.end));
  return period.start.startsWith(year) && yearly
    ? { ...reference, period: { start: `${year}-01-01`, end: `${year}-12-31` } }
    : reference;
}

/** Gives a claim its period once type and status are settled (and 分别 has handed out its values). */
export function dateClaim(
  view: SentenceView,
  claim: Claim,
  claims: readonly Claim[],
  running: Running,
  report: ReportContext,
): void {
  const q = claim.quantity;
  const reference = referenceOf(view, claim, report);
  let time = claim.time;
  let basis: Claim['period']['basis'] = 'stated';
  const from = isStart(view, claim);
  const since = reference.period;
  if (time !== null && time.from === null && time.to === null) time = null;
  const now = time === null && reference.period === null && isNow(view, claim);
  const standing = (claim.type === 'stock' || now) && report.speakingDay !== null;
  if (time === null && reference.period === null && !standing) {
    time = timeOfNews(view, claim, running, report.speakingDay);
    if (time !== null) basis = 'inherited';
  }
  const lastDay = reference.period?.end ?? report.speakingDay;
  const interval =
    time !== null
      ? {
          from: time.from,
          to: untilWritten(claim, time, sinceThen(time, isSince(view, time, q), lastDay), report),
        }
      : reference.period !== null
        ? { from: reference.period.start, to: reference.period.end }
        : daysWritten(claim, now, running, report.speakingDay);
  if (time === null) basis = reference.period !== null ? 'inherited' : interval.to !== null ? 'text' : 'none';
  const clauseText = view.text.slice(
    time !== null && time.start >= view.start && time.end <= q.start
      ? time.end
      : view.clauses[claim.clause]!.start,
    q.outer.start,
  );
  const rate = rateNature(view, claim, claims, report.tables.types);
  // 由年初的1486家增加到1572家,会员由16.83万人增加到18.02万人: from the same day.
  const start =
    from && !claim.ownTime ? claims.find((c) => c !== claim && c.ownTime && isStart(view, c)) : undefined;
  const before =
    start?.time != null
      ? { from: start.time.from, to: start.time.to }
      : from && !claim.ownTime && since !== null
        ? previousPeriod(since)
        : null;
  // 由1828亿美元增加到3256亿美元 in a report on five years: the last of them.
  const reached =
    before === null && time === null && claim.typeRule === 'type/level' && since !== null
      ? lastYear(since)
      : null;
  const reading = periodOf(
    claim.type,
    rate,
    claim.status,
    before ?? reached ?? interval,
    before !== null ? null : time,
    CUMULATIVE.test(clauseText),
    startWithin(view, time),
    reference,
  );
  claim.period = {
    start: reading.start,
    end: reading.end,
    basis,
    span: time === null || basis !== 'stated' ? null : { start: time.start, end: time.end },
  };
  claim.periodRule = `${claim.periodRule}/${reading.rule}`;
}
