/** One worker: an analyzer of its own, loaded once, that turns source texts into lines of JSON. Nothing is shared. */
import { Tinypool } from 'tinypool';
import { createAnalyzer, type Analyzer, type AnalyzerOptions, type DocumentOptions } from '../analyze.ts';
import type { SourceText } from '../model/index.ts';
import { serialise } from './serialise.ts';

export interface Task {
  readonly source: SourceText;
  readonly options: DocumentOptions;
}

let analyzer: Analyzer | null = null;

/** Records of one source as JSON, serialised here: a string crosses threads faster than a tree of objects. */
export default function analyze({ source, options }: Task): string[] {
  analyzer ??= createAnalyzer(Tinypool.workerData as AnalyzerOptions);
  return serialise(analyzer, source, options);
}
