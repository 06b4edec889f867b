/** `zongjie report`: documents in, one page for a browser out. */
import { Command } from 'commander';
import type { ReportDocument } from '../report/page/index.ts';
import { analyzePaths } from './analysis.ts';
import { Failures, type Failure } from './failures.ts';
import { withAnalysisOptions, withOutputOptions, type AnalysisFlags, type OutputFlags } from './options.ts';
import { Output } from './output.ts';
import { Progress } from './progress.ts';
import type { Finish } from './status.ts';

type Flags = AnalysisFlags & OutputFlags;

export const reportCommand = (finish: Finish): Command =>
  withOutputOptions(
    withAnalysisOptions(
      new Command('report')
        .summary('one page for a browser: text, facts, charts, ledger')
        .description(
          'Makes one self-contained HTML page: the text with every fact highlighted and linked to its row, charts, the ledger of numerals, findings and diagnostics.',
        )
        .argument('<path...>', 'files, folders or archives; - for stdin'),
    ),
  ).action(async (paths: string[], flags: Flags) => finish(await report(paths, flags)));

async function report(paths: readonly string[], flags: Flags): Promise<number> {
  const progress = new Progress(flags.quiet ?? false);
  const failures = new Failures(flags.errors, progress);
  const output = Output.open(flags.out);
  const documents: ReportDocument[] = [];
  const failed: Failure[] = [];
  for await (const result of analyzePaths(paths, flags)) {
    if (!result.ok) {
      failures.add(result);
      failed.push(result);
      continue;
    }
    const { text, uri } = result.source;
    for (const record of result.records) documents.push({ record, text });
    progress.step(uri);
  }
  progress.clear();
  const [{ reportPage }, nameOfIndicator] = await Promise.all([
    import('../report/page/index.ts'),
    indicatorNames(flags.lexicon),
  ]);
  await output.write(reportPage(documents, { nameOfIndicator, failures: failed }));
  await output.close();
  return failures.close();
}

/** Chinese names of our indicators and of those in the user's folder. */
async function indicatorNames(folder: string | undefined): Promise<(id: string) => string | null> {
  const [{ corePacks, indicatorsOf }, { readUserFolder }] = await Promise.all([
    import('../lexicon/indicators.ts'),
    import('../lexicon/user-folder.ts'),
  ]);
  const user = folder === undefined ? [] : [readUserFolder(folder).pack];
  const registry = indicatorsOf([...corePacks(), ...user]);
  return (id) => registry.get(id)?.zh ?? null;
}
