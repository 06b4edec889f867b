/**
 * The whole analysis as one composition: text → parts → sections → sentences → mentions → observations → findings → records.
 * A pure function of (text, options, lexicon): no clock, no locale, no file.
 */
import { analyzePart } from './analysis/part.ts';
import type { Tools } from './analysis/part.ts';
import { createIndicatorIndex } from './lexicon/indicator-index.ts';
import { loadMeasureTypes } from './lexicon/measure-types.ts';
import { loadVerbs } from './lexicon/verbs.ts';
import type { DocumentRecord, SourceText } from './model/index.ts';
import { fold } from './text/fold.ts';
import { blankGlosses } from './text/gloss.ts';
import { splitParts } from './text/parts.ts';
import { createTokenizer } from './tokens/index.ts';

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
  // Governing verbs are words of the tokenizers too: 再建, 新入会.
  const verbTerms = [...verbs.keys()].filter((v) => v.length > 1).map((word) => ({ word, tag: 'v' }));
  const tools: Tools = {
    tokenizer: createTokenizer(options.tokenizer, verbTerms),
    tables: { verbs, types: loadMeasureTypes() },
    indicators: createIndicatorIndex(),
  };
  return {
    analyze(source, documentOptions = {}) {
      const folded = blankGlosses(fold(source.text));
      const parts = splitParts(folded);
      return parts.map((part, i) =>
        analyzePart(tools, source, folded, part, { part: i + 1, parts: parts.length }, documentOptions),
      );
    },
  };
}
