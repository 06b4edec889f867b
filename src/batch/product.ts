/**
 * What becomes of the records of a document in the thread that analyzed it. What crosses to the main thread is ready to be
 * written: a tree of objects would be copied there, and the main thread serves all workers.
 */
import type { DocumentRecord } from '../model/index.ts';

export interface Made<T> {
  readonly value: T;
  /** Bytes it takes in memory, about: finished results that nobody takes are counted by it. */
  readonly size: number;
  /** Memory that is handed over, not copied. */
  readonly transfer: readonly ArrayBuffer[];
}

/** @param data what the product was given, as it reached the thread */
export type Make<T> = (records: readonly DocumentRecord[], data: unknown) => Made<T>;

export interface Product<T> {
  readonly make: Make<T>;
  /** URL of the module whose default export is `make`: a worker loads it for itself. */
  readonly module: string;
  /** What `make` is given besides: plain data, the same for every document. */
  readonly data?: unknown;
}

/**
 * URL of the module `name` beside the one at `url`: as a source it ends in .ts. Built, several modules share a file, but what workers
 * load has one of its own (see scripts/build.ts).
 */
export const moduleBeside = (name: string, url: string): string =>
  new URL(`./${name}${url.endsWith('.ts') ? '.ts' : '.js'}`, url).href;
