/** The records and the words they are made of. The schemas themselves are in record.ts: the core needs their types alone, and zod loads for 40 ms. */
export * from './span.ts';
export * from './interval.ts';
export type * from './record.ts';
export * from './mention.ts';
export * from './source-text.ts';
