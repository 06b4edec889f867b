/** Words between a noun and its number: they are cut off before the noun is looked for, and remembered for the type of the claim. */
import { fillersByLast } from '../../lexicon/phrase-words.ts';

/** 数 ends many nouns (人数, 次数, 户数): there it is part of the noun. */
const KEEPS_SHU = /[人次户件台家份岁倍额天头只株亩校班床门]数$|指数$|参数$/;

/** Cuts fillers off the right end of `[from, to)`; gives where the noun or verb before them ends and what was cut. */
export function skipFillers(text: string, from: number, to: number): { end: number; lead: string } {
  let end = to;
  outer: while (end > from) {
    for (const filler of fillersByLast.get(text[end - 1]!) ?? []) {
      if (end - filler.length < from || !text.startsWith(filler, end - filler.length)) continue;
      if (filler === '数' && KEEPS_SHU.test(text.slice(Math.max(from, end - 2), end))) continue;
      if (filler === '的' && end < to && /[率比]/.test(text[end] ?? '')) continue;
      end -= filler.length;
      continue outer;
    }
    break;
  }
  return { end, lead: text.slice(end, to) };
}
