/** The English path from text to claims: a passage sentence by sentence, into the same mentions and claims as the Chinese one. */
import type { Frame } from '../frame/index.ts';
import { frameReference } from '../frame/index.ts';
import type { IndicatorIndex } from '../lexicon/indicator-index.ts';
import type { ActivityReader } from '../mentions/activity/index.ts';
import type { SentenceMentions } from '../mentions/index.ts';
import type { ReferenceTime, Span } from '../model/index.ts';
import type { PlacedClaim } from '../observations/observation.ts';
import type { SectionNode } from '../text/sections.ts';
import { readEnglishClaims, type EnglishClaim } from './claim/read.ts';
import { identifyEnglish } from './identify.ts';
import { readEnglishMentions } from './mentions.ts';
import { isPlanned, sectionTime } from './plan.ts';
import { dollarOf } from './quantity/money.ts';
import { splitEnglish } from './sentences.ts';
import { termsOf } from './terms.ts';

export interface EnglishPassage {
  /** Folded. */
  readonly text: string;
  readonly span: Span;
  readonly frame: Frame;
  /** Sections of the part, in order. */
  readonly sections: readonly SectionNode[];
  readonly indicators: IndicatorIndex;
  readonly readActivities: ActivityReader;
}

export interface EnglishReading {
  readonly mentions: readonly (SentenceMentions & Span)[];
  readonly placed: readonly PlacedClaim[];
}

export function readEnglishPassage({
  text,
  span,
  frame,
  sections,
  indicators,
  readActivities,
}: EnglishPassage): EnglishReading {
  const standing = standings(frame, sections);
  const title = frame.title === null ? null : titleLines(text, frame.title.start, frame.title.end);
  const dollar = dollarOf(frame.refArea?.name ?? null);
  const mentions: (SentenceMentions & Span)[] = [];
  const placed: PlacedClaim[] = [];
  let previous: readonly EnglishClaim[] = [];
  for (const sentence of splitEnglish(
    text,
    span,
    sections.map((s) => s.start),
  )) {
    const { section, reference } = standing(sentence);
    const words = text.slice(sentence.start, sentence.end).replace(/\s/gu, ' ');
    const read = readEnglishMentions(words, sentence.start, { reference, dollar, readActivities });
    mentions.push({ ...read, ...sentence });
    if (read.quantities.length === 0) continue;
    const times = read.times.filter((t) => t.kind !== 'duration');
    const lengths = read.times.filter((t) => t.kind === 'duration');
    const terms = termsOf(text, sentence, {
      quantities: read.quantities,
      times,
      names: read.activities,
      lengths,
    });
    const claims = readEnglishClaims({
      text,
      start: sentence.start,
      terms,
      reference,
      plan: isPlanned(section, title),
      previous,
    });
    identifyEnglish(claims, {
      index: indicators,
      terms,
      heading: section?.heading ?? null,
      government: frame.issuer?.kind === 'government',
      activities: read.activities,
      earlier: previous.map(({ claim }) => claim),
    });
    for (const { claim } of claims) {
      if (frame.refArea !== null)
        claim.area = { code: frame.refArea.code, name: frame.refArea.name, basis: 'inherited' };
      placed.push({ claim, home: { ...sentence, section } });
    }
    previous = claims;
  }
  return { mentions, placed };
}

/** The title with the lines right under it: the body's name above, the report's below. */
function titleLines(text: string, start: number, end: number): string {
  const below = /^(?:[ ]*\n[^\n]{3,100}){0,2}(?=[ ]*\n[ ]*\n)/u.exec(text.slice(end, end + 220));
  return text.slice(start, end + (below?.[0].length ?? 0));
}

/** Section and reference time of each sentence; sentences come in order. */
function standings(
  frame: Frame,
  sections: readonly SectionNode[],
): (span: Span) => { section: SectionNode | null; reference: ReferenceTime } {
  const references = new Map<SectionNode | null, ReferenceTime>([[null, frameReference(frame)]]);
  const referenceOf = (node: SectionNode | null): ReferenceTime => {
    const known = references.get(node);
    if (known !== undefined) return known;
    const reference = sectionTime(node, referenceOf(node!.parent));
    references.set(node, reference);
    return reference;
  };
  const open: SectionNode[] = [];
  let next = 0;
  return ({ start }) => {
    while (next < sections.length && sections[next]!.start <= start) open.push(sections[next++]!);
    while (open.length > 0 && open[open.length - 1]!.end <= start) open.pop();
    const section = open[open.length - 1] ?? null;
    return { section, reference: referenceOf(section) };
  };
}
