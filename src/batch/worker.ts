/** One worker: an analyzer of its own, loaded once, that turns source texts into what is made of their records. Nothing is shared. */
import { Tinypool } from 'tinypool';
import { createAnalyzer, type Analyzer, type AnalyzerOptions, type DocumentOptions } from '../analyze.ts';
import type { SourceText } from '../model/index.ts';
import type { Made, Make } from './product.ts';

/** What a worker knows from its beginning. */
export interface Trade {
  readonly analyzer: AnalyzerOptions;
  /** See Product. */
  readonly module: string;
  readonly data: unknown;
}

export interface Task {
  readonly source: SourceText;
  readonly document: DocumentOptions;
}

/** What became of one document. */
export type Result<T> =
  | { readonly ok: true; readonly made: Omit<Made<T>, 'transfer'> }
  | { readonly ok: false; readonly reason: string };

const trade = Tinypool.workerData as Trade;
let tools: Promise<[Analyzer, Make<unknown>]> | null = null;

const ready = async (): Promise<[Analyzer, Make<unknown>]> => {
  const { default: make } = (await import(trade.module)) as { default: Make<unknown> };
  return [createAnalyzer(trade.analyzer), make];
};

/** Several documents at once: small ones are done sooner than a message is sent. */
export default async function work(tasks: readonly Task[]): Promise<unknown> {
  const [analyzer, make] = await (tools ??= ready());
  const transfer: ArrayBuffer[] = [];
  const results = tasks.map(({ source, document }): Result<unknown> => {
    try {
      const made = make(analyzer.analyze(source, document), trade.data);
      transfer.push(...made.transfer);
      return { ok: true, made: { value: made.value, size: made.size } };
    } catch (error) {
      return { ok: false, reason: (error as Error).message };
    }
  });
  return Tinypool.move({
    get [Tinypool.transferableSymbol]() {
      return transfer;
    },
    get [Tinypool.valueSymbol]() {
      return results;
    },
  } as never);
}
