import type { Diagnostic, Location } from './record.ts';

/**
 * What a reader makes of the bytes of one file: the text that all offsets point into, and a map from it back to places of
 * the original.
 */
export interface SourceText {
  /** Path or name as the user gave it, with `/` between folders; inside an archive `a.zip/b.txt`. */
  readonly uri: string;
  /** txt, md, html, docx, doc, pdf, xlsx, xls, csv, rtf, odt, wps … */
  readonly format: string;
  /** Encoding of text formats (utf-8, gb18030, big5, utf-16le …), null for formats that fix their own. */
  readonly encoding: string | null;
  /** SHA-256 of the source bytes, hex. */
  readonly sha256: string;
  readonly text: string;
  /** Blocks in order of `start`: each says where in the original the characters from `start` on stand. */
  readonly places: readonly { readonly start: number; readonly end: number; readonly location: Location }[];
  readonly diagnostics: readonly Diagnostic[];
}
