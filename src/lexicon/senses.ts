/** The senses of each plain wording: which indicators it may mean, and under which conditions. */
import type { MeasureType, UnitClass } from '../model/index.ts';
import { narrows, type Modifiers } from './breakdowns.ts';
import { indicatorsOf, isCore, type Indicator, type IndicatorPack } from './indicators.ts';
import type { MeasureWords } from './measure-words.ts';
import { compileWording, normalizeWording } from './wording.ts';

/** One sense of a wording. */
export interface Sense {
  readonly id: string;
  readonly units: ReadonlySet<UnitClass>;
  readonly types: ReadonlySet<MeasureType>;
  /** The verb has to be one of these; null: none asked for. */
  readonly verbs: ReadonlySet<string> | null;
  /** What a flow's verb has to be where the wording asks for none; '' stands for no verb; null: any. */
  readonly flowVerbs: ReadonlySet<string> | null;
  /** A claim, activity or heading before it has to speak of one of these; empty: no condition. */
  readonly contexts: readonly string[];
  /** Counts in documents of its own domain alone. */
  readonly local: boolean;
  /** An exact wording of the table outweighs one that a pattern yields. */
  readonly exact: boolean;
  /** Name and place of its pack: the document's domain goes first, a user's wording over ours. */
  readonly domain: string;
  readonly layer: number;
}

export type Senses = ReadonlyMap<string, readonly Sense[]>;

/**
 * Every plain wording of the packs. What a pattern yields is left to a breakdown where that and a shorter wording give it (女会员);
 * what a table says outright stays whole (城镇登记失业率).
 */
export function indexSenses(packs: readonly IndicatorPack[], filler: MeasureWords, modifiers: Modifiers): Senses {
  const indicators = indicatorsOf(packs);
  const senses = new Map<string, Sense[]>();

  const verbsOf = (groups: readonly string[]): ReadonlySet<string> | null =>
    groups.length === 0
      ? null
      : new Set(groups.flatMap((group) => (group === 'none' ? [''] : (filler.verbGroups.get(group) ?? []))));

  const add = (
    indicator: Indicator,
    { synonyms, local, patterns }: Pick<Indicator, 'synonyms' | 'local' | 'patterns'>,
    pack: string,
    layer: number,
  ): void => {
    const units = new Set<UnitClass>(indicator.unit);
    const types = new Set<MeasureType>(indicator.types);
    const flowVerbs = verbsOf(indicator.verbs);
    const homeWords = new Set(local.map(normalizeWording));
    const put = (words: readonly string[], condition: Pick<Sense, 'verbs' | 'contexts' | 'exact'>): void => {
      const group = new Set(words);
      // Written out, so that all senses are of one shape: they are compared thousands of times a document.
      const senseOf = (local: boolean): Sense => ({
        id: indicator.id,
        units,
        types,
        verbs: condition.verbs,
        flowVerbs,
        contexts: condition.contexts,
        exact: condition.exact,
        domain: pack,
        local,
        layer,
      });
      const anywhere = senseOf(false);
      const atHome = senseOf(true);
      const leftToBreakdown = (word: string): boolean => {
        const modifier = modifiers.leading(word)[0];
        if (modifier === undefined || !narrows(modifier, indicator.id)) return false;
        return group.has(word.slice(modifier.word.length) || modifier.stands);
      };
      for (const word of group) {
        if (!condition.exact && leftToBreakdown(word)) continue;
        const sense = condition.verbs === null && homeWords.has(word) ? atHome : anywhere;
        const list = senses.get(word);
        if (list === undefined) senses.set(word, [sense]);
        else list.push(sense);
      }
    };
    put([...synonyms, ...local].map(normalizeWording), { verbs: null, contexts: [], exact: true });
    for (const pattern of patterns) {
      const { words, verbs, contexts } = compileWording(pattern, filler.verbGroups);
      put(words, { verbs: verbs.length === 0 ? null : new Set(verbs), contexts, exact: false });
    }
  };

  packs.forEach((pack, place) => {
    const layer = isCore(pack.name) ? 0 : place;
    for (const row of pack.indicators) add(indicators.get(row.id)!, row, pack.name, layer);
    for (const row of pack.synonyms) {
      const indicator = indicators.get(row.indicator);
      if (indicator !== undefined) add(indicator, { ...row, local: [] }, pack.name, layer);
    }
  });
  return senses;
}
