/** Why a document has no records. */
export class AnalysisFailure extends Error {
  override readonly name = 'AnalysisFailure';
  constructor(
    readonly code: 'timeout' | 'too-large' | 'out-of-memory' | 'internal',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Numerals of one document: what it takes to analyze grows with them, to about 6 kB each. A yearbook of ten megabytes has half as
 * many.
 */
const MOST_NUMERALS = 250_000;

/** @throws {AnalysisFailure} where a text has more numerals than one document may */
export function mustFit(text: string): void {
  if (text.length < MOST_NUMERALS * 2) return;
  let count = 0;
  for (const digits = /\d+/gu; digits.test(text);) count++;
  if (count > MOST_NUMERALS)
    throw new AnalysisFailure(
      'too-large',
      `has ${count} numerals, more than the ${MOST_NUMERALS} of one document; split it`,
    );
}
