import type { Analyzer, DocumentOptions } from '../analyze.ts';
import type { SourceText } from '../model/index.ts';

/** Records of one source, each a line of JSON without its end. */
export const serialise = (analyzer: Analyzer, source: SourceText, options: DocumentOptions): string[] =>
  analyzer.analyze(source, options).map((record) => JSON.stringify(record));
