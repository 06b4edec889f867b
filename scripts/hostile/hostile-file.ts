/** What every maker of hostile files gives: a name, the bytes, and what must become of it. */
import type { FailureCode } from '../../src/ingest/index.ts';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
  /**
   * `read`: text with, where given, a diagnostic of that code. A failure code: named with that reason. Several failure codes
   * where programs on the machine decide, `any` where reading and failing are both right as long as it ends.
   */
  readonly expect: 'read' | 'any' | FailureCode | readonly FailureCode[];
  readonly diagnostic?: string;
  /** The file is made this long, without its bytes being written. */
  readonly length?: number;
  /** Names of entries of an archive that are told apart from the archive itself. */
  readonly entries?: Readonly<Record<string, 'read' | FailureCode>>;
}

/** A small sound summary: what hostile files are made from, and what good neighbours hold. */
export const GOOD =
  '白塔区总工会2016年上半年工作总结\n截至6月底，全区共有基层工会1286家，会员91450人。上半年新建工会74家，建会率达到92.6%。\n';
