/**
 * Rich Text: control words between braces, characters as bytes of a code page (936 in China) or as \u numbers. Read here,
 * since only the words, paragraphs and tables are wanted and no library keeps them without a heap of its own.
 */
import type { Diagnostic } from '../../model/index.ts';
import { ReadFailure, type Reader } from '../reader.ts';
import { TextBuilder } from '../text-builder.ts';
import { RtfParser } from './parser.ts';

export const rtf: Reader = {
  name: 'rtf',
  sniff: (bytes) => Buffer.from(bytes.subarray(0, 16)).toString('latin1').trimStart().startsWith('{\\rtf'),
  async read(bytes) {
    const builder = new TextBuilder();
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const isWhole = new RtfParser(source, builder).parse();
    const { text, places, tables } = builder.finish();
    if (text.trim() === '') throw new ReadFailure('empty', 'the document holds no text');
    const diagnostics = isWhole ? [] : [cutOff(text.length)];
    return { format: 'rtf', encoding: null, text, places, tables, diagnostics };
  },
};

const cutOff = (end: number): Diagnostic => ({
  code: 'truncated-end',
  severity: 'warning',
  message: 'the file is cut off',
  start: end,
  end,
});
