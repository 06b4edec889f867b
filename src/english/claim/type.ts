/** Stock, flow, increase or decrease: from the verb, from "new" and "more", and from what the noun is by nature. */
import type { MeasureType } from '../../model/index.ts';
import { rates } from '../lexicon.ts';
import { isVerb, verbLeft } from './clause.ts';
import type { Term } from '../terms.ts';
import { entryOfText, nounEntry } from './noun-phrase.ts';
import { nounsEnd } from './told.ts';
import type { Measure, SentenceContext } from './reading.ts';
import type { Site } from './site.ts';

interface TypeReading {
  readonly type: MeasureType;
  readonly rule: string;
}

const as = (type: MeasureType, rule: string): TypeReading => ({ type, rule: `type/${rule}` });

/** What a noun is by nature; null where only the verb tells. */
export function natureOf(terms: readonly Term[], measure: Measure | null): 'stock' | 'flow' | null {
  if (measure?.kind === 'claim') {
    const { type } = measure.claim;
    if (type === 'ratio' || type === 'growth')
      return entryOfText(measure.claim.measure?.text ?? '')?.nature ?? null;
    return type === 'stock' ? 'stock' : 'flow';
  }
  if (measure?.kind !== 'terms') return null;
  return nounEntry(terms, measure.head)?.nature ?? null;
}

/** Whether a rate tells of an instant (membership rate) or of a period (settlement rate), by its last words. */
export function rateNature(terms: readonly Term[], measure: Measure | null): 'stock' | 'flow' | null {
  if (measure?.kind !== 'terms') return null;
  const words = terms.slice(measure.from, measure.head + 1).map((t) => t.lower);
  for (let from = 0; from < words.length; from++) {
    const nature = rates().get(words.slice(from).join(' '));
    if (nature !== undefined) return nature;
  }
  return null;
}

/** Participles that say how things stand: 1.3 million workers were registered, insured, covered. */
const STATES =
  /^(?:register|insure|enrol|enroll|employ|cover|license|connect|equip|base|affiliate|unionise|unionize|subscribe|belong|live|exist|remain|own)/u;
const CARRIED = /^(?:plan|aim|intend|hope|expect|propose|seek|help)$/u;
/** Words that say the same without a verb: agreements in force, members in good standing, loans outstanding. */
const STANDING =
  /^(?:in (?:force|operation|good|place|use|service|existence)|on (?:record|file|the)|outstanding)/u;

function previousType({ claims }: SentenceContext): MeasureType | null {
  const last = claims.findLast((c) => c.type !== 'growth' && c.type !== 'ratio');
  return last?.type ?? null;
}

/** A number with its noun: 1,130 new members were recruited; the city had 2,846 unions. */
export function countedType(context: SentenceContext, site: Site, measure: Measure | null): TypeReading {
  const { terms, claims } = context;
  const cls = site.verb?.verb?.class ?? null;
  const phrase = site.phrase;
  const nature = natureOf(terms, measure);
  const words = context.text.slice(site.quantity.outer.start, site.quantity.start).toLowerCase();
  const extra = phrase?.extra === true || /\b(?:another|further|additional)\b/u.test(words);
  const direct = site.role !== 'complement';
  const following = terms
    .slice(site.end, site.end + 3)
    .map((t) => t.lower)
    .join(' ');
  if (/^(?:with|against|than)$/u.test(site.word) && terms[site.leadAt - 1]?.lower === 'compared')
    return as(previousType(context) ?? 'stock', 'compared');
  if (isOfWhich(terms, site) || site.word === 'including') return as(previousType(context) ?? 'flow', 'part');
  if (
    cls === 'be' &&
    site.role === 'subject' &&
    site.verb !== null &&
    !site.verb.past &&
    site.verb.modal === ''
  )
    return as('stock', 'are');
  if (measure?.kind === 'claim') {
    const before = measure.claim.type;
    if (cls === null || cls === 'be' || cls === 'have')
      return as(before === 'growth' || before === 'ratio' ? 'stock' : before, 'as-before');
  }
  // helped 740 workers to join unions
  if (joinsBehind(terms, site)) return as('increase', 'join');
  if (direct) {
    if (cls === 'leave' || cls === 'remove') return as('decrease', 'leave');
    if (cls === 'join' && !joinsEvent(terms, site)) return as('increase', 'join');
    if (cls === 'add') return as('increase', 'add');
    if (phrase?.fresh === true && nature !== 'flow') return as('increase', 'new');
    if (extra && cls === 'found') return as('increase', 'new');
    if (wins(terms, site)) return as('increase', 'join');
    if (extra && site.role === 'subject' && /^(?:begin|start)$/u.test(site.verb?.lemma ?? ''))
      return as('increase', 'new');
    if (cls === 'found') return as('flow', 'found');
  } else if (phrase?.fresh === true && (nature === 'stock' || (nature === null && site.verb === null)))
    return as('increase', 'new');
  if (extra && (cls === 'rise' || cls === 'found') && !direct) return as('increase', 'new');
  if (STANDING.test(following) && nature !== 'flow') return as('stock', 'standing');
  if (definite(terms, site, nature)) return as('stock', 'definite');
  // a centre with 40 places, a hall with 300 seats
  if (
    !direct &&
    site.word === 'with' &&
    !/^(?:courses?|class(?:es)?|trainings?|programmes?|programs?|workshops?|camps?)$/u.test(
      terms[site.leadAt - 1]?.lower ?? '',
    ) &&
    CAPACITY.test(terms[phrase?.head ?? site.at]!.lower)
  )
    return as('stock', 'capacity');
  const prior = previousType(context);
  if (cls === 'cover' || cls === 'part' || (site.lead === 'verb' && site.verb?.verb?.class === 'cover'))
    return as(
      prior === 'stock' || (prior === null && site.verb?.finite === true && !site.verb.past)
        ? 'stock'
        : 'flow',
      'cover',
    );
  if (phrase !== null && isPresent(terms, site) && nature !== 'flow' && cls !== 'found' && cls !== 'spend')
    return as('stock', 'present');
  if (
    /^(?:close|end|finish|conclude)$/u.test(site.verb?.lemma ?? '') &&
    site.word === 'with' &&
    terms[site.leadAt - 1]?.kind === 'time'
  )
    return as('stock', 'closed-with');
  if (
    cls === 'be' &&
    site.role === 'subject' &&
    site.verb !== null &&
    !site.verb.past &&
    site.verb.modal === ''
  )
    return as('stock', 'are');
  if ((cls === 'have' && site.verb?.passive !== true) || (cls === 'be' && (direct || isThere(terms, site))))
    return as(nature === 'flow' ? 'flow' : 'stock', 'have');
  if (!direct && claims.length > 0 && prior === 'stock' && sameClause(context, site))
    return as(nature === 'flow' ? 'flow' : 'stock', 'as-before');
  if (site.role === 'subject' && /^(?:subscribe|belong|live|exist|remain)/u.test(site.verb?.lemma ?? ''))
    return as('stock', 'state');
  if (direct && site.verb?.passive === true && STATES.test(site.verb.lemma)) return as('stock', 'state');
  if (site.role === 'subject' && site.verb !== null && !site.verb.past && STATES.test(site.verb.lemma))
    return as('stock', 'state');
  if (
    cls === 'reach' &&
    site.role === 'object' &&
    site.verb !== null &&
    (nature === 'stock' || /^(?:total|number|exceed|stand|remain)$/u.test(site.verb.lemma))
  )
    return as(nature ?? 'stock', 'level');
  if (
    site.verb === null &&
    claims.length === 0 &&
    context.last === null &&
    !terms.some((_, k) => isVerb(terms, k)) &&
    !CARRIED.test(site.word)
  )
    return as(nature ?? 'flow', 'nature');
  if (site.verb === null && prior !== null && (site.lead === 'comma' || site.lead === 'conjunction'))
    return as(prior === 'growth' || prior === 'ratio' ? 'flow' : prior, 'as-before');
  if (
    !direct &&
    PLACES.test(terms[phrase?.head ?? site.at]!.lower) &&
    site.lead === 'preposition' &&
    /^(?:across|throughout|among)$/u.test(site.word) &&
    claims.length === 0
  )
    return as('stock', 'across');
  if (site.lead === 'preposition' && site.word === 'from' && site.verb === null) return as('stock', 'nature');
  if (site.role === 'subject' && nature !== 'flow' && toldInPresent(terms, site))
    return as('stock', 'present');
  return as('flow', 'default');
}

/** of which 12, 12 of whom; at which 4,000 joined tells of the place alone. */
const isOfWhich = (terms: readonly Term[], site: Site): boolean => {
  const at = /^(?:which|whom)$/u.test(terms[site.at - 1]?.lower ?? '') ? site.at - 1 : site.leadAt;
  return (
    /^(?:which|whom)$/u.test(terms[at]?.lower ?? '') &&
    !/^(?:at|in|on|to|for|from|through|under|during|with|by)$/u.test(terms[at - 1]?.lower ?? '')
  );
};

/** Millions of families place their hopes on schools. */
const toldInPresent = (terms: readonly Term[], { verb }: Site): boolean =>
  verb !== null && verb.finite && !verb.past && verb.modal === '' && terms[verb.at]!.kind === 'verb';

/** joined our lantern party, joined the march: taken part in, not joined for good. */
function joinsEvent(terms: readonly Term[], { verb, role }: Site): boolean {
  if (role !== 'subject' || verb === null) return false;
  const to = nounsEnd(terms, verb.end);
  return (
    to > verb.end &&
    !/^(?:member|affiliate)/u.test(terms[to - 1]!.lower) &&
    nounEntry(terms, to - 1)?.nature === 'flow'
  );
}

/** gained, won, developed 5,320 members; five organisations became affiliates. */
function wins(terms: readonly Term[], { verb, role, phrase }: Site): boolean {
  const isMember = (at: number): boolean =>
    /^(?:members?|affiliates?|memberships?)$/u.test(terms[at]?.lower ?? '');
  if (role === 'object')
    return (
      phrase !== null &&
      /^(?:gain|win|acquire|attract|develop)$/u.test(verb?.lemma ?? '') &&
      isMember(phrase.head)
    );
  return verb?.lemma === 'become' && isMember(nounsEnd(terms, verb.end) - 1);
}

/** workers |to join unions, |to unionise, |to become members */
function joinsBehind(terms: readonly Term[], { end, role, phrase }: Site): boolean {
  if (role === 'subject' || terms[end]?.kind !== 'to' || phrase === null) return false;
  const verb = terms[end + 1];
  if (verb?.lower === 'become') return /^members?$/u.test(terms[nounsEnd(terms, end + 2) - 1]?.lower ?? '');
  return (
    verb?.verb?.class === 'join' &&
    verb.verb.lemma !== 'hire' &&
    nounEntry(terms, nounsEnd(terms, end + 2) - 1)?.nature !== 'flow'
  );
}

/** A verb in the present tense tells how things stand: unites 17 unions, relies on 320 volunteers. */
function isPresent(terms: readonly Term[], { verb, role }: Site): boolean {
  if (verb === null || verb.past || verb.modal !== '' || verb.infinitive || !verb.finite) return false;
  const { kind, form } = terms[verb.at]!;
  // … will train 600 stewards and |support 15 firms: without a subject of its own the verb is no present.
  let from = verb.from;
  // …number 54 and |organise 88,600: the verb before is in the present as well.
  const before = terms[from - 1]?.lower === 'and' ? verbLeft(terms, from - 1) : null;
  if (
    before !== null &&
    before.finite &&
    !before.past &&
    before.modal === '' &&
    !before.infinitive &&
    form === 'base'
  )
    from = before.from;
  const subject = terms[from - 1]?.kind ?? 'mark';
  return (
    kind === 'verb' &&
    (form === 's' || /^(?:pronoun|plural|noun|name|relative)$/u.test(subject)) &&
    role !== 'subject'
  );
}

/** the Union's three buildings, its 74 branches, the four provinces: they are there. */
function definite(terms: readonly Term[], { at, phrase }: Site, nature: 'stock' | 'flow' | null): boolean {
  const head = phrase?.head ?? at;
  const before = terms[at - 1];
  // In all 46,000 stations: a sum, not all of them.
  if (before === undefined || nature === 'flow' || (before.lower === 'all' && terms[at - 2]?.lower === 'in'))
    return false;
  return (
    before.kind === 'possessive' ||
    /^(?:its|our|their|all|these|those)$/u.test(before.lower) ||
    (before.lower === 'the' &&
      (PLACES.test(terms[head]!.lower) || (nature === 'stock' && nounEntry(terms, head)?.unit === 'count')))
  );
}

const CAPACITY =
  /^(?:places|seats|beds|rooms|desks|classrooms|bedrooms|berths|spaces|floors|storeys|counters)$/u;
const PLACES = /^(?:provinces|countries|cities|districts|counties|regions|areas|territories|states)$/u;

const isThere = (terms: readonly Term[], site: Site): boolean =>
  terms[(site.verb?.from ?? 0) - 1]?.lower === 'there' || terms[(site.verb?.at ?? 0) - 1]?.lower === 'there';

/** The claim before stands in the same clause and hangs on the same verb. */
function sameClause({ claims, sites }: SentenceContext, site: Site): boolean {
  const before = sites.find((s) => s.quantity === claims.at(-1)!.quantity) ?? sites[sites.indexOf(site) - 1];
  return (
    before !== undefined && (before.verb === null || site.verb === null || before.verb.at === site.verb.at)
  );
}

/** bringing the total (number) to |213: how many there are now, whatever was told before. */
function isTotal(terms: readonly Term[], { lead, word, leadAt, verb, at }: Site): boolean {
  // stations were built, giving a total of |75
  if (lead === 'verb' && /^(?:giving|making|bringing)$/u.test(terms[leadAt]!.lower))
    return /\ba total of\b/u.test(terms[at]!.lower);
  if (lead !== 'preposition' || word !== 'to' || !/^(?:bring|take|raise|lift)$/u.test(verb?.lemma ?? ''))
    return false;
  return (
    terms.slice(verb!.end, leadAt).some((t) => /^(?:total|tally|number)$/u.test(t.lower)) &&
    !terms.slice(verb!.end, leadAt).some((t) => t.kind === 'time' && t.time!.use !== 'since')
  );
}

const STOCK_MONEY =
  /^(?:reserves?|balances?|assets?|liabilities|debts?|deposits?|loans?|capital|stocks?|savings|holdings?|endowment|equity)$/u;

/** A figure that is the level itself: membership rose to 79,801; income was HK$158 million; the Fund holds US$18 million. */
export function levelType(context: SentenceContext, site: Site, measure: Measure | null): TypeReading {
  const { terms } = context;
  if (measure?.kind === 'claim') {
    const { type } = measure.claim;
    if (isTotal(terms, site) && type !== 'ratio' && type !== 'growth' && site.quantity.unitClass === 'none')
      return as('stock', 'total');
    if (site.lead === 'bracket' && type !== 'growth' && type !== 'ratio') return as(type, 'as-before');
    if (type === 'ratio' || type === 'growth')
      return as(
        natureOf(terms, measure) ?? (previousType(context) === 'stock' ? 'stock' : 'flow'),
        'as-before',
      );
    if ((type === 'increase' || type === 'decrease') && site.word === 'including') return as(type, 'part');
    if (type === 'increase' || type === 'decrease')
      return as(
        /^(?:to|from)$/u.test(site.word) || site.verb?.verb?.class === 'have'
          ? (entryOfText(measure.claim.measure?.text ?? '')?.nature ?? 'stock')
          : 'flow',
        'as-before',
      );
    return as(type, 'as-before');
  }
  const nature = natureOf(terms, measure);
  // Meals delivered rose to 61,300; fees outstanding were 380,000
  const behind = measure?.kind === 'terms' ? terms[measure.to] : undefined;
  if (behind?.lower === 'outstanding') return as('stock', 'standing');
  if (
    behind?.kind === 'past' &&
    behind.verb?.class === 'do' &&
    nature === null &&
    !STATES.test(behind.verb.lemma)
  )
    return as('flow', 'done');
  if (isTotal(terms, site) && site.quantity.unitClass === 'none') return as('stock', 'total');
  if (site.quantity.unitClass === 'money') {
    if (
      measure?.kind === 'terms' &&
      STOCK_MONEY.test(terms[measure.head]!.lower) &&
      site.verb !== null &&
      /^(?:reach|be|have|bring)$/u.test(site.verb.verb?.class ?? '')
    )
      return as('stock', 'nature');
    if (measure?.kind === 'terms' && site.verb?.lemma === 'hold') return as('stock', 'have');
    if (
      measure?.kind === 'terms' &&
      site.verb?.lemma === 'stand at' &&
      /^(?:funds?|accounts?|treasury)$/u.test(terms[measure.head]!.lower)
    )
      return as('stock', 'level');
    return as(nature === 'stock' ? 'stock' : 'flow', 'nature');
  }
  if (site.quantity.unitClass === 'duration')
    return as(
      site.verb?.verb?.class === 'last' || site.verb?.lemma === 'take' ? 'flow' : (nature ?? 'stock'),
      'nature',
    );
  if (site.quantity.unitClass === 'physical')
    return as(nature ?? (previousType(context) === 'stock' ? 'stock' : 'flow'), 'nature');
  return as(nature ?? 'stock', 'nature');
}
