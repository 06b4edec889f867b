/** The moment a chat phrase hangs on (十分钟后, 最近一个月): arithmetic on wall-clock time, without any time zone. */
import { shiftDay } from '../calendar.ts';

/** A wall-clock moment: ISO day and second of that day. */
export interface Moment {
  readonly day: string;
  readonly second: number;
}

/**
 * Reads `2016-06-30` or `2016-06-30T08:00[:00]`; null for anything else and for years out of
 * reach of the arithmetic. */
export function momentOf(iso: string | null): Moment | null {
  const match =
    iso === null
      ? null
      : /^((?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/u.exec(
          iso,
        );
  if (match === null) return null;
  const [, day, hour, minute, second] = match;
  return { day: day!, second: (Number(hour ?? 0) * 60 + Number(minute ?? 0)) * 60 + Number(second ?? 0) };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** `T08:30`, with seconds only where there are any. */
export function clockText(second: number): string {
  const [h, m, s] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `T${pad(h)}:${pad(m)}${s === 0 ? '' : `:${pad(s)}`}`;
}

export const momentText = ({ day, second }: Moment): string => `${day}${clockText(second)}`;

const DAY = 86_400;

/** The moment `seconds` later (earlier where negative). */
export function addSeconds({ day, second }: Moment, seconds: number): Moment {
  const total = Date.parse(`${day}T00:00:00Z`) / 1000 + second + seconds;
  const start = Math.floor(total / DAY) * DAY;
  return { day: new Date(start * 1000).toISOString().slice(0, 10), second: Math.round(total - start) };
}

/** The same clock `months` later. */
export const addMonths = ({ day, second }: Moment, months: number): Moment => ({
  day: shiftDay(day, months),
  second,
});

/** A length as calendar months and seconds. */
export interface Length {
  readonly months: number;
  readonly seconds: number;
}

const UNITS: Readonly<Record<string, Length>> = {
  年: { months: 12, seconds: 0 },
  季度: { months: 3, seconds: 0 },
  月: { months: 1, seconds: 0 },
  周: { months: 0, seconds: 7 * DAY },
  星期: { months: 0, seconds: 7 * DAY },
  礼拜: { months: 0, seconds: 7 * DAY },
  天: { months: 0, seconds: DAY },
  日: { months: 0, seconds: DAY },
  小时: { months: 0, seconds: 3600 },
  钟头: { months: 0, seconds: 3600 },
  分钟: { months: 0, seconds: 60 },
  秒: { months: 0, seconds: 1 },
  秒钟: { months: 0, seconds: 1 },
};

/** `n` of a unit; half a month is fifteen days. */
export function lengthOf(n: number, unit: string): Length {
  const { months, seconds } = UNITS[unit]!;
  const whole = Math.floor(n * months);
  const rest = n * months - whole;
  return { months: whole, seconds: n * seconds + rest * 30 * DAY };
}

export const later = (moment: Moment, { months, seconds }: Length): Moment =>
  addSeconds(addMonths(moment, months), seconds);

export const earlier = (moment: Moment, { months, seconds }: Length): Moment =>
  addSeconds(addMonths(moment, -months), -seconds);
