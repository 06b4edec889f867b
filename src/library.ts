/** The analysis as a library offers it: text that is already in memory goes in, no file is touched. */
import { createHash } from 'node:crypto';
import {
  createAnalyzer as createCore,
  type Analyzer as Core,
  type AnalyzerOptions,
  type DocumentOptions,
} from './analyze.ts';
import type { DocumentRecord, SourceText } from './model/index.ts';

/** What the caller knows of one text. */
export interface TextOptions extends DocumentOptions {
  /** What the record calls its source, and where masked years are looked for when the text has none: `2016/fengxian.txt`. */
  readonly uri?: string;
}

/** An analyzer with its tables and tokenizer loaded, for many texts. */
export interface Analyzer {
  /** Records of a text, one for each 篇, in order. Takes what `readInputs` gives as well. */
  analyze(text: string | SourceText, options?: TextOptions): DocumentRecord[];
}

/** Loads tables and tokenizer once; then each text costs only its own length. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const core = createCore(options);
  return {
    analyze: (text, { uri = '', ...known } = {}) =>
      core.analyze(typeof text === 'string' ? sourceOf(text, uri) : text, known),
  };
}

let standard: Core | undefined;

/**
 * Records of one text, one for each 篇, in order.
 *
 *     analyze('截至6月底，全镇共有会员79801人。', { period: '2016-S1' })[0]?.observations
 */
export function analyze(text: string, options: AnalyzerOptions & TextOptions = {}): DocumentRecord[] {
  const { lexicon, tokenizer, uri = '', ...known } = options;
  const own = lexicon !== undefined || tokenizer !== undefined;
  const core = own ? createCore(options) : (standard ??= createCore());
  return core.analyze(sourceOf(text, uri), known);
}

/** Text in memory has no bytes of its own; its UTF-8 form stands for them, so that the same text has the same id. */
function sourceOf(text: string, uri: string): SourceText {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { uri, format: 'txt', encoding: null, sha256, text, places: [], diagnostics: [] };
}
