/** Reads the claims of one English sentence: each quantity gets its measure, type, status and period. */
import type { Claim } from '../../observations/claim.ts';
import { addDays, type Quantity, type ReferenceTime, type UnitClass } from '../../model/index.ts';
import { shiftYears } from '../time/calendar.ts';
import type { Term } from '../terms.ts';
import { readAbsolute } from './absolute.ts';
import { unitOfMeasure } from './antecedent.ts';
import { comparedTime, isYear, readBaseline } from './baseline.ts';
import { distribute, pairBrackets } from './distribute.ts';
import { textOf } from './noun-phrase.ts';
import type { Reading, SentenceContext } from './reading.ts';
import { readRelative } from './relative.ts';
import { siteAt, type Site } from './site.ts';
import { readStatus } from './status.ts';
import { natureOf, rateNature } from './type.ts';
import { intervalOf, previousInterval, timeFor } from './when.ts';

export interface EnglishSentence {
  readonly text: string;
  readonly start: number;
  readonly terms: readonly Term[];
  readonly reference: ReferenceTime;
  /** The section or the title announces a plan. */
  readonly plan: boolean;
  /** The claims of the sentence before. */
  readonly previous: readonly EnglishClaim[];
}

export interface EnglishClaim {
  readonly claim: Claim;
  readonly site: Site;
  readonly reading: Reading;
}

type Draft = { reading: Reading; site: Site; claim: Claim };

export function readEnglishClaims(sentence: EnglishSentence): EnglishClaim[] {
  const { terms, text } = sentence;
  const sites: Site[] = [];
  for (const [at, term] of terms.entries()) if (term.quantity !== null) sites.push(siteAt(terms, at, sites));
  const drafts: Draft[] = [];
  const claims: Claim[] = [];
  const readings = new Map<Claim, Reading>();
  const context: SentenceContext = {
    text,
    terms,
    sites,
    claims,
    readings,
    previous: sentence.previous,
    last: goesOn(sentence) ? lastOf(sentence.previous) : null,
  };
  for (const site of sites) {
    const relative =
      site.quantity.unitClass === 'percent' ||
      site.quantity.unitClass === 'percentage-point' ||
      site.quantity.unitClass === 'times';
    const read = relative ? readRelative(context, site) : readAbsolute(context, shared(sites, site));
    // ranging from 500 to 20,000: no level that something rose from
    const reading = { ...read, base: read.base && site.quantity.precision !== 'range' };
    const claim = draft(sentence, site, reading);
    claims.push(claim);
    readings.set(claim, reading);
    drafts.push({ reading, site, claim });
  }
  const change = (index: number, reading: Partial<Reading>): void => {
    const one = drafts[index]!;
    one.reading = { ...one.reading, ...reading };
    setMeasure(sentence, one.claim, one.reading);
    one.claim.type = one.reading.type;
    one.claim.fall = one.reading.fall;
  };
  distribute(context, claims, sites, change);
  pairBrackets(context, claims, sites, change);
  drafts.forEach((one, index) => date(sentence, one, sites, drafts.slice(0, index)));
  for (const one of drafts) {
    bounded(one.claim, one.site, terms);
    withUnit(one.claim, terms, one);
  }
  return drafts;
}

/** 74,000 and 17,000 attendances: the noun behind the last number is the others' as well. */
function shared(sites: readonly Site[], site: Site): Site {
  if (site.phrase !== null || site.quantity.unitClass !== 'none') return site;
  const next = sites[sites.indexOf(site) + 1];
  const joins =
    next !== undefined &&
    next.phrase !== null &&
    !next.phrase.partitive &&
    next.quantity.unitClass === 'none' &&
    next.at - site.at === 2 &&
    (next.lead === 'conjunction' || next.lead === 'comma');
  return joins ? { ...site, phrase: next.phrase } : site;
}

const lastOf = (claims: readonly EnglishClaim[]): Claim | null =>
  claims.findLast(({ claim }) => claim.type !== 'growth')?.claim ?? claims.at(-1)?.claim ?? null;

const GOES_ON =
  /^(?:of (?:this|these|those|them|the total)|this|these|those|they|among (?:them|these)|it|that|up|down|an (?:increase|decrease)|in addition|including|\()/u;

/** A sentence that goes on with what the one before told. */
const goesOn = ({ terms }: EnglishSentence): boolean =>
  GOES_ON.test(
    terms
      .slice(0, 3)
      .map((t) => t.lower)
      .join(' '),
  ) || terms[0]?.kind === 'quantity';

function draft(sentence: EnglishSentence, site: Site, reading: Reading): Claim {
  const claim: Claim = {
    quantity: site.quantity,
    sentence: sentence.start,
    clause: 0,
    measure: null,
    measureBasis: 'stated',
    measureRule: reading.measureRule,
    verb: null,
    lead: '',
    type: reading.type,
    typeRule: reading.typeRule,
    fall: reading.fall,
    status: 'actual',
    statusRule: 'status/default',
    baseline: null,
    time: null,
    ownTime: false,
    period: { start: null, end: null, basis: 'none', span: null },
    periodRule: 'period/inherited',
    area: { code: null, name: null, basis: 'none' },
    indicator: null,
    breakdown: [],
    partOf: null,
    sameAs: null,
    confidence: 0,
  };
  setMeasure(sentence, claim, reading);
  return claim;
}

function setMeasure({ text, terms }: EnglishSentence, claim: Claim, { measure, measureRule }: Reading): void {
  claim.measureRule = measureRule;
  if (measure === null) claim.measure = null;
  else if (measure.kind === 'word') claim.measure = { text: measure.text, span: null };
  else if (measure.kind === 'claim') {
    claim.measure = measure.claim.measure;
    claim.measureBasis = 'inherited';
  } else {
    const span = { start: terms[measure.from]!.start, end: terms[measure.to - 1]!.end };
    claim.measure = { text: textOf(text, terms, measure.from, measure.to), span };
  }
}

/** Status, period and baseline of one claim. */
function date(
  { terms, reference, plan }: EnglishSentence,
  { claim, site, reading }: Draft,
  sites: readonly Site[],
  before: readonly Draft[],
): void {
  const choice = timeFor(terms, site, sites);
  const { time } = choice;
  const status = readStatus(terms, site, reading.measure, {
    plan,
    time,
    own: choice.own || time?.use === 'as-of' || (time !== null && plan),
    reference,
    previous: before.at(-1)?.claim.status ?? null,
    base: reading.base,
  });
  claim.status = status.status;
  claim.statusRule = status.rule;
  // At the end of 2019 it represented 187 million workers in 154 countries: how many there were on that day.
  if (
    claim.type === 'flow' &&
    time?.kind === 'instant' &&
    time.use === 'as-of' &&
    holds(terms, claim, site, reading)
  )
    claim.type = 'stock';
  const present =
    claim.type === 'ratio' &&
    site.role === 'subject' &&
    site.verb !== null &&
    (!site.verb.past || (site.verb.passive && /^(?:is|are)$/u.test(terms[site.verb.from]!.lower))) &&
    site.verb.finite &&
    site.verb.modal === '';
  const instant =
    present ||
    (isInstant(terms, claim, reading) &&
      !tellsEvent(site) &&
      !(
        site.verb?.lemma === 'average' && /unemployment|inflation|interest/iu.test(claim.measure?.text ?? '')
      )) ||
    (claim.type === 'ratio' && time?.kind === 'instant' && time.use !== 'since');
  const days: { start: string | null; end: string | null } =
    reading.base && !choice.own
      ? previousInterval(claim.type, instant, comparedTime(terms, null), time, reference)
      : intervalOf(claim.type, instant, time, reference, site.word === 'to');
  const since = comparedTime(terms, site);
  if (
    isChange(claim) &&
    time?.kind === 'instant' &&
    since?.from != null &&
    since.to !== null &&
    days.end !== null &&
    isYear(since.from, since.to)
  )
    days.start = addDays(shiftYears({ start: days.end, end: days.end }, -1).end, 1);
  claim.time = time;
  claim.ownTime = choice.own;
  claim.period = {
    ...days,
    basis: days.end === null ? 'none' : time !== null ? 'stated' : 'inherited',
    span: time === null ? null : { start: time.start, end: time.end },
  };
  claim.periodRule = reading.base && !choice.own ? 'period/previous' : choice.rule;
  if (isChange(claim))
    claim.baseline = readBaseline(
      terms,
      site,
      reference,
      before.some((d) => d.reading.base && d.site.verb?.at === site.verb?.at),
    );
  const whole = reading.of;
  const part =
    whole !== null &&
    /^type\/(?:part|as-before)$/u.test(claim.typeRule) &&
    claim.type !== 'growth' &&
    claim.type !== 'ratio';
  if (part && before.some((d) => d.claim === whole) && isPartWord(terms, site)) claim.partOf = whole;
}

/** 85 per cent of countries violated the right: what they did in the period; but were women, had a contract, belonged to it. */
const tellsEvent = ({ role, verb }: Site): boolean =>
  role === 'subject' &&
  verb !== null &&
  verb.past &&
  verb.finite &&
  !verb.passive &&
  (verb.verb === null
    ? verb.lemma.endsWith('ed')
    : verb.verb.class === 'do' || verb.verb.class === 'say' || verb.verb.class === 'aim') &&
  !/^(?:sign|conclude|register|live|enjoy|use|work)$/u.test(verb.lemma);

const HOLDS =
  /^(?:represent|unite|organi[sz]e|serve|employ|cover|operate|run|manage|own|comprise|include|support|host|administer|maintain|provide for|care for|look after)$/u;

/** Verbs that tell on a given day how things stand then, of things that are there by nature or as their complement. */
function holds(terms: readonly Term[], { quantity }: Claim, site: Site, { measure }: Reading): boolean {
  return (
    quantity.unitClass === 'none' &&
    site.role !== 'subject' &&
    site.verb?.passive === false &&
    // The number of active cases at the end of the year was 402.
    (/^(?:be|reach)$/u.test(site.verb.verb?.class ?? '') && site.phrase === null && site.lead === 'verb'
      ? true
      : site.verb.lemma === 'have'
        ? unitOfMeasure(terms, measure) === 'person'
        : HOLDS.test(site.verb.lemma) && natureOf(terms, measure) !== 'flow')
  );
}

const isChange = ({ type }: Claim): boolean =>
  type === 'growth' || type === 'increase' || type === 'decrease';

const isPartWord = (terms: readonly Term[], site: Site): boolean =>
  site.word === 'including' ||
  /^(?:which|whom)$/u.test(site.word) ||
  /^(?:of|among)$/u.test(terms[site.at + 1]?.lower ?? '') ||
  /^(?:which|whom)$/u.test(terms[site.at - 1]?.lower ?? '');

/** A ratio of a stock holds on a day, one of what happened over the period. */
function isInstant(
  terms: readonly Term[],
  claim: Claim,
  { measure, of, measureRule, whole }: Reading,
): boolean {
  if (claim.type !== 'ratio') return false;
  const rate = rateNature(terms, measure);
  if (rate !== null) return rate === 'stock';
  if (measureRule === 'measure/task') return false;
  if (whole != null && natureOf(terms, whole) !== null) return natureOf(terms, whole) === 'stock';
  if (of !== null && measure?.kind !== 'terms')
    return (
      of.type === 'stock' ||
      (of.type === 'ratio' && of.period.start !== null && of.period.start === of.period.end)
    );
  if (of !== null && measureRule === 'measure/part') return of.type === 'stock';
  return (
    natureOf(terms, measure) === 'stock' || (measure?.kind === 'terms' && shareBefore(terms, measure.from))
  );
}

/** the share of |workers, the proportion of |enterprises. */
const shareBefore = (terms: readonly Term[], from: number): boolean => {
  for (let k = from - 1; k >= Math.max(0, from - 4); k--)
    if (/^(?:share|proportion|percentage)$/u.test(terms[k]!.lower)) return true;
  return false;
};

/** is to exceed 93 per cent, will not exceed 4.5 million: the verb is the bound. */
function bounded(claim: Claim, site: Site, terms: readonly Term[]): void {
  const { quantity } = claim;
  if (
    quantity.precision !== 'exact' ||
    site.lead !== 'verb' ||
    !/^(?:exceed|surpass|top)$/u.test(site.verb?.lemma ?? '')
  )
    return;
  const { value } = quantity;
  const not = terms.slice(site.verb!.from, site.verb!.at).some((t) => t.lower === 'not');
  const bound = not
    ? { precision: 'at-most', low: null, high: value }
    : { precision: 'at-least', low: value, high: null };
  const rules = [...quantity.rules, `quantity/${bound.precision}`];
  Object.assign(claim, { quantity: { ...quantity, ...bound, rules } });
}

const CLASSES: Readonly<Record<string, UnitClass>> = {
  person: 'person',
  'person-time': 'person-time',
  household: 'household',
  count: 'count',
  day: 'duration',
  hour: 'duration',
};

/** A bare number is counted in the unit of its noun. */
function withUnit(
  claim: Claim,
  terms: readonly Term[],
  { reading, site }: Pick<Draft, 'reading' | 'site'>,
): void {
  if (claim.quantity.unit !== null) return;
  // We are 3,208 strong, 412 doctors and 201 others
  const next = terms[site.at + 1]?.lower;
  const unit =
    next === 'strong'
      ? 'person'
      : unitOfMeasure(
          terms,
          next === 'others' && reading.of !== null ? { kind: 'claim', claim: reading.of } : reading.measure,
        );
  const quantity: Quantity = { ...claim.quantity, unit, unitClass: CLASSES[unit] ?? 'count' };
  Object.assign(claim, { quantity });
}
