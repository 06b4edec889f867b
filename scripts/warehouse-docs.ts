/** Writes the tables and views into docs/warehouse.md, between its two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tablesInWords } from './warehouse-docs/tables.ts';

const page = new URL('../docs/warehouse.md', import.meta.url);
const [BEGIN, END] = ['<!-- tables: written by scripts/warehouse-docs.ts -->', '<!-- end of tables -->'];

const text = readFileSync(page, 'utf8');
const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
if (start < 0 || end < start) throw new Error('docs/warehouse.md has lost its marks');
writeFileSync(page, `${text.slice(0, start + BEGIN.length)}\n\n${tablesInWords()}\n${text.slice(end)}`);
