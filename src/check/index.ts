/** Checking: what documents state held against what follows, inside each of them and from one to the next. */
import { placeOf } from '../compare/places.ts';
import { lineOf } from '../compare/area-line.ts';
import type { Fact, FactBase, Telling } from '../compare/facts.ts';
import { groupBy } from '../compare/group.ts';
import { CODES, type FindingCode } from '../findings/index.ts';
import type { Finding } from '../model/index.ts';
import { isTold, TRUSTED, type Told } from './cells.ts';
import { severityOf, type Draft } from './draft.ts';
import { statedChanges } from './growth.ts';
import { jumps } from './jumps.ts';
import { sameCell } from './same-cell.ts';
import { totals } from './totals.ts';

/** A figure that a finding is about: its words and their place. */
export interface Place {
  readonly observation: string;
  readonly uri: string;
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface CheckFinding extends Omit<Finding, 'observations'> {
  /** Inside one document, or across several. */
  readonly scope: 'document' | 'across';
  /** The doubted figure first, then what it is held against. */
  readonly places: readonly [Place, ...Place[]];
}

export interface CheckOptions {
  readonly codes?: readonly string[];
  readonly areas?: readonly string[];
}

const ACROSS: readonly ((facts: readonly Told[]) => Draft[])[] = [sameCell, statedChanges, totals, jumps];

/** All findings in order of file and place; a figure that is doubted inside its document is not doubted again. */
export async function check(base: FactBase, { codes, areas }: CheckOptions = {}): Promise<CheckFinding[]> {
  const inside = await insideDocuments(base, areas);
  const doubted = new Set(inside.map((f) => f.places[0].observation));
  const across: CheckFinding[] = [];
  for await (const facts of areaByArea(base, areas)) {
    const drafts = ACROSS.flatMap((rule) => rule(facts));
    for (const draft of drafts) {
      if (draft.facts.some((f) => doubted.has(f.id) && CODES[draft.code].severity !== 'info')) continue;
      doubted.add(draft.facts[0].id);
      across.push(findingOf(draft));
    }
  }
  return [...inside, ...across]
    .filter((f) => !codes || codes.includes(f.code))
    .sort((a, b) => inPlace(a.places[0], b.places[0]) || compareText(a.code, b.code));
}

async function insideDocuments(
  base: FactBase,
  areas: readonly string[] | undefined,
): Promise<CheckFinding[]> {
  const stored = await base.findings();
  const tellings = new Map(
    (await base.tellings([...new Set(stored.flatMap((f) => f.observations))])).map((t) => [t.observation, t]),
  );
  return stored.flatMap(({ code, severity, message, observations, stated, computed }) => {
    const [first, ...others] = observations.flatMap((id) => tellings.get(id) ?? []);
    if (!first || (areas && !areas.some((a) => first.doc.area?.startsWith(a.replace(/(?:00){1,2}$/, '')))))
      return [];
    return [
      {
        code,
        severity,
        message,
        stated,
        computed,
        scope: 'document' as const,
        places: [placeOfTelling(first), ...others.map(placeOfTelling)],
      },
    ];
  });
}

const placeOfTelling = ({ observation, doc, quote, start, end }: Telling): Place => ({
  observation,
  uri: doc.uri,
  part: doc.part,
  start,
  end,
  quote,
});

/** Facts of one area through all its codes at a time, so that memory holds one area and not the warehouse. */
async function* areaByArea(base: FactBase, areas: readonly string[] | undefined): AsyncGenerator<Told[]> {
  const codes = (await base.areas()).filter(
    (code) => !areas || (code !== null && areas.some((a) => code.startsWith(a.replace(/(?:00){1,2}$/, '')))),
  );
  // The oldest day takes each code through all its later changes.
  const lines = groupBy(codes, (code) => (code === null ? '' : lineOf(code, '0001-01-01').code));
  for (const exactAreas of lines.values()) {
    const facts = (await base.facts({ exactAreas, minConfidence: TRUSTED })).filter(isTold);
    const places = groupBy(facts, (f) => placeOf(f).line);
    for (const own of places.values()) if (severalDocuments(own)) yield own;
  }
}

const severalDocuments = (facts: readonly Fact[]): boolean =>
  facts.some((f) => f.doc.id !== facts[0]!.doc.id);

function findingOf(draft: Draft): CheckFinding {
  const [first, ...others] = draft.facts;
  return {
    code: draft.code,
    severity: severityOf(draft),
    message: draft.message,
    stated: draft.stated,
    computed: draft.computed,
    scope: 'across',
    places: [placeOfFact(first), ...others.map(placeOfFact)],
  };
}

const placeOfFact = (f: Fact): Place => ({
  observation: f.id,
  uri: f.doc.uri,
  part: f.doc.part,
  start: f.charStart,
  end: f.charEnd,
  quote: f.quote,
});

const inPlace = (a: Place, b: Place): number =>
  compareText(a.uri, b.uri) ||
  a.part - b.part ||
  a.start - b.start ||
  compareText(a.observation, b.observation);
const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

export const codeTitle = (code: string): string => CODES[code as FindingCode]?.title ?? code;
