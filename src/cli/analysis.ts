/** Files to records, one after another: what every command that reads documents does. */
import type { Analyzer } from '../analyze.ts';
import type { DocumentRecord, SourceText } from '../model/index.ts';
import type { Failure } from './failures.ts';
import { analyzerOptions, documentOptions, readLimits, type AnalysisFlags } from './options.ts';

/** What became of one input. */
export type Analyzed =
  | { readonly ok: true; readonly source: SourceText; readonly records: readonly DocumentRecord[] }
  | ({ readonly ok: false } & Failure);

/**
 * Reads and analyzes the documents at and under `paths`, in order. Loads readers, tables and tokenizer on the way, so a command
 * pays for them only when it runs.
 */
export async function* analyzePaths(
  paths: readonly string[],
  flags: AnalysisFlags,
): AsyncGenerator<Analyzed> {
  const [{ createAnalyzer }, { readInputs }] = await Promise.all([
    import('../analyze.ts'),
    import('../ingest/index.ts'),
  ]);
  const analyzer = createAnalyzer(analyzerOptions(flags));
  for await (const input of readInputs(paths, readLimits(flags))) {
    yield input.ok ? analyzeOne(analyzer, input.source, flags) : input;
  }
}

/** The same without analysis: the records of each document are none. */
export async function* readPaths(paths: readonly string[], flags: AnalysisFlags): AsyncGenerator<Analyzed> {
  const { readInputs } = await import('../ingest/index.ts');
  for await (const input of readInputs(paths, readLimits(flags)))
    yield input.ok ? { ...input, records: [] } : input;
}

/** A broken promise in our own code costs one document, not the run. */
function analyzeOne(analyzer: Analyzer, source: SourceText, flags: AnalysisFlags): Analyzed {
  try {
    return { ok: true, source, records: analyzer.analyze(source, documentOptions(flags)) };
  } catch (error) {
    return {
      ok: false,
      uri: source.uri,
      code: 'internal',
      reason: `cannot be analyzed: ${(error as Error).message}`,
    };
  }
}
