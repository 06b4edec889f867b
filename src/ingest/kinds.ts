/** What a file is: by its content first, by its name where the content leaves it open. */
import { doc } from './doc.ts';
import { docx } from './docx/index.ts';
import { html } from './html/index.ts';
import { libreoffice } from './libreoffice.ts';
import { markdown } from './markdown.ts';
import { extensionOf } from './names.ts';
import { odt } from './odt.ts';
import { zipNames } from './office-zip.ts';
import { pdf } from './pdf/index.ts';
import { ReadFailure, type Reader } from './reader.ts';
import { rtf } from './rtf/index.ts';
import { csv, xls, xlsx } from './sheet.ts';
import { txt } from './txt.ts';

/** In the order they are asked; plain text takes what is left. */
export const READERS: readonly Reader[] = [
  pdf,
  docx,
  xlsx,
  odt,
  doc,
  xls,
  rtf,
  libreoffice,
  markdown,
  csv,
  html,
  txt,
];

/** First bytes of what is no text: latin1, then a name for people. */
const FOREIGN: readonly (readonly [signature: string, what: string])[] = [
  ['\u0089PNG', 'a picture (PNG): text in it would have to be recognised first'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG): text in it would have to be recognised first'],
  ['GIF8', 'a picture (GIF): text in it would have to be recognised first'],
  ['II*\u0000', 'a picture (TIFF): text in it would have to be recognised first'],
  ['MM\u0000*', 'a picture (TIFF): text in it would have to be recognised first'],
  ['BM', 'a picture (BMP): text in it would have to be recognised first'],
  ['Rar!', 'a RAR archive: unpack it, or pack it as zip'],
  ['7z\u00bc\u00af', 'a 7-Zip archive: unpack it, or pack it as zip'],
  ['\u001f\u008b', 'a gzip archive: unpack it, or pack it as zip'],
  ['BZh', 'a bzip2 archive: unpack it, or pack it as zip'],
  ['\u00fd7zXZ', 'an xz archive: unpack it, or pack it as zip'],
  ['CAJ', 'a CAJ file: save it as PDF first'],
  ['HN\u0000', 'a CAJ file: save it as PDF first'],
  ['KDH', 'a KDH file: save it as PDF first'],
  ['MZ', 'a program'],
  ['\u007fELF', 'a program'],
  ['ID3', 'a sound file'],
  ['RIFF', 'a sound or film file'],
  ['OggS', 'a sound or film file'],
  ['SQLite format 3', 'a database'],
  ['PAR1', 'a Parquet file'],
];

/** @throws {ReadFailure} `unsupported` for what is known and not read. */
export function readerFor(bytes: Uint8Array, name: string): Reader {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 600)).toString('latin1');
  for (const [signature, what] of FOREIGN) {
    // Two letters alone might begin a text; binary files have a zero soon after.
    if (head.startsWith(signature) && (signature.length > 2 || head.includes('\u0000')))
      throw new ReadFailure('unsupported', what);
  }
  if (head.slice(4, 8) === 'ftyp') throw new ReadFailure('unsupported', 'a film or sound file');
  if (head.slice(257, 262) === 'ustar')
    throw new ReadFailure('unsupported', 'a tar archive: unpack it, or pack it as zip');
  if (zipNames(bytes, 'ppt/presentation.xml')) throw new ReadFailure('unsupported', 'a presentation');
  if (zipNames(bytes, 'OFD.xml')) throw new ReadFailure('unsupported', 'an OFD file: save it as PDF first');
  return READERS.find((reader) => reader.sniff(bytes, name))!;
}

const NO_DOCUMENT = new Set([
  ...[
    'json',
    'jsonl',
    'ndjson',
    'js',
    'mjs',
    'ts',
    'css',
    'py',
    'java',
    'c',
    'h',
    'cpp',
    'sh',
    'bat',
    'sql',
    'yaml',
    'yml',
    'toml',
    'ini',
  ],
  ...[
    'log',
    'xsd',
    'dtd',
    'lock',
    'map',
    'svg',
    'woff',
    'woff2',
    'ttf',
    'lnk',
    'url',
    'torrent',
    'sha256',
    'md5',
  ],
]);

/** Data and program files are text and yet no documents. Only met ones are refused: a user may name one. */
export function refuseByName(name: string): void {
  const extension = extensionOf(name);
  if (NO_DOCUMENT.has(extension))
    throw new ReadFailure('unsupported', `a data or program file (.${extension}), no document`);
}
