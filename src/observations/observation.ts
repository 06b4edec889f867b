/** Turns claims into observations: numbers as the contract has them, evidence, identity of repeated facts, confidence. */
import { timePeriodOf } from '../model/index.ts';
import type { Location, Observation, SourceText, Span } from '../model/index.ts';
import type { Claim } from './claim.ts';
import { confidenceOf } from './confidence.ts';
import type { IndicatorIndex } from '../lexicon/indicator-index.ts';
import type { SectionNode } from '../text/sections.ts';

export interface PlacedClaim {
  readonly claim: Claim;
  /** Its sentence, or its cell; the quote stays within. */
  readonly home: Span & { readonly section: SectionNode | null };
}

/** Numbers as they stand in the record: no -0, no float dust from scaling (3.84 × 10000). */
const clean = (n: number | null): number | null => {
  if (n === null) return null;
  // With four decimals or fewer it has no dust; writing it out to see so takes a hundred times as long.
  const bare = Math.abs(n) < 1e10 && Math.round(n * 1e4) / 1e4 === n;
  return (bare ? n : Number(n.toPrecision(15))) + 0;
};

/** low, value, high of a fall are negative: 下降8% → -8, 减少一半以上 → value -50, high -50. */
function signed(claim: Claim): { value: number | null; low: number | null; high: number | null } {
  const { value, low, high } = claim.quantity;
  if (claim.type !== 'growth' || !claim.fall) {
    const cleaned = clean(value);
    return {
      value: cleaned,
      low: low === value ? cleaned : clean(low),
      high: high === value ? cleaned : clean(high),
    };
  }
  const negate = (n: number | null): number | null => (n === null ? null : clean(-n));
  return { value: negate(value), low: negate(high), high: negate(low) };
}

/** What a unitless number counts, from the measure's other claims: 会员已达7215 after 会员300人 → person. */
const PEOPLE =
  /(?:会员|职工|人员|人数|人口|工人|干部|劳模|学生|教师|群众|党员|劳动者|司机|快递员|农民工|残疾人|妇女|儿童|[居市村农牧渔乡移难公]民|人|者|员|手|师|生)$/;

function unitOf(claim: Claim, index: IndicatorIndex): string | null {
  if (claim.quantity.unit !== null) return claim.quantity.unit;
  const classes = claim.indicator === null ? undefined : index.get(claim.indicator)?.unit;
  const known = classes?.find((c) => c === 'person' || c === 'person-time' || c === 'household');
  if (known !== undefined) return known;
  const measure = claim.measure?.text ?? '';
  if (/人次数?$/.test(measure)) return 'person-time';
  return PEOPLE.test(measure) ? 'person' : 'count';
}

/** Two statements of one fact in a document have the same key. */
const identity = (o: Observation): string =>
  [
    o.indicator ?? o.measure,
    o.measureType,
    o.status,
    o.value,
    o.low,
    o.high,
    o.unit,
    o.period.start,
    o.period.end,
    o.area.name,
    o.breakdown.map((b) => b.code).join('+'),
  ].join('\u0000');

interface Told {
  readonly observation: Observation;
  readonly sentence: number;
}

/** The first statement of each fact. Keys are made only for numbers that stand in the text more than once: few do. */
class FirstTold {
  readonly #byNumber = new Map<number, Told | Map<string, Told>>();

  /** The earlier statement of the same fact, or null; then this is the first. Masked numbers state nothing twice. */
  earlier(told: Told): Told | null {
    const { value, low, high } = told.observation;
    const number = value ?? low ?? high;
    if (number === null) return null;
    const known = this.#byNumber.get(number);
    if (known === undefined) {
      this.#byNumber.set(number, told);
      return null;
    }
    const byKey = known instanceof Map ? known : new Map([[identity(known.observation), known]]);
    this.#byNumber.set(number, byKey);
    const key = identity(told.observation);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, told);
    return same ?? null;
  }
}

/**
 * Observations of a document, in the order of `placed`.
 * @param index tells what unitless numbers count (会员已达7215)
 */
export function toObservations(
  { text: source, places }: Pick<SourceText, 'text' | 'places'>,
  documentId: string,
  placed: readonly PlacedClaim[],
  index: IndicatorIndex,
): Observation[] {
  const ids = new Map<Claim, string>();
  placed.forEach(({ claim }, i) => ids.set(claim, `${documentId}/o${i + 1}`));
  const first = new FirstTold();
  return placed.map(({ claim, home }) => {
    const q = claim.quantity;
    const measureSpan = claim.measure?.span ?? null;
    const observation: Observation = {
      id: ids.get(claim)!,
      indicator: claim.indicator,
      measure: claim.measure === null ? null : measureText(source, claim.measure),
      measureType: claim.type,
      status: claim.status,
      ...signed(claim),
      precision: q.precision,
      unit: unitOf(claim, index),
      unitText: source.slice(q.unitSpan.start, q.unitSpan.end),
      period: {
        timePeriod: timePeriodOf(claim.period.start, claim.period.end),
        start: claim.period.start,
        end: claim.period.end,
        basis: claim.period.basis,
      },
      area: claim.area,
      breakdown: claim.breakdown,
      baseline: claim.baseline,
      partOf: claim.partOf === null ? null : (ids.get(claim.partOf) ?? null),
      sameAs: null,
      activity: null,
      evidence: evidenceOf(source, places, claim, home, measureSpan),
      rules: rulesOf(claim),
      confidence: confidenceOf(claim),
    };
    const earlier = first.earlier({ observation, sentence: claim.sentence });
    if (earlier !== null && earlier.sentence !== claim.sentence) observation.sameAs = earlier.observation.id;
    return observation;
  });
}

/** The rules that made a claim, in the order of its fields. */
const rulesOf = ({
  quantity,
  measureRule,
  indicatorRule,
  typeRule,
  statusRule,
  periodRule,
}: Claim): string[] => [
  ...quantity.rules,
  measureRule,
  ...(indicatorRule === undefined ? [] : [indicatorRule]),
  typeRule,
  statusRule,
  periodRule,
];

const measureText = (
  source: string,
  measure: { text: string; span: { start: number; end: number } | null },
): string =>
  measure.span !== null && measure.span.end - measure.span.start === measure.text.length
    ? source.slice(measure.span.start, measure.span.end)
    : measure.text;

/** The quote: from the measure (where it stands before, in the same sentence) to the end of the unit. */
function evidenceOf(
  source: string,
  places: SourceText['places'],
  claim: Claim,
  home: PlacedClaim['home'],
  measure: Span | null,
): Observation['evidence'] {
  const q = claim.quantity;
  const near = measure !== null && measure.start >= home.start && measure.end <= home.end ? measure : null;
  const start = Math.min(near?.start ?? q.outer.start, q.outer.start);
  const end = Math.max(near?.end ?? q.outer.end, q.outer.end);
  const location = locate(places, q.start);
  return {
    start,
    end,
    quote: source.slice(start, end),
    section: home.section?.id ?? null,
    number: [q.start, q.end],
    measure: measure === null ? null : [measure.start, measure.end],
    period: claim.period.span === null ? null : [claim.period.span.start, claim.period.span.end],
    ...(location === null ? {} : { location }),
  };
}

/** The place of the original in which an offset stands; blocks are in order. */
function locate(places: SourceText['places'], offset: number): Location | null {
  let lo = 0;
  let hi = places.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (places[mid]!.start <= offset) lo = mid + 1;
    else hi = mid;
  }
  const block = places[lo - 1];
  return block !== undefined && offset < block.end ? block.location : null;
}
