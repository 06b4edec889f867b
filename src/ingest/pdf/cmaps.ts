/**
 * Chinese PDFs name their character codes (GBK-EUC-H, UniGB-UCS2-H) instead of carrying a table. Without the tables of
 * pdfjs-dist such a file gives empty text and no error: so they are read from that package, and a missing one is remembered.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where pdfjs-dist keeps the tables; null where the package is not installed. */
function tablesFolder(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
  } catch {
    return null;
  }
}

/** For pdf.js: a class whose instances fetch tables, and the names of those that could not be had. */
export function cmapFactory(): { readonly Factory: new () => object; readonly missing: string[] } {
  const folder = tablesFolder();
  const missing: string[] = [];
  class Factory {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      // Names come from the file: none may lead anywhere else. Fonts and programs are not needed for the text.
      if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`no ${kind}`);
      try {
        return new Uint8Array(await readFile(join(folder ?? '', filename)));
      } catch (error) {
        missing.push(filename.replace('.bcmap', ''));
        throw error;
      }
    }
  }
  return { Factory, missing };
}
