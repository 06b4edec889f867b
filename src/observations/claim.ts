/** A claim while it is being read: mutable only inside this room, turned into an Observation at the end. */
import type {
  Baseline,
  Basis,
  Breakdown,
  MeasureType,
  Quantity,
  Span,
  Status,
  TimeMention,
} from '../model/index.ts';
import type { Verb } from '../lexicon/verbs.ts';

export interface Claim {
  readonly quantity: Quantity;
  /** Start of its sentence, and index of its clause there. */
  readonly sentence: number;
  readonly clause: number;
  /** What is counted, as a span of the text or, where only a verb implies it, as a word (慰问 … 每户1000元 → 慰问金). */
  measure: { text: string; span: Span | null } | null;
  measureBasis: Basis;
  /** Which side the noun stood on, or how it was found. */
  measureRule: string;
  verb: Verb | null;
  lead: string;
  type: MeasureType;
  typeRule: string;
  /** Negative changes: 下降8% → -8. */
  fall: boolean;
  status: Status;
  statusRule: string;
  baseline: Baseline | null;
  time: TimeMention | null;
  /** A share of something named or meant: 占…的42.2%. */
  shareOf?: boolean;
  /** The time touches the number and is its alone: 上年为1.5亿. */
  ownTime: boolean;
  period: { start: string | null; end: string | null; basis: Basis; span: Span | null };
  periodRule: string;
  area: { code: string | null; name: string | null; basis: Basis };
  indicator: string | null;
  indicatorRule?: string;
  breakdown: Breakdown[];
  partOf: Claim | null;
  sameAs: Claim | null;
  confidence: number;
}
