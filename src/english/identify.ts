/**
 * Gives English claims the indicator and breakdown that the same fact has in Chinese: by the words of the measure, what governs it and what was
 * spoken of before. What is not known for certain is null.
 */
import { rowSchema } from '../lexicon/row-schema.ts';
import type { IndicatorIndex } from '../lexicon/indicator-index.ts';
import { indicatorId, type Indicator } from '../lexicon/indicators.ts';
import { lexiconUrl, loadTable } from '../lexicon/table.ts';
import type { ActivityMention, Breakdown, UnitClass } from '../model/index.ts';
import type { Claim } from '../observations/claim.ts';
import { verbsLeft } from './claim/clause.ts';
import type { EnglishClaim } from './claim/read.ts';
import type { Term } from './terms.ts';
import { plainWords } from './wording.ts';

const Row = rowSchema((kit) =>
  kit.z.object({
    indicator: indicatorId(kit),
    wordings: kit.words,
    verbs: kit.words.default([]),
    contexts: kit.words.default([]),
  }),
);
const BreakdownRow = rowSchema(({ z, words }) =>
  z.object({
    dimension: z.string(),
    code: z.string(),
    before: words.default([]),
    behind: words.default([]),
    stands: z.string().default(''),
  }),
);
const FillerRow = rowSchema(({ z, words }) => z.object({ words }));

interface Sense {
  readonly indicator: string;
  readonly verbs: ReadonlySet<string>;
  readonly contexts: readonly string[];
}

interface Tables {
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  readonly before: ReadonlyMap<string, Breakdown>;
  readonly behind: ReadonlyMap<string, Breakdown>;
  readonly fillers: ReadonlySet<string>;
}

const keyOf = (text: string): string => plainWords(text).join(' ');

function load(): Tables {
  const senses = new Map<string, Sense[]>();
  const rows = loadTable(
    lexiconUrl('english/indicators.tsv'),
    Row,
    (r) => `${r.indicator} ${r.verbs.join(' ')} ${r.contexts.join(' ')} ${r.wordings.join('|')}`,
  );
  for (const row of rows) {
    const sense = { indicator: row.indicator, verbs: new Set(row.verbs), contexts: row.contexts.map(keyOf) };
    for (const wording of new Set(row.wordings.map(keyOf))) {
      const list = senses.get(wording);
      if (list === undefined) senses.set(wording, [sense]);
      else list.push(sense);
    }
  }
  const before = new Map<string, Breakdown>();
  const behind = new Map<string, Breakdown>();
  for (const row of loadTable(
    lexiconUrl('english/breakdowns.tsv'),
    BreakdownRow,
    (r) => `${r.dimension}=${r.code}`,
  )) {
    for (const word of row.before)
      before.set(keyOf(word), { dimension: row.dimension, code: row.code, text: word });
    for (const word of row.behind)
      behind.set(keyOf(word), { dimension: row.dimension, code: row.code, text: word });
  }
  const fillers = new Set(
    loadTable(lexiconUrl('english/fillers.tsv'), FillerRow, (r) => r.words.join('|')).flatMap((r) =>
      r.words.map(keyOf),
    ),
  );
  return { senses, before, behind, fillers };
}

let loaded: Tables | undefined;
const tables = (): Tables => (loaded ??= load());

export interface IdentifyContext {
  readonly index: IndicatorIndex;
  readonly terms: readonly Term[];
  readonly heading: string | null;
  /** The report of a government: its income and spending are not a union's. */
  readonly government: boolean;
  readonly activities: readonly ActivityMention[];
  /** Measures of the sentence before. */
  readonly earlier: readonly Claim[];
}

const UNION_FINANCE = 'union.finance.';

/** Words behind the measure that may belong to its name: households |in difficulty. */
const TAIL = 7;

export function identifyEnglish(claims: readonly EnglishClaim[], context: IdentifyContext): void {
  for (const [i, { claim, reading, site }] of claims.entries()) {
    if (claim.measure === null) continue;
    const whole = reading.measure?.kind === 'claim' ? reading.measure.claim : null;
    if (
      whole !== null &&
      whole.indicator !== null &&
      fits(context.index.get(whole.indicator), claim, whole.breakdown.length > 0, whole)
    ) {
      [claim.indicator, claim.breakdown, claim.indicatorRule] = [
        whole.indicator,
        [...whole.breakdown],
        'indicator/as-before',
      ];
      continue;
    }
    const before = claims.slice(0, i).map((c) => c.claim);
    const verb = site.verb?.lemma ?? '';
    const spoken = [
      verb,
      ...before.toReversed().map(measureOf),
      ...context.activities.map((a) => a.name),
      subjectWords(context.terms, site.at),
      ...context.earlier.map(measureOf),
      context.heading ?? '',
    ].map(keyOf);
    const own = wordsOf(context.terms, claim, reading);
    const verbs = [verb, ...governing(context.terms, site.at)];
    const sought = search(own, claim, verbs, spoken, context.index, before);
    const found = context.government && sought?.indicator.startsWith(UNION_FINANCE) ? null : sought;
    const part = found === null && claim.partOf?.indicator != null ? partBreakdown(own) : null;
    if (part !== null)
      [claim.indicator, claim.breakdown, claim.indicatorRule] = [
        claim.partOf!.indicator,
        [part],
        'indicator/part',
      ];
    else if (found === null) userWording(claim, verb, before, context);
    else
      [claim.indicator, claim.breakdown, claim.indicatorRule] = [
        found.indicator,
        found.breakdown,
        found.rule,
      ];
  }
}

/** Lemmas of the verbs before a number in its clause. */
const governing = (terms: readonly Term[], at: number): string[] =>
  [...verbsLeft(terms, at)].slice(0, 2).map((g) => g.lemma);

const measureOf = (claim: Claim): string => claim.measure?.text ?? '';

/** The words before a number in its sentence: the legal aid centre handled |386 cases. */
const subjectWords = (terms: readonly Term[], at: number): string =>
  terms
    .slice(Math.max(0, at - 24), at)
    .map((t) => t.lower)
    .join(' ');

interface Words {
  /** The measure, then what stands behind it up to the clause's end. */
  readonly list: readonly string[];
  readonly own: number;
}

function wordsOf(terms: readonly Term[], claim: Claim, { measure }: EnglishClaim['reading']): Words {
  const own = plainWords(claim.measure!.text);
  if (measure?.kind !== 'terms') return { list: own, own: own.length };
  const tail: string[] = [];
  for (let k = measure.to; k < terms.length && tail.length < TAIL; k++) {
    const { kind, lower } = terms[k]!;
    if (
      kind === 'mark' ||
      kind === 'quantity' ||
      kind === 'time' ||
      kind === 'auxiliary' ||
      kind === 'modal' ||
      kind === 'relative'
    )
      break;
    if (kind !== 'determiner') tail.push(...plainWords(lower));
  }
  return { list: [...own, ...tail], own: own.length };
}

interface Found {
  readonly indicator: string;
  readonly breakdown: Breakdown[];
  readonly rule: string;
}

/** The longest wording that covers the measure; what stands in front of it must be filler or a breakdown. */
function search(
  { list, own }: Words,
  claim: Claim,
  verbs: readonly string[],
  spoken: readonly string[],
  index: IndicatorIndex,
  before: readonly Claim[],
): Found | null {
  const { senses, fillers } = tables();
  const breakdown: Breakdown[] = [];
  for (let from = 0; from < own;) {
    for (let to = list.length; to > from; to--) {
      // A wording may end inside the measure only before "of" or "per".
      if (to < own && !/^(?:of|per|for|in)$/u.test(list[to]!)) continue;
      const candidates = senses.get(list.slice(from, to).join(' '));
      if (candidates === undefined) continue;
      const parts = [...breakdown, ...behindOf(list.slice(to))];
      const chosen = choose(candidates, claim, verbs, spoken, index, parts.length > 0, before);
      if (chosen !== null) return { ...chosen, breakdown: parts };
    }
    const word = breakdownAt(list, from, own);
    if (word !== null) {
      breakdown.push(word.breakdown);
      from += word.length;
    } else if (fillers.has(list[from]!)) from++;
    else return null;
  }
  return null;
}

function breakdownAt(
  list: readonly string[],
  from: number,
  own: number,
): { breakdown: Breakdown; length: number } | null {
  for (let length = 3; length > 0; length--) {
    if (from + length >= own + (length > 1 ? 1 : 0) && from + length > own - 1) continue;
    const found = tables().before.get(list.slice(from, from + length).join(' '));
    if (found !== undefined) return { breakdown: found, length };
  }
  return null;
}

/** including 800 women, of whom 100 are migrant workers: parts of what was told before. */
const partBreakdown = ({ list, own }: Words): Breakdown | null =>
  tables().before.get(list.slice(0, own).join(' ')) ?? null;

/** members |in new forms of employment */
function behindOf(tail: readonly string[]): Breakdown[] {
  for (let to = tail.length; to > 1; to--) {
    const found = tables().behind.get(tail.slice(0, to).join(' '));
    if (found !== undefined) return [found];
  }
  return [];
}

function choose(
  candidates: readonly Sense[],
  claim: Claim,
  verbs: readonly string[],
  spoken: readonly string[],
  index: IndicatorIndex,
  broken: boolean,
  before: readonly Claim[],
): Omit<Found, 'breakdown'> | null {
  let best: { sense: Sense; score: number } | null = null;
  let tied = false;
  const base =
    before.findLast(
      (c) => c.measure?.text === claim.measure?.text && c.type !== 'growth' && c.type !== 'ratio',
    ) ?? null;
  for (const sense of candidates) {
    if (!fits(index.get(sense.indicator), claim, broken, base)) continue;
    const governs = verbs.some((v) => sense.verbs.has(v));
    if (sense.verbs.size > 0 && !governs) continue;
    const near =
      sense.contexts.length === 0
        ? 0
        : spoken.findIndex((s) => sense.contexts.some((c) => ` ${s} `.includes(` ${c} `)));
    if (sense.contexts.length > 0 && near < 0) continue;
    const score =
      (sense.contexts.length > 0 ? 10 + 1 / (1 + near) : 0) +
      (sense.verbs.has(verbs[0]!) ? 2 : sense.verbs.size > 0 ? 1 : 0);
    if (best === null || score > best.score) [best, tied] = [{ sense, score }, false];
    else if (score === best.score && sense.indicator !== best.sense.indicator) tied = true;
  }
  if (best === null || tied) return null;
  const rule = best.sense.contexts.length > 0 ? 'context' : best.sense.verbs.size > 0 ? 'verb' : 'wording';
  return { indicator: best.sense.indicator, rule: `indicator/${rule}` };
}

const RELATIVE: ReadonlySet<UnitClass> = new Set(['percent', 'percentage-point', 'times', 'none']);

/** Whether an indicator can have a figure of this type and unit; the same conditions as for Chinese claims. */
function fits(
  indicator: Indicator | null,
  { type, quantity }: Claim,
  broken: boolean,
  base: Claim | null,
): boolean {
  if (indicator === null || !(indicator.types as readonly string[]).includes(type)) return false;
  const units = new Set<UnitClass>(indicator.unit);
  if (type === 'growth') {
    if (base !== null && !RELATIVE.has(base.quantity.unitClass)) return units.has(base.quantity.unitClass);
    return RELATIVE.has(quantity.unitClass) || units.has(quantity.unitClass);
  }
  if (type === 'ratio' && !units.has('percent')) return broken && RELATIVE.has(quantity.unitClass);
  return units.has(quantity.unitClass);
}

/** A user's own wordings stand in the registry itself. */
function userWording(
  claim: Claim,
  verb: string,
  before: readonly Claim[],
  { index, heading, activities, government }: IdentifyContext,
): void {
  const match = index.find({
    measure: claim.measure!.text,
    verb,
    unitClass: claim.quantity.unitClass,
    measureType: claim.type,
    nouns: () => [...before.toReversed().map(measureOf), ...activities.map((a) => a.name)],
    heading,
  });
  if (government && match.id?.startsWith(UNION_FINANCE)) return;
  [claim.indicator, claim.breakdown, claim.indicatorRule] = [match.id, [...match.breakdown], match.rule];
}
