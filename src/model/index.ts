/** The records and the words they are made of. */
export * from './span.ts';
export * from './interval.ts';
export * from './record.ts';
export * from './mention.ts';
export * from './source-text.ts';
