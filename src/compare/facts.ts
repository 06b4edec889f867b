/**
 * Facts as comparing and checking need them, whether they come out of a warehouse or straight out of records: one claim, where it stands, and what its printed
 * figure may stand for.
 */
import type { Finding, Observation } from '../model/index.ts';
import type { Range } from '../findings/range.ts';

export interface DocumentRef {
  readonly id: string;
  readonly uri: string;
  readonly part: number;
  readonly parts: number;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly issuerLevel: string | null;
  readonly area: string | null;
  readonly areaName: string | null;
  readonly areaLevel: string | null;
  readonly areaMasked: boolean;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
}

export interface Fact {
  readonly id: string;
  readonly doc: DocumentRef;
  /** GB/T 2260 code; null when unknown. */
  readonly area: string | null;
  readonly areaName: string | null;
  readonly timePeriod: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly freq: string | null;
  readonly indicator: string | null;
  readonly measure: string | null;
  readonly type: Observation['measureType'];
  /** `_T` for the whole, else dimension=code pairs parted by `;`. */
  readonly breakdown: string;
  readonly unit: string | null;
  readonly unitText: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: Observation['precision'];
  readonly status: Observation['status'];
  readonly baseline: Observation['baseline'];
  readonly confidence: number;
  readonly quote: string;
  readonly charStart: number;
  readonly charEnd: number;
  /** Offsets of the numeral. */
  readonly number: readonly [number, number];
  readonly partOf: string | null;
  readonly activity: string | null;
  /** The number stands behind its measure (会员93400名), as totals do; before it (120个基层工会完成换届) it is often a part. */
  readonly behind: boolean;
  /** What the printed figure may stand for; null where it is masked. */
  readonly range: Range | null;
}

/** A finding that the reading of a document made. */
export interface StoredFinding {
  readonly doc: string;
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly observations: readonly string[];
  readonly stated: number | null;
  readonly computed: number | null;
}

/** Which facts to read; what is left out does not restrict. */
export interface FactFilter {
  /** Indicator ids. */
  readonly indicators?: readonly string[];
  /** Wordings of measures that are in no registry. */
  readonly measures?: readonly string[];
  /** Codes; an area includes what lies inside it when it ends in 00. */
  readonly areas?: readonly string[];
  /** Exactly these codes, null for facts without one. */
  readonly exactAreas?: readonly (string | null)[];
  readonly documents?: readonly string[];
  readonly minConfidence?: number;
}

/** Where an observation stands, whether it is a fact or repeats one. */
export interface Telling {
  readonly observation: string;
  readonly doc: DocumentRef;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** How often an indicator (or a wording without one) is told, and of how many areas and periods. */
export interface Offer {
  readonly indicator: string | null;
  readonly measure: string | null;
  readonly cells: number;
}

/** A line of NDJSON that is no record. */
export interface Failed {
  readonly place: string;
  readonly code: string;
  readonly reason: string;
}

export interface FactBase {
  /** Name of the target, as messages show it. */
  readonly name: string;
  /** What could not be read. */
  readonly failures: readonly Failed[];
  facts(filter: FactFilter): Promise<Fact[]>;
  documents(): Promise<readonly DocumentRef[]>;
  findings(): Promise<readonly StoredFinding[]>;
  /** Where these observations stand, in their order. */
  tellings(ids: readonly string[]): Promise<Telling[]>;
  /** Codes of the areas that facts tell of; null where some have none. */
  areas(): Promise<readonly (string | null)[]>;
  /** What there is to compare, most told first; growth alone compares with nothing. */
  offers(): Promise<readonly Offer[]>;
  close(): Promise<void>;
}

/** The whole, undivided. */
export const WHOLE = '_T';
