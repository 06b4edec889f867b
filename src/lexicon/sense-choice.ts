/** Chooses between the senses of a wording by unit, type, verb, domain and what was spoken of before. */
import type { MeasureType, UnitClass } from '../model/index.ts';
import type { Sense } from './senses.ts';

/** What is known of a claim when its indicator is looked up. */
export interface IndicatorQuery {
  /** The noun that is counted, as the observation has it, folded (text/fold.ts): the tables are in simplified script. */
  readonly measure: string;
  /** The verb that governs it, where there is one: 覆盖, 慰问. */
  readonly verb?: string | null | undefined;
  readonly unitClass: UnitClass;
  /** As written; 级 and the like count nothing (两级工会). */
  readonly unitText?: string | undefined;
  readonly measureType: MeasureType;
  /** For growth: the class of units of the claim that grew (户 in 84户减少到31户, 降幅63.1%). */
  readonly baseUnitClass?: UnitClass | undefined;
  /** Measures of the claims before it in its sentence and names of activities, nearest first; asked for where they decide. */
  readonly nouns?: (() => readonly string[]) | undefined;
  readonly heading?: string | null | undefined;
  /** Pack that the document belongs to (union, district): decides words that both use, such as 参保人数. */
  readonly domain?: string | null | undefined;
}

/** The indicator and how it was found; `ambiguous` where several senses fit alike; null where none fits. */
export type Choice = { readonly id: string; readonly rule: string } | 'ambiguous' | null;

/** Units that change says nothing of: 会员增长3% is about persons. */
const RELATIVE: ReadonlySet<UnitClass> = new Set(['percent', 'percentage-point', 'times', 'none']);

/** 走访慰问 and 集中慰问 are 慰问: a verb is known by itself or by its end. */
function governs(verbs: ReadonlySet<string>, verb: string): boolean {
  if (verb === '') return false;
  if (verbs.has(verb)) return true;
  for (let from = 1; verb.length - from >= 2; from++) if (verbs.has(verb.slice(from))) return true;
  return false;
}

/** `broken`: a breakdown was taken off the measure. */
function fits(sense: Sense, query: IndicatorQuery, broken: boolean): boolean {
  const { measureType, unitClass, baseUnitClass } = query;
  if (!sense.types.has(measureType)) return false;
  if (measureType === 'growth') {
    if (baseUnitClass !== undefined) return sense.units.has(baseUnitClass);
    return RELATIVE.has(unitClass) || sense.units.has(unitClass);
  }
  if (measureType === 'ratio' && !sense.units.has('percent')) {
    // 女会员占42.2%: a share of the whole that the breakdown is taken from.
    return broken && (unitClass === 'percent' || unitClass === 'times');
  }
  return unitClass === 'none' || sense.units.has(unitClass);
}

function allowed(sense: Sense, query: IndicatorQuery, verb: string): boolean {
  if (sense.local && query.domain && query.domain !== sense.domain) return false;
  if (sense.verbs !== null) return governs(sense.verbs, verb);
  if (sense.contexts.length > 0) return true;
  return query.measureType !== 'flow' || sense.flowVerbs === null || sense.flowVerbs.has(verb) || governs(sense.flowVerbs, verb);
}

/** Length of the longest context word that `place` holds; 0 where it holds none. */
function contextLength(sense: Sense, place: string): number {
  let longest = 0;
  for (const word of sense.contexts) if (word.length > longest && place.includes(word)) longest = word.length;
  return longest;
}

/**
 * Chooses among the senses of one wording. A context that is met outweighs a verb, a verb outweighs nothing.
 * @param places what was spoken of before, nearest first; called only where the choice hangs on it
 */
export function chooseSense(
  list: readonly Sense[],
  query: IndicatorQuery,
  verb: string,
  broken: boolean,
  places: () => readonly string[],
): Choice {
  let able = list.filter((sense) => fits(sense, query, broken) && allowed(sense, query, verb));
  if (able.length > 1 && query.domain) {
    const domestic = able.filter((sense) => sense.domain === query.domain || sense.layer > 0);
    if (domestic.length > 0) able = domestic;
  }
  if (able.length === 0) return null;
  let best: Sense[] = [];
  let bestScore = -1;
  const weigh = (sense: Sense, context: number): void => {
    const score = context + (sense.verbs === null ? 0 : 1) + (sense.exact ? 0.5 : 0) + sense.layer / 64;
    if (score < bestScore) return;
    if (score > bestScore) best = [];
    bestScore = score;
    best.push(sense);
  };
  if (able.some((sense) => sense.contexts.length > 0)) {
    // The nearest place that speaks decides: the verb itself, claims before, the heading.
    for (const place of [verb, ...places()]) {
      for (const sense of able) {
        const length = contextLength(sense, place);
        if (length > 0) weigh(sense, 10 + 2 * length);
      }
      if (best.length > 0) break;
    }
  }
  for (const sense of able) if (sense.contexts.length === 0) weigh(sense, 0);
  const first = best[0];
  if (first === undefined) return null;
  if (best.some((sense) => sense.id !== first.id)) return 'ambiguous';
  return { id: first.id, rule: `indicator/${first.contexts.length > 0 ? 'context' : first.verbs !== null ? 'verb' : 'wording'}` };
}
