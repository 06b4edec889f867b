/** A finding across documents while it is made: the facts it is about, the doubted one first. */
import type { Fact } from '../compare/facts.ts';
import { CODES, type FindingCode } from '../findings/index.ts';
import type { Finding } from '../model/index.ts';

export interface Draft {
  readonly code: FindingCode;
  readonly facts: readonly [Fact, ...Fact[]];
  readonly stated: number | null;
  readonly computed: number | null;
  readonly message: string;
  /** Only where it differs from the code's own. */
  readonly severity?: Finding['severity'];
}

export const severityOf = ({ code, severity }: Draft): Finding['severity'] =>
  severity ?? CODES[code].severity;
