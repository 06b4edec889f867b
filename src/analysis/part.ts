/**
 * One 篇 from text to record: its frame first, since every relative time hangs on it, then its tables, then sentence by
 * sentence; what is named, what is claimed, what it is called in the registry.
 */
import { findEnglishSections, readEnglishPassage } from '../english/index.ts';
import { readFrame } from '../frame/index.ts';
import type { Frame } from '../frame/index.ts';
import type { IndicatorIndex } from '../lexicon/indicator-index.ts';
import { readAreas } from '../mentions/area/index.ts';
import type { ActivityReader } from '../mentions/activity/index.ts';
import type { OrganisationReader } from '../mentions/organisation/index.ts';
import { readMentions } from '../mentions/index.ts';
import type { SentenceMentions } from '../mentions/index.ts';
import type { DocumentRecord, NonQuantity, ReferenceTime, SourceText, Span } from '../model/index.ts';
import { placeClaim } from '../observations/area.ts';
import { readClaims } from '../observations/build.ts';
import { splitClauses } from '../observations/clauses.ts';
import { restorePercent } from '../observations/bare.ts';
import { dateHeadlines } from '../observations/headline.ts';
import { remember } from '../observations/news.ts';
import { isMeasured } from '../observations/duration.ts';
import { identify } from '../observations/identify.ts';
import type { PlacedClaim } from '../observations/observation.ts';
import type { ReportContext, Running } from '../observations/report.ts';
import type { SentenceView } from '../observations/view.ts';
import { hasLatinLine, passagesOf } from '../text/language.ts';
import type { Part } from '../text/parts.ts';
import { isPlan } from '../text/plan.ts';
import { findSections } from '../text/sections.ts';
import type { SectionNode } from '../text/sections.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Token, Tokenizer } from '../tokens/index.ts';
import { assembleRecord } from './record.ts';
import { standings } from './references.ts';
import { readTables, tableClaims } from './tables.ts';

export interface Tools {
  readonly tokenizer: Tokenizer;
  readonly tables: ReportContext['tables'];
  readonly indicators: IndicatorIndex;
  readonly readActivities: ActivityReader;
  readonly organisations: OrganisationReader;
}

export interface PartOptions {
  readonly area?: string;
  readonly period?: string;
}

export function analyzePart(
  tools: Tools,
  source: SourceText,
  folded: string,
  part: Part,
  place: { part: number; parts: number },
  options: PartOptions,
): DocumentRecord {
  const frame = readFrame(
    folded,
    part,
    { uri: source.uri, text: source.text },
    { ...options, organisations: tools.organisations },
  );
  const inEnglish = frame.language === 'en';
  const sections = inEnglish ? findEnglishSections(folded, part) : findSections(folded, part);
  const starts = sections.map((s) => s.start);
  const passages = hasLatinLine(folded, part)
    ? passagesOf(folded, part, frame.language)
    : [{ ...part, language: 'zh' }];
  const english = passages.filter((p) => p.language === 'en');
  const sentences = passages
    .filter((p) => p.language === 'zh')
    .flatMap((p) => splitSentences(folded, p, starts));
  const report = reportContext(frame, tools);
  const domain = domainOf(frame);
  const title = frame.title === null ? null : folded.slice(frame.title.start, frame.title.end);
  const tables = inEnglish
    ? []
    : readTables(folded, part, source.tables ?? [], standings(frame, sections), tools.tables.types);
  const standing = standings(frame, sections);
  const running: Running = { last: null, time: null, first: null, offer: null, year: null };
  const mentions: (SentenceMentions & Span)[] = [];
  const placed: PlacedClaim[] = [];
  let table = 0;
  let earlierDay: string | null = null;
  for (const sentence of sentences) {
    const { section, reference } = standing(sentence);
    const read = claimable(
      folded,
      sentence,
      readMentions(folded.slice(sentence.start, sentence.end), sentence.start, reference, {
        readActivities: tools.readActivities,
        earlierDay,
      }),
    );
    earlierDay = read.times.findLast((t) => t.from !== null && t.from === t.to)?.from ?? earlierDay;
    while (table < tables.length && tables[table]!.span.end <= sentence.start) table++;
    const reading = tables[table];
    if (reading !== undefined && reading.span.start < sentence.end) {
      // A line of a table: its numbers are read as cells, its dates and names as in prose.
      const excluded: NonQuantity[] = reading.excluded
        .filter((x) => x.span.start >= sentence.start && x.span.end <= sentence.end)
        .map((x) => ({ type: 'non-quantity', ...x.span, reason: x.reason, rules: ['nonquantity/table'] }));
      mentions.push({ ...read, ...sentence, quantities: [], excluded: [...read.excluded, ...excluded] });
      continue;
    }
    mentions.push({
      start: sentence.start,
      end: sentence.end,
      numerals: read.numerals,
      quantities: read.quantities,
      times: read.times,
      excluded: read.excluded,
      activities: read.activities,
    });
    if (read.quantities.length === 0) {
      const times = read.times.filter(({ kind }) => kind !== 'duration');
      if (times.length === 0) continue;
      const silent = { text: folded, ...sentence, times, quantities: [], clauses: [] };
      remember(running, { ...silent, activities: read.activities, reference }, frame.speakingDay);
      continue;
    }
    const view = viewOf(tools, folded, sentence, read, section, reference, isPlan(section, title), report);
    const claims = readClaims(view, running, report);
    identify(claims, {
      index: tools.indicators,
      heading: section?.heading ?? null,
      domain,
      activities: read.activities,
    });
    for (const claim of claims) {
      placeClaim(view, claim, frame.refArea);
      placed.push({ claim, home: { start: view.start, end: view.end, section } });
    }
  }
  if (report.period === null && frame.title !== null) {
    const { start, end } = frame.title;
    const claims = placed.map(({ claim }) => claim);
    dateHeadlines(claims, running, ({ quantity }) => start <= quantity.start && quantity.start < end);
  }
  const standingOfTable = standings(frame, sections);
  for (const reading of tables) {
    const claims = tableClaims(reading);
    identify(claims, { index: tools.indicators, heading: null, domain, activities: [] });
    const { section } = standingOfTable(reading.span);
    for (const claim of claims) {
      if (claim.area.name === null && frame.refArea !== null) {
        claim.area = { code: frame.refArea.code, name: frame.refArea.name, basis: 'inherited' };
      }
      placed.push({ claim, home: { ...claim.quantity.outer, section } });
    }
  }
  for (const span of english) {
    const read = readEnglishPassage({
      text: folded,
      span,
      frame,
      sections,
      indicators: tools.indicators,
      readActivities: tools.readActivities,
    });
    mentions.push(...read.mentions);
    placed.push(...read.placed);
  }
  if (english.length > 0) mentions.sort((a, b) => a.start - b.start);
  placed.sort((a, b) => a.claim.quantity.start - b.claim.quantity.start);
  return assembleRecord({
    source,
    folded,
    part,
    place,
    frame,
    sections,
    mentions,
    placed,
    index: tools.indicators,
    organisations: tools.organisations,
  });
}

/** Lengths of time that measure nothing are no quantities of the claims; their numerals stay in the ledger as durations. */
function claimable(folded: string, sentence: Span, read: SentenceMentions): SentenceMentions {
  if (!read.quantities.some((q) => q.unitClass === 'duration')) return read;
  return {
    ...read,
    quantities: read.quantities.filter(
      (q) => q.unitClass !== 'duration' || isMeasured(folded, q, sentence.start),
    ),
  };
}

function reportContext(frame: Frame, tools: Tools): ReportContext {
  const { start, end } = frame.refPeriod;
  return {
    tables: tools.tables,
    period: start !== null && end !== null ? { start, end } : null,
    speakingDay: frame.speakingDay,
    refArea: frame.refArea,
  };
}

/** The pack of words that decides between two meanings: union reports and government reports share some. */
function domainOf(frame: Frame): string | null {
  const name = `${frame.issuer?.name ?? ''}${frame.title?.text ?? ''}`;
  if (/工会|工會|总工|職工/u.test(name)) return 'union';
  return /政府|国务院|发展改革|统计/u.test(name) ? 'district' : null;
}

function viewOf(
  tools: Tools,
  folded: string,
  sentence: Span,
  mentions: SentenceMentions,
  section: SectionNode | null,
  reference: ReferenceTime,
  plan: boolean,
  report: ReportContext,
): SentenceView {
  return {
    start: sentence.start,
    end: sentence.end,
    text: folded,
    tokens: tokensAround(tools.tokenizer, folded, sentence, mentions),
    clauses: splitClauses(folded, sentence),
    quantities: restorePercent(folded, mentions.quantities, sentence.start),
    times: mentions.times.filter((t) => t.kind !== 'duration'),
    activities: mentions.activities,
    areas: readAreas(folded.slice(sentence.start, sentence.end), sentence.start, {
      period: report.period,
      context: report.refArea?.code ? [report.refArea.code] : [],
    }),
    section,
    reference,
    plan,
  };
}

/**
 * Tokens of what stands between the quantities and times of a sentence: those were read from characters, and an engine that sees
 * them may cut across their edges (2个|工种 as 2|个工|种).
 */
function tokensAround(
  tokenizer: Tokenizer,
  folded: string,
  sentence: Span,
  mentions: SentenceMentions,
): Token[] {
  const tokens: Token[] = [];
  const holes: Span[] = mentions.quantities.map((q) => q.outer);
  for (const time of mentions.times) if (time.kind !== 'duration') holes.push(time);
  holes.sort((a, b) => a.start - b.start);
  holes.push({ start: sentence.end, end: sentence.end });
  let at = sentence.start;
  for (const hole of holes) {
    if (hole.start > at) {
      for (const token of tokenizer.tokenize(folded.slice(at, hole.start), at)) tokens.push(token);
    }
    at = Math.max(at, hole.end);
  }
  return tokens;
}
