import type { Diagnostic, Location } from './record.ts';
import type { Span } from './span.ts';

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
  /** Real tables of the original, in order of `start`; the text lays each row out as a line, its cells parted by tabs. */
  readonly tables?: readonly TableBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A table of the original. Its span covers its lines in the text, not the caption, which is a paragraph before it. */
export interface TableBlock extends Span {
  /** Rows from the top, cells from the left; what a merged cell covers has no cell of its own. */
  readonly rows: readonly (readonly TableCell[])[];
}

/** A cell, its span without the white space around it; an empty span where it says nothing. */
export interface TableCell extends Span {
  readonly text: string;
  /** From 0, of the cell's upper left corner. */
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Characters of white space before the words: in statistical tables they say what is a part of what. */
  readonly indent: number;
}
