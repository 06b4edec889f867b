/**
 * Word files since 2007, and what WPS saves as such. The XML is read directly, because the numbers that structure an
 * official document (一、 （一）) are mostly automatic: they stand in no run of text, only in the numbering part.
 */
import { OfficeZip, zipNames } from '../office-zip.ts';
import { ReadFailure, type Reader } from '../reader.ts';
import { TextBuilder } from '../text-builder.ts';
import { descend } from '../xml.ts';
import { Body } from './body.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';

const MAIN = 'word/document.xml';

export const docx: Reader = {
  name: 'docx',
  sniff: (bytes) => zipNames(bytes, MAIN),
  async read(bytes, _name, limits) {
    const file = await OfficeZip.open(bytes, limits);
    const main = await file.need(MAIN);
    const numbering = new Numbering(await file.part('word/numbering.xml'));
    const styles = new Styles(await file.part('word/styles.xml'));
    const builder = new TextBuilder();
    const body = new Body(builder, numbering, styles);
    body.blocks(descend(main, 'document', 'body'));
    for (const [part, root, note] of [
      ['word/footnotes.xml', 'footnotes', 'footnote'],
      ['word/endnotes.xml', 'endnotes', 'endnote'],
    ] as const) {
      body.notes(descend((await file.part(part)) ?? undefined, root), note);
    }
    const { text, places, tables } = builder.finish();
    if (text.trim() === '') throw new ReadFailure('empty', 'the document holds no text');
    return { format: 'docx', encoding: null, text, places, tables, diagnostics: [] };
  },
};
