/** Words that open or close a time and belong to it in `recognize`: 从…到…, …之间, 2018年以前, 自…起. */
import { addDays } from '../../../model/index.ts';
import type { Moment } from './moment.ts';
import type { Spoken } from './spoken.ts';

const CLOSING = /^(?:或?之前|以前|或?之后|以后|之?起|前(?![往年列后夕几二两三四五六七八九十]|[0-9]))/u;
const BETWEEN = /^ ?[与和到至] ?$/u;
const TO = /[-—~至到]/u;

const firstDay = (value: string): string => value.split(/[~/]/u)[0]!;
const lastDay = (value: string): string => value.split('~').at(-1)!;

const isDays = ({ type, value }: Spoken): boolean =>
  (type === 'date' || type === 'daterange') &&
  (value === null || (typeof value === 'string' && !value.includes('/')));

/** 2007年与2009年之间: one range of two. */
export function betweens(found: readonly Spoken[], text: string): Spoken[] {
  const out: Spoken[] = [];
  for (let i = 0; i < found.length; i++) {
    const [a, b] = [found[i]!, found[i + 1]];
    if (b === undefined || !isDays(a) || !isDays(b) || b.start - a.end > 3 || !text.startsWith('之间', b.end))
      out.push(a);
    else if (!BETWEEN.test(text.slice(a.end, b.start))) out.push(a);
    else {
      const start = text[a.start - 1] === '在' ? a.start - 1 : a.start;
      const known = typeof a.value === 'string' && typeof b.value === 'string';
      const value = known ? `${firstDay(a.value)}~${lastDay(b.value)}` : null;
      out.push({ start, end: b.end + 2, type: 'daterange', value });
      i++;
    }
  }
  return out;
}

/**
 * 以前 and 以后 leave a side open. 明年6月之前, of what lies ahead, begins now; 从…起, of what lies behind, ends now; 自…起 stays
 * open, as orders have it.
 */
export function framed(one: Spoken, text: string, now: Moment | null): Spoken {
  if (!isDays(one)) return one;
  const before = text.slice(Math.max(0, one.start - 1), one.start);
  const prefixed = before === '从' || before === '自';
  const closing = CLOSING.exec(text.slice(one.end, one.end + 4))?.[0];
  if (closing === undefined) {
    const range = one.type === 'daterange' && TO.test(text.slice(one.start, one.end));
    return range && prefixed ? { ...one, start: one.start - 1 } : one;
  }
  const start = closing.endsWith('起') && prefixed ? one.start - 1 : one.start;
  const span = { start, end: one.end + closing.length, type: 'daterange' as const };
  if (typeof one.value !== 'string') return { ...span, value: null };
  const [first, last] = [firstDay(one.value), lastDay(one.value)];
  if (closing.endsWith('前')) {
    const open = closing === '以前' || closing === '或之前' || now === null || first <= now.day;
    return { ...span, value: `${open ? '..' : now.day}/${first}` };
  }
  if (closing.endsWith('后')) return { ...span, value: `${first === last ? first : addDays(last, 1)}/..` };
  return {
    ...span,
    value: `${first}/${before === '自' || now === null || first > now.day ? '..' : now.day}`,
  };
}

/** 明天元旦 and 今天是3月3日 name one day twice: the one that names itself stands. A clock right after a day belongs to it. */
export function apposed(
  found: readonly Spoken[],
  text: string,
  isDeictic: (one: Spoken) => boolean,
): Spoken[] {
  const out: Spoken[] = [];
  for (let i = 0; i < found.length; i++) {
    const [a, b] = [found[i]!, found[i + 1]];
    const gap = b === undefined ? null : text.slice(a.end, Math.min(b.start, a.end + 2));
    if (b?.type === 'date' && (gap === '' || gap === '是') && isDeictic(a)) continue;
    if (b?.type === 'time' && a.type === 'date' && (gap === '' || gap === ' ')) {
      const value =
        typeof a.value === 'string' && typeof b.value === 'string' ? `${a.value}${b.value}` : null;
      out.push({ start: a.start, end: b.end, type: 'datetime', value });
      i++;
    } else out.push(a);
  }
  return out;
}
