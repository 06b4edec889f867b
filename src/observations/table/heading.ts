/**
 * Takes a header or label apart: 2016年1-5月同比增长(%) is a period, a change against the year before and a unit, and names
 * no measure of its own; 新增会员(人) names one.
 */
import { addDays } from '../../model/index.ts';
import type { Baseline, ReferenceTime, Span, TimeMention } from '../../model/index.ts';
import { readTimes } from '../../mentions/time/index.ts';
import type { Named } from './claim.ts';
import { readUnit, type TableUnit } from './units.ts';

export interface Change {
  readonly baseline: Baseline | null;
  /** growth: relative; point: in percentage points; amount: absolute; open: the unit decides. */
  readonly kind: 'growth' | 'point' | 'amount' | 'open';
  readonly falls: boolean;
}

export interface Heading {
  readonly time: TimeMention | null;
  readonly unit: TableUnit | null;
  readonly change: Change | null;
  readonly isShare: boolean;
  readonly isTarget: boolean;
  /** What is left: the thing measured, or an area; null where all words were used up. */
  readonly rest: Named | null;
  /** 人数, 金额: says what kind of number, not of what. */
  readonly isDimension: boolean;
}

const BRACKETS = /[(\[【]([^()\[\]【】]{1,16})[)\]】]/gu;
const COMPARED =
  '(?:同比|环比|[比较与]\\d{4}年(?:末|底|同期)?|[比较与](?:年初|上年|上月|去年|上季|上期|同期|计划|预算)(?:同期|同月|末|底|年底|度|数)?(?:的|相比)?)';
const MOVED =
  '(?:净?增长|增减变动|增减|增加(?!值)|减少|下降|提高|上升|升降|涨跌|增速|增幅|增量|增降|降幅|涨幅|±|\\+-|\\+/-)';
const CHANGE = new RegExp(
  `${COMPARED}?${MOVED}(?:率|速度?|幅度?|额|量|数量?|值|百分点|百分比|情况|个)*%?|${COMPARED}(?:%|率|额|数)?`,
  'u',
);
const SHARE = /(?:所)?占(?:[^,;]{0,8}?(?:比重|比例|比|%)|比)|比重|构成/u;
const DONE_SHARE =
  /完成(?:(?:全年|年度|年|月|季)?(?:任务|计划|目标|进度|预算)?的?(?:百分比|比例|进度|率|比|%)|(?:全年|年度)?(?:任务|计划|目标)%)|(?:占|为)(?:全年|年度)?(?:任务|计划|目标)的?(?:%|比例|比重)?/u;
/** The same where the percent sign stands in brackets behind. */
const DONE = /(?:完成|占)(?:全年|年度|年|月|季)?(?:任务|计划|目标|预算)数?(?=\ue000|$)/u;
const TARGET = /(?:全年|年度|年|本年)?(?:计划|目标|任务|预算|预期)(?:任务|目标|指标)?(?:数|值|额)?/u;
const FILLER =
  /^(?:指标(?:名称|值)?|项目(?:名称)?|名称|类别|分类|绝对(?:数|额|量|值)|数\s*[值量据]|总量|总计数|本[月期年季](?:止)?|当[月期年季]|止?累计(?:数|额)?|实际(?:数|完成)?|完成(?:数|额|情况|值)?|实绩|期末(?:数|值)?|年末(?:数|值)?|合计|单位|情况)+$/u;
const DIMENSION = /^(?:总)?(?:人数|人次|户数|金额|数额|个数|件数|次数|场次|家数|数目|款额)$/u;

export function readHeading(folded: string, span: Span, reference: ReferenceTime): Heading {
  const text = folded.slice(span.start, span.end);
  const rest = new Remainder(text);
  const unit = takeUnit(rest, span.start);
  const times = timesIn(text, span.start, reference);
  const time = times.find((one) => one.use !== 'baseline') ?? null;
  const doneShare =
    rest.take(DONE_SHARE) !== null || (unit?.unitClass === 'percent' && rest.take(DONE) !== null);
  const change = doneShare ? null : takeChange(rest, unit);
  // 上年同期 by itself is the column's own time, beside a change it is what that compares with.
  const own = sinceNewYear(time ?? (change === null ? (times[0] ?? null) : null), text);
  for (const one of times) rest.clear(one.start - span.start, one.end - span.start);
  const isShare = doneShare || rest.take(SHARE) !== null;
  const isTarget = !doneShare && rest.has(TARGET) && !/完成|实际/u.test(text);
  if (isTarget) rest.take(TARGET);
  const named = rest.named(span.start);
  const isDimension = named !== null && DIMENSION.test(named.text);
  return { time: own, unit, change, isShare, isTarget, rest: named, isDimension };
}

/** 5月止累计 runs from the first of January. */
function sinceNewYear(time: TimeMention | null, text: string): TimeMention | null {
  if (time?.from == null || time.from.slice(0, 7) !== time.to?.slice(0, 7) || time.from === time.to)
    return time;
  return /累计|年初至|止/u.test(text) ? { ...time, from: `${time.from.slice(0, 4)}-01-01` } : time;
}

/** In a header a bare 2014 is a year. */
function timesIn(text: string, start: number, reference: ReferenceTime): TimeMention[] {
  if (!/^(?:19|20)\d{2}$/u.test(text))
    return told(text, start, reference).filter(({ kind }) => kind !== 'duration');
  return readTimes(`${text}年`, start, reference).map((time) => ({ ...time, end: start + text.length }));
}

/** Times of a header; a page of January that tells of 1-12月 without a year tells of the year before, unless it plans. */
function told(text: string, start: number, reference: ReferenceTime): TimeMention[] {
  const times = readTimes(text, start, reference);
  const { speakingYear, speakingDay, period } = reference;
  if (speakingYear === null || speakingDay === null || TARGET.test(text)) return times;
  const ahead = times.some(
    ({ to, inferred }) =>
      inferred.includes('year') &&
      to !== null &&
      to > addDays(speakingDay, HALF_YEAR) &&
      (period === null || to > period.end),
  );
  return ahead
    ? readTimes(text, start, { ...reference, period: null, speakingYear: speakingYear - 1 })
    : times;
}

const HALF_YEAR = 183;

/** Punctuation and joints around a name, and the mark of a part. */
const EDGES = /^(?:[\s:,、;.·—的和与及/\-]|其\s*中\s*:?)+|[\s:,、;.—的和与及/\-]+$/gu;

/** No text has it. */
const CROSSED = '\ue000';

/** A text whose words are crossed out as they are understood. */
class Remainder {
  #text: string;
  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.#text);
  }

  take(pattern: RegExp): string | null {
    const found = pattern.exec(this.#text);
    if (found === null) return null;
    this.clear(found.index, found.index + found[0].length);
    return found[0];
  }

  clear(from: number, to: number): void {
    this.#text = this.#text.slice(0, from) + CROSSED.repeat(to - from) + this.#text.slice(to);
  }

  /** The longest stretch that is left, unless it is a filler word. */
  named(start: number): Named | null {
    let best: Named | null = null;
    for (const found of this.#text.matchAll(/[^\ue000]+/gu)) {
      const inner = found[0].replace(EDGES, '');
      const text = inner.replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/gu, '');
      if (text.length < 2 || FILLER.test(text) || text.length <= (best?.text.length ?? 0)) continue;
      const from = start + found.index + found[0].indexOf(inner);
      best = { text, span: { start: from, end: from + inner.length } };
    }
    return best;
  }
}

/** In brackets behind the words (会员(万人)), after a comma (会员数,人) or a percent sign by itself. */
function takeUnit(rest: Remainder, start: number): TableUnit | null {
  for (const found of rest.text.matchAll(BRACKETS)) {
    const inner = found[1]!;
    const bare = inner.replace(/^(?:计量)?单位\s*:?\s*/u, '');
    const unit = readUnit(bare, start + found.index + 1 + inner.length - bare.length);
    if (unit === null) continue;
    rest.clear(found.index, found.index + found[0].length);
    return unit;
  }
  const tail = /[,:\s]([^\s,:()]{1,5})$/u.exec(rest.text);
  const unit = tail === null ? null : readUnit(tail[1]!, start + tail.index + 1);
  if (tail !== null && unit !== null) {
    rest.clear(tail.index, rest.text.length);
    return unit;
  }
  const percent = rest.text.search(/±?%/u);
  return percent < 0 ? null : readUnit('%', start + rest.text.indexOf('%', percent));
}

function takeChange(rest: Remainder, unit: TableUnit | null): Change | null {
  const words = rest.take(CHANGE);
  if (words === null) return null;
  const falls = /减少|下降|降幅/u.test(words) && !/增减|升降|增降/u.test(words);
  return { baseline: baselineOf(words), kind: kindOf(words, unit), falls };
}

function kindOf(words: string, unit: TableUnit | null): Change['kind'] {
  if (unit?.unitClass === 'percentage-point' || words.includes('百分点')) return 'point';
  if (unit?.unitClass === 'percent' || /[率速幅%]|百分比/u.test(words)) return 'growth';
  if (unit !== null || /[额量数值]/u.test(words)) return 'amount';
  return /增长|同比|环比/u.test(words) ? 'growth' : 'open';
}

function baselineOf(words: string): Baseline | null {
  if (/环比|上[月季期]/u.test(words)) return 'previous-period';
  if (/年初|(?:上年|去年)(?:末|底|年底)/u.test(words)) return 'year-start';
  if (/[比较与]\d{4}年/u.test(words)) return 'stated';
  if (/同比|上年|去年|同期/u.test(words)) return 'year-on-year';
  return /计划|预算/u.test(words) ? 'plan' : null;
}
