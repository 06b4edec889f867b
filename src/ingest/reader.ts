/**
 * What every reader of a file format promises: bytes in, text with places out. Readers know one format each; which one is
 * asked is decided by `kinds.ts`, who may read what and for how long by `index.ts`.
 */
import type { SourceText } from '../model/index.ts';

/** What a reader gives; name and digest of the bytes are added by whoever holds them. */
export type ReadResult = Omit<SourceText, 'uri' | 'sha256'>;

export interface Reader {
  /** The format it reads: txt, html, docx … */
  readonly name: string;
  /** Whether the bytes look like this format. `name` helps only where the content leaves it open. */
  sniff(bytes: Uint8Array, name: string): boolean;
  /** @throws {ReadFailure} where nothing can be read. */
  read(bytes: Uint8Array, name: string, limits: Limits): Promise<ReadResult>;
  /** It can neither hang nor swell, and is not worth a process apart. */
  readonly harmless?: true;
}

/** Bounds that keep one broken or hostile file from taking the others with it. */
export interface Limits {
  /** Bytes of one document: of a file, or of an entry of an archive once unpacked. */
  readonly maxBytes: number;
  /** Bytes that all entries of one archive, or all parts of one docx, xlsx or odt, may unpack to. */
  readonly maxExpandedBytes: number;
  /** Unpacked bytes for each packed one, looked at from one unpacked MiB on. Deflate of real office files stays below 60. */
  readonly maxRatio: number;
  /** Entries of one archive. */
  readonly maxEntries: number;
  /** How deep archives may lie in archives: 2 reads a zip in a zip. */
  readonly maxDepth: number;
  /** Milliseconds that reading one document may take. */
  readonly timeoutMs: number;
  /** Memory of the process that reads one document, its parser included. */
  readonly maxMemoryBytes: number;
}

const MIB = 1_048_576;

export const defaultLimits: Limits = {
  maxBytes: 64 * MIB,
  maxExpandedBytes: 1024 * MIB,
  maxRatio: 200,
  maxEntries: 100_000,
  maxDepth: 2,
  timeoutMs: 30_000,
  maxMemoryBytes: 400 * MIB,
};

/** Why a file gives no text. */
export type FailureCode =
  | 'not-found'
  | 'no-permission'
  | 'not-a-file'
  | 'link-outside'
  | 'link-loop'
  | 'changed'
  | 'empty'
  | 'binary'
  | 'no-text-layer'
  | 'unsupported'
  | 'encrypted'
  | 'damaged'
  | 'needs-program'
  | 'too-large'
  | 'expands-too-much'
  | 'too-many-entries'
  | 'too-deep'
  | 'unsafe-name'
  | 'timeout'
  | 'out-of-memory'
  | 'unreadable';

/** Thrown by readers; the reason is one sentence for a person, without the file's name. */
export class ReadFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly reason: string,
  ) {
    super(reason);
    this.name = 'ReadFailure';
  }
}

/** 64 MiB, 1.5 KiB, 12 bytes: sizes in messages. */
export function sizeText(bytes: number): string {
  const [unit, name] =
    bytes >= MIB ? [MIB, 'MiB'] : bytes >= 1024 ? [1024, 'KiB'] : [1, bytes === 1 ? 'byte' : 'bytes'];
  return `${Number((bytes / unit).toFixed(1))} ${name}`;
}
