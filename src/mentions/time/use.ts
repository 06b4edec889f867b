/** How the words around a time use it: 截至6月底, 年底前, 1998年以来, 比上年. Looks a few characters to each side, no further. */
import type { TimeMention } from '../../model/index.ts';

export type Use = TimeMention['use'];

const AS_OF = /(?:截[至止][到至]?|[至到])$/u;
const BY_AFTER = /^(?:[之以]?前(?![往去来进言提期后列半几二两三四五六七八九十]|[0-9])|底前)/u;
const SINCE_AFTER = /^(?:以来|来(?=[,、])|[之]?起(?![草到诉步点用])|开始)/u;
const COMPARED_BEFORE = /(?:[比较]|[高低好多少优快]于|相当于)$/u;
const AGAINST_BEFORE = /[与和同跟]$/u;
const AGAINST_AFTER = /^[^,。;]{0,8}?(?:相比|持平|比较|相当|对比)/u;
const EXCEEDED_BEFORE = /超过$/u;
const EXCEEDED_AFTER = /^的?(?:总|水平|同期)/u;
const ON_BASE_AFTER = /^[^,。;]{0,12}?基础上/u;
const MULTIPLE_BEFORE = /[是为]$/u;
const MULTIPLE_AFTER = /^[^,。;]{0,14}?倍/u;

/** `start` and `end` are offsets within the sentence. */
export function useOf(sentence: string, start: number, end: number, kind: TimeMention['kind']): Use {
  const before = sentence.slice(Math.max(0, start - 4), start);
  const after = sentence.slice(end, end + 16);
  if (COMPARED_BEFORE.test(before)) return 'baseline';
  if (AGAINST_BEFORE.test(before) && AGAINST_AFTER.test(after)) return 'baseline';
  if (MULTIPLE_BEFORE.test(before) && MULTIPLE_AFTER.test(after)) return 'baseline';
  if (EXCEEDED_BEFORE.test(before) && EXCEEDED_AFTER.test(after)) return 'baseline';
  if (before.endsWith('在') && ON_BASE_AFTER.test(after)) return 'baseline';
  if (BY_AFTER.test(after)) return 'by';
  if (SINCE_AFTER.test(after)) return 'since';
  if (AS_OF.test(before) && (kind === 'instant' || before.includes('截'))) return 'as-of';
  return null;
}
