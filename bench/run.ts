/**
 * How fast the program is, in one table: the analysis beside the tokenizer alone and beside the Recognizers suite on the same texts,
 * documents of all sizes, start, memory, whole archives on all cores, facts into the warehouse.
 *
 *     npm run bench              all of it
 *     npm run bench -- sizes     sections whose name holds one of the words
 */
import { cpus, totalmem } from 'node:os';
import { batch } from './batch.ts';
import { heading, said, type Section } from './row.ts';
import { sizes } from './sizes.ts';
import { start } from './start.ts';
import { texts } from './texts.ts';
import { warehouse } from './warehouse.ts';

const SECTIONS: Readonly<Record<string, () => Promise<readonly Section[]> | readonly Section[]>> = {
  texts,
  sizes,
  start,
  batch,
  warehouse,
};

const asked = process.argv.slice(2);
const [cpu] = cpus();
console.log(
  `${cpu?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}, Node ${process.version}`,
);
for (const [name, sections] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.some((word) => name.includes(word))) continue;
  for (const { title, rows } of await sections()) {
    console.log(heading(title));
    for await (const row of rows()) console.log(said(row));
  }
}
