/**
 * Finds the indicator that a claim speaks of. A measure's wording is looked up as it stands, then without filler, then without
 * what breaks it down (女会员 → 会员, sex female); governing verb, unit, measure type and the claims before decide between the
 * senses of a word. What stays ambiguous or unknown is null. Time grows with the length of the measure alone.
 */
import type { Breakdown } from '../model/index.ts';
import { coreBreakdowns, indexModifiers, narrows, type BreakdownRow, type Modifier } from './breakdowns.ts';
import { corePacks, indicatorsOf, type Indicator, type IndicatorPack } from './indicators.ts';
import { loadMeasureWords } from './measure-words.ts';
import { Recent } from './recent.ts';
import { chooseSense, type Choice, type IndicatorQuery } from './sense-choice.ts';
import { indexSenses } from './senses.ts';
import { normalizeWording } from './wording.ts';

export type { IndicatorQuery } from './sense-choice.ts';

export interface IndicatorMatch {
  readonly id: string | null;
  readonly breakdown: readonly Breakdown[];
  /** indicator/wording, indicator/verb, indicator/context, indicator/unknown or indicator/ambiguous. */
  readonly rule: string;
}

export interface IndicatorIndex {
  find(query: IndicatorQuery): IndicatorMatch;
  get(id: string): Indicator | null;
  readonly indicators: readonly Indicator[];
}

const UNKNOWN: IndicatorMatch = { id: null, breakdown: [], rule: 'indicator/unknown' };
const AMBIGUOUS: IndicatorMatch = { id: null, breakdown: [], rule: 'indicator/ambiguous' };
const LONGEST_MEASURE = 40;
/** Reports say the same things: most claims were looked up before. */
const MOST_REMEMBERED = 8_000;
const MOST_MODIFIERS = 4;
const UNCOUNTED = new Set(['级', '方面', '大类', '届']);

/** One look-up: the question, and what was spoken of before it. */
interface Look {
  readonly query: IndicatorQuery;
  readonly places: () => readonly string[];
}

/** What is left of a measure and what was taken off it. */
interface Found {
  readonly choice: Choice;
  readonly taken: readonly Modifier[];
}

/**
 * Compiles packs and breakdowns once for many look-ups. Later packs lie over earlier ones.
 * @throws {TableError | Error} where a table of ours or a pattern is broken; a user's folder is checked before (user-folder.ts)
 */
export function createIndicatorIndex(
  packs: readonly IndicatorPack[] = corePacks(),
  breakdowns: readonly BreakdownRow[] = coreBreakdowns(),
): IndicatorIndex {
  const indicators = indicatorsOf(packs);
  const filler = loadMeasureWords();
  const modifiers = indexModifiers(breakdowns);
  const senses = indexSenses(packs, filler, modifiers);

  /** The word as it is, then without filler at its end. */
  const trimmed = (word: string, look: Look, verb: string, broken: boolean): Choice => {
    for (let back = word; ;) {
      const list = senses.get(back);
      const choice = list === undefined ? null : chooseSense(list, look.query, verb, broken, look.places);
      if (choice !== null) return choice;
      const cut = edgeLength(back, filler.suffixes, filler.longest, true);
      if (cut === 0 || back.length - cut < 2) return null;
      back = back.slice(0, back.length - cut);
    }
  };

  /** The word itself, then what a breakdown leaves of it, then what filler in front leaves of it. */
  const search = (word: string, look: Look, verb: string, taken: readonly Modifier[]): Found => {
    const choice = trimmed(word, look, verb, taken.length > 0);
    if (choice !== null) return { choice, taken };
    if (taken.length < MOST_MODIFIERS) {
      for (const modifier of modifiers.leading(word)) {
        const rest = word.slice(modifier.word.length).replace(/^的/, '');
        if (rest === '' && modifier.stands === '') continue;
        const more = [...taken, modifier];
        const found =
          rest === ''
            ? { choice: trimmed(modifier.stands, look, verb, true), taken: more }
            : search(rest, look, verb, more);
        if (found.choice !== null && (found.choice === 'ambiguous' || narrows(modifier, found.choice.id))) return found;
      }
    }
    const cut = edgeLength(word, filler.prefixes, filler.longest, false);
    if (cut === 0 || word.length - cut < 2) return { choice: null, taken };
    return search(word.slice(cut), look, verb, taken);
  };

  const find = (look: Look): IndicatorMatch => {
    const measure = normalizeWording(look.query.measure);
    if (measure.length < 2 || measure.length > LONGEST_MEASURE) return UNKNOWN;
    let found = search(measure, look, plainVerb(look.query.verb), []);
    // 慰问困难职工 as a measure holds its own verb.
    for (let length = Math.min(4, measure.length - 2); length >= 2 && found.choice === null; length--) {
      const own = measure.slice(0, length);
      if (filler.verbs.has(own)) found = search(measure.slice(length), look, own, []);
    }
    if (found.choice === null) return UNKNOWN;
    if (found.choice === 'ambiguous') return AMBIGUOUS;
    return { ...found.choice, breakdown: found.taken.map(asBreakdown) };
  };

  const recent = new Recent<IndicatorMatch>(MOST_REMEMBERED);
  return {
    indicators: [...indicators.values()],
    get: (id) => indicators.get(id) ?? null,
    find(query) {
      if (query.unitText !== undefined && UNCOUNTED.has(query.unitText)) return UNKNOWN;
      // The measure last: it alone may hold any character.
      const key = `${query.verb}|${query.unitClass}|${query.measureType}|${query.baseUnitClass}|${query.domain}|${query.measure}`;
      const known = recent.get(key);
      if (known !== undefined) return known;
      // An answer that hangs on what was spoken of before holds for this place alone.
      let here = false;
      const places = (): readonly string[] => {
        here = true;
        return [...(query.nouns?.() ?? []), query.heading ?? ''];
      };
      const match = find({ query, places });
      if (!here && query.measure.length <= LONGEST_MEASURE) recent.set(key, match);
      return match;
    },
  };
}

const asBreakdown = ({ dimension, code, word }: Modifier): Breakdown => ({ dimension, code, text: word });

/** 共慰问, 累计慰问了 → 慰问. */
const plainVerb = (verb: string | null | undefined): string =>
  (verb ?? '').replace(/^(?:共|已|还|再|均|又|累计|先后|拟|将|计划|继续)+/, '').replace(/[了过]$/, '');

/** Length of the longest word of `set` at the front or the back of `text`. */
function edgeLength(text: string, set: ReadonlySet<string>, longest: number, back: boolean): number {
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    if (set.has(back ? text.slice(text.length - length) : text.slice(0, length))) return length;
  }
  return 0;
}
