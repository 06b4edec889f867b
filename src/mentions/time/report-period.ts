/** The period that a title names: 2016年上半年工作总结 is about the first half of 2016. */
import { noReference, type ReferenceTime, type TimeMention } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { readTimes } from './read-times.ts';

/** 2016工作总结, 2015-2016工会工作报告: in titles 年 may be missing. */
const BARE_YEAR =
  /(?<![0-9A-Za-z.])(?<first>(?:19|20)[0-9]{2})(?:(?:-|—|~|至)(?<last>(?:19|20)[0-9]{2}))?(?=[\u4e00-\u9fff]{0,10}(?:总结|小结|报告|汇报|要点|计划|综述))/u;

/**
 * The first period in a title; one with its year, written or masked, before one without (上半年工作总结: no days without a
 * reference). Days are no report periods: the date of a meeting may stand in the title's line. Null where the title names none.
 */
export function readReportPeriod(
  title: string,
  offset: number,
  reference: ReferenceTime = noReference,
): TimeMention | null {
  const folded = fold(title);
  const periods = readTimes(folded, offset, reference).filter(
    ({ kind, stated }) => kind === 'period' && !stated.includes('day'),
  );
  const dated = periods.find(({ stated, masked }) => stated.includes('year') || masked);
  return dated ?? bareYear(folded, offset) ?? periods[0] ?? null;
}

function bareYear(title: string, offset: number): TimeMention | null {
  const match = BARE_YEAR.exec(title);
  if (match === null) return null;
  const { first, last } = match.groups as { first: string; last?: string };
  return {
    type: 'time',
    kind: 'period',
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    from: `${first}-01-01`,
    to: `${last ?? first}-12-31`,
    stated: ['year'],
    inferred: [],
    use: null,
    length: null,
    masked: false,
    rules: ['time/title-year'],
  };
}
