/** What a byte costs in documents from 1 kB to 10 MB: the same everywhere, if time grows with the text and not faster. */
import { analyze, recognize, timed, type TextSet } from './pass.ts';
import type { Row, Section } from './row.ts';
import { madeSet } from './texts.ts';

const SIZES = [1_000, 5_000, 30_000, 200_000, 1_000_000, 10_000_000] as const;
/** Small documents are read together until they are this much. */
const AT_ONCE = 200_000;
/** What the others are held against: the size of most reports. */
const USUAL = 5_000;

export const sizes = (): readonly Section[] => [
  { title: 'documents of one size, made', rows: () => bySize(analyze) },
  { title: 'numbers and times alone, of one size', rows: () => bySize(recognize) },
];

async function* bySize(pass: (set: TextSet) => void): AsyncGenerator<Row> {
  let usual = Number.NaN;
  for (const size of SIZES) {
    const count = Math.max(1, Math.round(AT_ONCE / size));
    const set = madeSet(named(size), count, size, 'usual');
    const row = await timed(`${set.sources.length} of ${set.name}`, set, pass, 3_000);
    const cost = row.seconds / row.bytes;
    if (size === USUAL) usual = cost;
    yield Number.isNaN(usual)
      ? row
      : { ...row, remark: `a byte costs ${(cost / usual).toFixed(2)} of what it does at 5 kB` };
  }
}

const named = (bytes: number): string => (bytes < 1e6 ? `${bytes / 1e3} kB` : `${bytes / 1e6} MB`);
