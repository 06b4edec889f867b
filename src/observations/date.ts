/** Gives a claim its period, once its type and status are settled: from its own time, the report's, or the news before it. */
import type { MeasureTypes } from '../lexicon/measure-types.ts';
import { addDays } from '../model/index.ts';
import type { Quantity, TimeMention } from '../model/index.ts';
import type { Claim } from './claim.ts';
import { isEvent } from './attributive.ts';
import { daysWritten, isNow, timeOfNews } from './news.ts';
import { periodOf } from './period.ts';
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

/** Gives a claim its period once type and status are settled (and 分别 has handed out its values). */
export function dateClaim(
  view: SentenceView,
  claim: Claim,
  claims: readonly Claim[],
  running: Running,
  report: ReportContext,
): void {
  const q = claim.quantity;
  const reference = view.reference;
  let time = claim.time;
  let basis: Claim['period']['basis'] = 'stated';
  const from = claim.typeRule === 'type/from' || isFrom(view, claim);
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
  const rate = rateNature(claim, claims, report.tables.types);
  const before = from && !claim.ownTime && since !== null ? previousPeriod(since) : null;
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

/** A rate is dated as its counts are: by its name (办结率), by the task it measures, else as the claim whose share it is. */
function rateNature(claim: Claim, claims: readonly Claim[], types: MeasureTypes): 'stock' | 'flow' {
  if (claim.type !== 'ratio') return 'flow';
  const name = claim.measure?.text ?? '';
  const known = /占比$|比重$|比例$/u.test(name) ? null : types.rate(name);
  if (known) return known;
  if (/(?:任务|计划|目标|指标|预算)数?$/u.test(name)) return 'flow';
  const at = claims.indexOf(claim);
  // 其中非公企业工会占73.3%, 货车司机、快递员各占三成: dated as what it is a share of.
  if ((claim.shareOf || /占比$/u.test(name)) && claim.sentence === claims[0]!.sentence) {
    const whole = claims.slice(0, at).findLast((c) => c.type !== 'growth' && c.type !== 'ratio');
    if (whole) return whole.type === 'stock' ? 'stock' : 'flow';
  }
  if (/占比$|比重$|比例$/u.test(name)) return 'stock';
  const source = claims
    .slice(0, at)
    .findLast((c) => c.measure?.text === name && c.type !== 'growth' && c.type !== 'ratio');
  if (source) return source.type === 'stock' ? 'stock' : 'flow';
  // 取证率, 整改率: of what was done; the rates of what is there stand in the table.
  if (/率$/u.test(name)) return 'flow';
  return types.level(name) ?? 'stock';
}
