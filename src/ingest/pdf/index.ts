/** PDF files by their text layer. What has none, page or file, is said: reading pictures of text is another program's work. */
import type { Diagnostic } from '../../model/index.ts';
import { ReadFailure, type Reader } from '../reader.ts';
import { TextBuilder } from '../text-builder.ts';
import { cmapFactory } from './cmaps.ts';
import { withoutFurniture } from './furniture.ts';
import { writeLayout } from './layout.ts';
import { linesOf, type Line, type TextItem } from './lines.ts';

export const pdf: Reader = {
  name: 'pdf',
  sniff: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-'),
  async read(bytes) {
    const { Factory, missing } = cmapFactory();
    const pages = await readPages(bytes, Factory);
    if (missing.length > 0 && pages.every((lines) => lines.length === 0)) {
      const reason = `its Chinese text needs the character tables of the package pdfjs-dist (${missing[0]})`;
      throw new ReadFailure('needs-program', reason);
    }
    if (pages.every((lines) => lines.length === 0)) {
      throw new ReadFailure(
        'no-text-layer',
        'no text layer: scanned pages would have to be recognised first',
      );
    }
    const builder = new TextBuilder();
    writeLayout(builder, withoutFurniture(pages).flat());
    const { text, places, tables } = builder.finish();
    const diagnostics = pages.flatMap((lines, i): Diagnostic[] => {
      if (lines.length > 0) return [];
      const at = places.find(({ location }) => (location.page ?? 0) > i + 1)?.start ?? text.length;
      const message = `page ${i + 1}: no text layer (scanned, or blank)`;
      return [{ code: 'no-text-layer', severity: 'warning', message, start: at, end: at }];
    });
    return { format: 'pdf', encoding: null, text, places, tables, diagnostics };
  },
};

async function readPages(bytes: Uint8Array, Factory: new () => object): Promise<Line[][]> {
  const { getDocumentProxy } = await import('unpdf');
  // pdf.js takes the buffer over: it must not be the one the digest was made from.
  const data = Uint8Array.from(bytes);
  const options = {
    verbosity: 0,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    BinaryDataFactory: Factory,
  };
  try {
    const document = await getDocumentProxy(data, options);
    const pages: Line[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(
        linesOf(
          items.filter((item): item is typeof item & TextItem => 'str' in item),
          number,
        ),
      );
      page.cleanup();
    }
    await document.destroy();
    return pages;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') throw new ReadFailure('encrypted', 'locked with a password');
    throw new ReadFailure('damaged', `a damaged PDF: ${message.slice(0, 120)}`);
  }
}
