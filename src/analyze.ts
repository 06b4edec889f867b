/**
 * The whole analysis as one composition: text → parts → sections → sentences → mentions → observations → findings → records.
 * A pure function of (text, options, lexicon): no clock, no locale, no file.
 */
import { frameReference, readFrame, sectionReference } from './frame/index.ts';
import type { Frame } from './frame/index.ts';
import { loadMeasureTypes } from './lexicon/measure-types.ts';
import { loadVerbs } from './lexicon/verbs.ts';
import type { Verb } from './lexicon/verbs.ts';
import { readMentions } from './mentions/index.ts';
import type { SentenceMentions } from './mentions/index.ts';
import type { DocumentRecord, ReferenceTime, SourceText, Span } from './model/index.ts';
import { readClaims, remember } from './observations/build.ts';
import type { ReportContext, Running } from './observations/build.ts';
import { splitClauses } from './observations/clauses.ts';
import type { PlacedClaim } from './observations/observation.ts';
import { isPlan } from './text/plan.ts';
import type { SentenceView } from './observations/view.ts';
import { assembleRecord } from './record.ts';
import { fold } from './text/fold.ts';
import { splitParts } from './text/parts.ts';
import type { Part } from './text/parts.ts';
import { findSections } from './text/sections.ts';
import type { SectionNode } from './text/sections.ts';
import { splitSentences } from './text/sentences.ts';
import { createTokenizer } from './tokens/index.ts';
import type { Token, Tokenizer } from './tokens/index.ts';

/** What shapes every reading of an analyzer. */
export interface AnalyzerOptions {
  /** Folder of the user's own tables, laid over ours. */
  readonly lexicon?: string;
  /** Which engine cuts words; jieba (@node-rs/jieba) unless told. */
  readonly tokenizer?: 'jieba' | 'nodejieba';
}

/** What the caller knows about one document; overrides what the text says. */
export interface DocumentOptions {
  /** GB/T 2260 code of the area. */
  readonly area?: string;
  /** SDMX time period of the report: 2016, 2016-S1, 2016-Q1, 2016-06. */
  readonly period?: string;
}

export interface Analyzer {
  /** Records of a source text, one for each 篇, in order. */
  analyze(source: SourceText, options?: DocumentOptions): DocumentRecord[];
}

/** An analyzer with its lexicon and tokenizer loaded, for many texts. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const verbs = loadVerbs();
  const tools: Tools = {
    tokenizer: createTokenizer(options.tokenizer, verbTerms(verbs)),
    tables: { verbs, types: loadMeasureTypes() },
  };
  return {
    analyze(source, documentOptions = {}) {
      const folded = fold(source.text);
      const parts = splitParts(folded);
      return parts.map((part, i) =>
        analyzePart(tools, source, folded, part, { part: i + 1, parts: parts.length }, documentOptions),
      );
    },
  };
}

/** Governing verbs are words of the tokenizers too: 再建, 新入会. */
const verbTerms = (verbs: ReadonlyMap<string, Verb>): { word: string; tag: string }[] =>
  [...verbs.keys()].filter((v) => v.length > 1).map((word) => ({ word, tag: 'v' }));

interface Tools {
  readonly tokenizer: Tokenizer;
  readonly tables: ReportContext['tables'];
}

/** One 篇: its frame first, since every relative time hangs on it, then sentence by sentence. */
function analyzePart(
  tools: Tools,
  source: SourceText,
  folded: string,
  part: Part,
  place: { part: number; parts: number },
  options: DocumentOptions,
): DocumentRecord {
  const frame = readFrame(folded, part, { uri: source.uri, text: source.text }, options);
  const sections = findSections(folded, part);
  const sentences = splitSentences(
    folded,
    part,
    sections.map((s) => s.start),
  );
  const report = reportContext(frame, tools);
  const running: Running = { last: null, time: null };
  const references = referenceFinder(frame, sections);
  const titleText = frame.title === null ? null : folded.slice(frame.title.start, frame.title.end);
  const read: { mentions: SentenceMentions }[] = [];
  const placed: PlacedClaim[] = [];
  for (const sentence of sentences) {
    const { section, reference } = references(sentence);
    const mentions = readMentions(folded.slice(sentence.start, sentence.end), sentence.start, reference);
    read.push({ mentions });
    if (mentions.quantities.length === 0) {
      for (const time of mentions.times) if (time.kind !== 'duration') remember(running, time, frame.speakingDay);
      continue;
    }
    const view = viewOf(tools, folded, sentence, mentions, section, reference, isPlan(section, titleText));
    for (const claim of readClaims(view, running, report)) placed.push({ claim, view });
  }
  return assembleRecord({
    source,
    folded,
    part,
    place,
    frame,
    sections,
    mentions: read.map((r) => r.mentions),
    placed,
  });
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

/** Headings that name a period are short: 二、2013年工作安排, 下半年工作打算. */
const LONGEST_HEADING = 24;

/** Gives each sentence its innermost section and the reference time that holds there; sentences must come in order. */
function referenceFinder(
  frame: Frame,
  sections: readonly SectionNode[],
): (sentence: Span) => { section: SectionNode | null; reference: ReferenceTime } {
  const byNode = new Map<SectionNode | null, ReferenceTime>([[null, frameReference(frame)]]);
  const referenceOf = (node: SectionNode | null): ReferenceTime => {
    const known = byNode.get(node);
    if (known) return known;
    const above = referenceOf(node!.parent);
    // A list item runs on into its text (1.抓好…,12月份接受考核): only a heading proper speaks for all below it.
    const proper = node!.kind !== 'item' && node!.kind !== 'dash' && node!.heading.length <= LONGEST_HEADING;
    const reference = proper ? sectionReference(frame, node!.heading, above) : above;
    byNode.set(node, reference);
    return reference;
  };
  const open: SectionNode[] = [];
  let next = 0;
  return (sentence) => {
    while (next < sections.length && sections[next]!.start <= sentence.start) open.push(sections[next++]!);
    while (open.length > 0 && open[open.length - 1]!.end <= sentence.start) open.pop();
    const section = open[open.length - 1] ?? null;
    return { section, reference: referenceOf(section) };
  };
}

/**
 * Tokens of what stands between the quantities and times of a sentence: those were read from characters, and an engine that sees them may
 * cut across their edges (2个|工种 as 2|个工|种).
 */
function tokensAround(
  tokenizer: Tokenizer,
  folded: string,
  sentence: Span,
  mentions: SentenceMentions,
): Token[] {
  const tokens: Token[] = [];
  const holes = [
    ...mentions.quantities.map((q) => q.outer),
    ...mentions.times.filter((t) => t.kind !== 'duration'),
  ];
  holes.sort((a, b) => a.start - b.start);
  let at = sentence.start;
  for (const hole of [...holes, { start: sentence.end, end: sentence.end }]) {
    if (hole.start > at) tokens.push(...tokenizer.tokenize(folded.slice(at, hole.start), at));
    at = Math.max(at, hole.end);
  }
  return tokens;
}

function viewOf(
  tools: Tools,
  folded: string,
  sentence: Span,
  mentions: SentenceMentions,
  section: SectionNode | null,
  reference: ReferenceTime,
  plan: boolean,
): SentenceView {
  return {
    start: sentence.start,
    end: sentence.end,
    text: folded,
    tokens: tokensAround(tools.tokenizer, folded, sentence, mentions),
    clauses: splitClauses(folded, sentence),
    quantities: mentions.quantities,
    times: mentions.times.filter((t) => t.kind !== 'duration'),
    activities: mentions.activities,
    areas: [],
    section,
    reference,
    plan,
  };
}
