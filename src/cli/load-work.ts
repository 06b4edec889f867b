/** The work of one load: documents are read by workers, which give back their rows; records are taken as they are. */
import type { InputResult } from '../ingest/index.ts';
import type { Loader } from '../warehouse/index.ts';
import type { Failures } from './failures.ts';
import { batchOptions, type JobsFlags } from './jobs.ts';
import type { DocumentLot, RecordLot } from './load-lots.ts';
import { readLimits, type AnalysisFlags } from './options.ts';
import type { Progress } from './progress.ts';
import { reasonOf } from './status.ts';

export class LoadWork {
  constructor(
    private readonly loader: Loader,
    private readonly failures: Failures,
    private readonly progress: Progress,
  ) {}

  async records({ name, bytes }: RecordLot): Promise<void> {
    const { readRecords } = await import('../warehouse/index.ts');
    try {
      for await (const read of readRecords(bytes, name)) {
        if (!read.ok) {
          this.#fail(read.URI, read.CODE, read.REASON);
          continue;
        }
        this.loader.add(read.record, null);
        this.progress.step(read.record.source.uri);
      }
    } catch (error) {
      this.#fail(name, 'unreadable', reasonOf(error));
    }
  }

  /** @param rules what reads them (see rulesVersion) */
  async documents(
    { paths, stdin }: DocumentLot,
    flags: AnalysisFlags & JobsFlags,
    rules: string | null,
  ): Promise<void> {
    const [{ analyzeBatch }, { rowsBy }, { countFiles, readInputs }] = await Promise.all([
      import('../batch/index.ts'),
      import('../batch/rows.ts'),
      import('../ingest/index.ts'),
    ]);
    this.progress.expect(() => countFiles(paths));
    const inputs = this.#unknown(readInputs(paths, { ...readLimits(flags), stdin }));
    for await (const outcome of analyzeBatch(inputs, batchOptions(flags, rowsBy(rules)))) {
      if (outcome.ok) {
        for (const record of outcome.made) this.loader.put(record);
        this.progress.step(outcome.source.uri);
      } else this.#fail(outcome.uri, outcome.code, outcome.reason);
    }
  }

  /** What the warehouse holds already is not analyzed. */
  async *#unknown(inputs: AsyncIterable<InputResult>): AsyncGenerator<InputResult> {
    for await (const input of inputs) {
      if (!input.ok || !this.loader.skip(input.source.uri, input.source.sha256)) yield input;
      else this.progress.step(input.source.uri);
    }
  }

  #fail(uri: string, code: string, reason: string): void {
    this.failures.add({ uri, code, reason });
    this.loader.fail({ URI: uri, CODE: code, REASON: reason });
  }
}
