/** What `--from` may name: a warehouse, or NDJSON of `extract`. */
import type { OpenOptions } from './from-warehouse.ts';
import type { FactBase } from './facts.ts';

/** `-`, `x.ndjson` and `x.jsonl` are records; all else is a warehouse. Drivers load on the way. */
export async function openFacts(from: string, options: OpenOptions = {}): Promise<FactBase> {
  if (from === '-' || /\.(?:ndjson|jsonl)$/i.test(from))
    return (await import('./from-records.ts')).factsOfFile(from);
  return (await import('./from-warehouse.ts')).factsOfWarehouse(from, options);
}
