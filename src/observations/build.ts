/** Reads the claims of one sentence: each quantity gets its measure, type, status and period, from the rules of this room. */
import type { MeasureTypes } from '../lexicon/measure-types.ts';
import type { Verb } from '../lexicon/verbs.ts';
import { addDays, monthOf } from '../model/index.ts';
import type { Quantity, RefArea, TimeMention } from '../model/index.ts';
import { readBaseline } from './change.ts';
import type { Claim } from './claim.ts';
import { distribute } from './distribute.ts';
import { readMeasure } from './measure/index.ts';
import type { MeasureContext } from './measure/index.ts';
import { linkParts } from './parts.ts';
import { tokenFrom } from './phrase/index.ts';
import { isEvent, periodOf, timeFor } from './period.ts';
import { readStatus } from './status.ts';
import { readType } from './type.ts';
import { clauseAt } from './view.ts';
import type { SentenceView } from './view.ts';

export interface ClaimTables {
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly types: MeasureTypes;
}

/** What one sentence hands to the next. */
export interface Running {
  /** The last claim of the sentence before, for 其中 and 同比 at a sentence's head. */
  last: Claim | null;
  /** In news and other texts without a period of their own: the last day or period stated. */
  time: TimeMention | null;
}

export interface ReportContext {
  readonly tables: ClaimTables;
  /** The interval the report itself tells of; null where unknown. */
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly speakingDay: string | null;
  readonly refArea: RefArea | null;
}

/** A sentence that goes on with the one before: 其中…, 同比增长…, 占…, 人均… */
const CONTINUES =
  /^(?:其中|同比|环比|[比较](?:上|去|年)|增长|下降|提高|减少|增加|占|约占|人均|户均|平均|共计|总计|合计|金额|分别|实施|办结)/u;

/** Keeps the time that dates what follows in news: days rather than years, nothing from years before. */
export function remember(running: Running, time: TimeMention, speakingDay: string | null): void {
  if (time.use === 'baseline' || time.use === 'since' || time.from === null || time.to === null) return;
  if (speakingDay !== null && time.to.slice(0, 4) < speakingDay.slice(0, 4)) return;
  // The dateline is when it is told, not when it happened.
  if (time.from === speakingDay && time.to === speakingDay) return;
  const wholeYear = time.from.endsWith('-01-01') && time.to.endsWith('-12-31');
  if (wholeYear && running.time !== null) return;
  // Of an event and what led up to it, the later one is what the news are about.
  if (running.time?.to && speakingDay !== null && running.time.to <= speakingDay && time.to < running.time.to)
    return;
  running.time = time;
}

export function readClaims(view: SentenceView, running: Running, report: ReportContext): Claim[] {
  const claims: Claim[] = [];
  const seed =
    running.last !== null && CONTINUES.test(view.text.slice(view.start, view.start + 8))
      ? [running.last]
      : [];
  const own = new Set<TimeMention>();
  for (let index = 0; index < view.quantities.length; index++) {
    const claim = readClaim(view, index, [...seed, ...claims], own, report);
    claims.push(claim);
  }
  distribute(view, claims);
  shareOwners(view, claims);
  linkParts(view, claims, running.last);
  for (const claim of claims) dateClaim(view, claim, claims, running, report);
  if (claims.length > 0) running.last = claims[claims.length - 1]!;
  for (const time of view.times) remember(running, time, report.speakingDay);
  return claims;
}

/** 截至6月底, 年末: the day a count is taken, unlike a day on which something happened (3月8日). */
const isAsOf = (t: TimeMention): boolean =>
  t.use === 'as-of' ||
  (t.kind === 'instant' && t.to !== null && /-(?:03-31|06-30|09-30|12-31)$/.test(t.to) && t.use !== 'since');

/** The claim that only a join parts from this number: 分别增长8.7%和6.4%. */
function adjacentClaim(view: SentenceView, q: Quantity, earlier: readonly Claim[]): Claim | null {
  const last = earlier[earlier.length - 1];
  if (last === undefined || last.sentence !== view.start || last.quantity.unitClass !== q.unitClass)
    return null;
  return /^[、和及与,]{1,2}$/u.test(view.text.slice(last.quantity.outer.end, q.outer.start)) ? last : null;
}

/** Whether a verb of doing stands right behind the unit. */
function doesFlow(view: SentenceView, q: Quantity, verbs: ReadonlyMap<string, Verb>): boolean {
  const next = view.tokens[tokenFrom(view.tokens, q.outer.end)];
  return (
    next !== undefined &&
    next.start === q.outer.end &&
    verbs.get(next.text)?.sense === 'flow' &&
    /^v/.test(next.tag) &&
    // 已有23家建立女职工委员会: they stand so.
    !/[有达到为]$/u.test(view.text.slice(q.outer.start - 1, q.outer.start)) &&
    !/^(?:建立|组建|成立|实行|推行|通过)/u.test(next.text)
  );
}

/** Whether a verb stands right behind a noun. */
function verbFollows(view: SentenceView, noun: { end: number } | null): boolean {
  if (noun === null) return false;
  const next = view.tokens[tokenFrom(view.tokens, noun.end)];
  return (
    next !== undefined && next.start === noun.end && next.tag === 'v' && !/^[有为是达占]/u.test(next.text)
  );
}

/** The last claim that told an amount: after 签订合同186份,同比增长4.3% a clause goes on with the contracts, not with the growth. */
const levelBefore = (earlier: readonly Claim[]): Claim | null =>
  earlier.findLast((c) => c.type !== 'ratio' && c.type !== 'growth' && c.typeRule !== 'type/change') ?? null;

/** 21家企业的1000余名职工接受培训: whose they are is told as what they do is. */
function shareOwners(view: SentenceView, claims: readonly Claim[]): void {
  for (let i = claims.length - 2; i >= 0; i--) {
    const [owner, owned] = [claims[i]!, claims[i + 1]!];
    const end = owner.measure?.span?.end ?? -1;
    if (owner.measureRule !== 'measure/value-first' || end < owner.quantity.outer.end) continue;
    const between = view.text.slice(end, owned.quantity.outer.start);
    const owns = between === '的';
    // 236家企业、4.4万名职工参加: the verb at the end of the list speaks of each.
    const listed = /^[、和及]$/u.test(between) && owned.typeRule === 'type/event';
    if (!(owns || listed) || owned.measureRule !== 'measure/value-first') continue;
    // 吸纳14家企业的426名快递员入会: the verb before both governs both.
    if (owns && (owner.verb?.sense === 'increase' || owner.verb?.sense === 'flow')) owned.type = owner.type;
    else owner.type = owned.type;
    owner.typeRule = 'type/owner';
  }
}

function contextOf(
  view: SentenceView,
  index: number,
  earlier: readonly Claim[],
  tables: ClaimTables,
): MeasureContext {
  const q = view.quantities[index]!;
  const clause = clauseAt(view, q.start);
  const bounds = view.clauses[clause]!;
  const before = view.quantities[index - 1];
  const clauseFrom =
    before && before.outer.end > bounds.start ? Math.min(before.outer.end, q.outer.start) : bounds.start;
  const time = view.times.findLast((t) => t.end <= q.outer.start);
  const from = time && time.end > clauseFrom ? time.end : clauseFrom;
  return { view, verbs: tables.verbs, earlier, index, clause, clauseFrom, from, to: bounds.end };
}

function readClaim(
  view: SentenceView,
  index: number,
  earlier: readonly Claim[],
  own: Set<TimeMention>,
  report: ReportContext,
): Claim {
  const q = view.quantities[index]!;
  const ctx = contextOf(view, index, earlier, report.tables);
  const bounds = view.clauses[ctx.clause]!;
  const measure = readMeasure(ctx);
  const left = view.text.slice(ctx.clauseFrom, q.outer.start);
  const choice = timeFor(view, q, ctx.clause, own);
  if (choice.own && choice.time !== null) own.add(choice.time);
  const previous = earlier[earlier.length - 1] ?? null;
  const type = readType({
    quantity: q,
    whole: view.text.slice(bounds.start, q.outer.start),
    left,
    right: view.text
      .slice(q.outer.end, Math.min(view.end, q.outer.end + 40))
      .replace(/\([^()]{0,12}\)/gu, ''),
    measure,
    previous: levelBefore(earlier) ?? previous,
    serves: measure.rule === 'measure/value-last' && doesFlow(view, q, report.tables.verbs),
    verbFollows: verbFollows(view, measure.measure?.span ?? null),
    asOf: choice.time !== null && isAsOf(choice.time),
    adjacent: adjacentClaim(view, q, earlier),
    types: report.tables.types,
  });
  const task = measure.rule === 'measure/task-number';
  const status = statusOf(view, q, ctx, task, choice.time, previous, report);
  const changed = type.type === 'growth' || type.type === 'increase' || type.type === 'decrease';
  return {
    quantity: q,
    sentence: view.start,
    clause: ctx.clause,
    measure: measure.measure,
    measureBasis: measure.basis,
    measureRule: measure.rule,
    verb: measure.left.verb,
    lead: measure.left.lead,
    type: type.type,
    typeRule: type.rule,
    fall: type.fall,
    status: status.status,
    statusRule: status.rule,
    baseline: changed ? readBaseline(view.text.slice(bounds.start, q.outer.start)) : null,
    time: choice.time,
    ownTime: choice.own,
    shareOf: q.unitClass === 'percent' && /占[^,;]*$/u.test(left),
    period: { start: null, end: null, basis: 'none', span: null },
    periodRule: choice.rule,
    area: { code: null, name: null, basis: 'none' },
    indicator: null,
    breakdown: [],
    partOf: null,
    sameAs: null,
    confidence: 0,
  };
}

function statusOf(
  view: SentenceView,
  q: Quantity,
  ctx: MeasureContext,
  task: boolean,
  time: TimeMention | null,
  previous: Claim | null,
  report: ReportContext,
): ReturnType<typeof readStatus> {
  const bounds = view.clauses[ctx.clause]!;
  // News tell of what is up to the day they are written.
  const lastDay = report.period?.end ?? report.speakingDay;
  const known = time !== null && time.from !== null && lastDay !== null;
  // 年底, 12月: beyond the last day told of.
  const future =
    known && time.to! > (report.speakingDay ?? lastDay) && (time.from > lastDay || runsOn(time, report));
  const past =
    time !== null &&
    time.to !== null &&
    view.reference.period !== null &&
    time.to < view.reference.period.start;
  const sameBlock =
    previous !== null &&
    previous.sentence === view.start &&
    previous.status === 'target' &&
    previous.statusRule === 'status/cue';
  return readStatus({
    task,
    after: view.text.slice(q.outer.end, bounds.end),
    level: /^[^,;。]{0,4}(?:提高|增加|上升|增长|扩大|降低|减少|下降|调整|升|降|增|减)[到至为]/u.test(
      view.text.slice(q.outer.end, q.outer.end + 10),
    ),
    plan: view.plan,
    before: view.text.slice(view.start, q.outer.start),
    clause: view.text.slice(bounds.start, q.outer.start),
    future,
    past,
    previousTarget: sameBlock,
  });
}

/** 即日起至8月31日 in news of August: a stretch of weeks that the day of writing lies in, not the year around it. */
const runsOn = (time: TimeMention, report: ReportContext): boolean =>
  report.period === null &&
  time.from !== null &&
  time.to !== null &&
  time.to.slice(0, 4) === time.from.slice(0, 4) &&
  monthOf(time.to) - monthOf(time.from) <= 2;

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
function dateClaim(
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
  const standing = claim.type === 'stock' && report.speakingDay !== null;
  if (time === null && reference.period === null && running.time !== null && !standing) {
    time = running.time;
    basis = 'inherited';
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
        : { from: report.speakingDay, to: report.speakingDay };
  if (time === null)
    basis = reference.period !== null ? 'inherited' : report.speakingDay !== null ? 'text' : 'none';
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
