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
