/**
 * Says whether the time of reading grows with the text and not faster: lines of what wakes rules, one of 1 MB and one of 10 MB,
 * through `recognize` and through `analyze`. Exit status 1 where ten times the line takes more than twelve times as long.
 *
 *     node --max-old-space-size=8000 --import tsx scripts/linear.ts [--bytes N] [--kind NAME] [--reader recognize|analyze]
 */
import { parseArgs } from 'node:util';
import { createAnalyzer, recognize } from '../src/index.ts';
import { LINES, line } from './linear/kinds.ts';

const GROWTH = 10;
const MOST = 12;
/** Below this the clock and the collector of garbage weigh more than the text. */
const FLOOR_MS = 100;
/** Lines that are numerals from end to end: `analyze` makes records of gigabytes of them, so a tenth of the line is measured. */
const DENSE = new Set(['percent signs', 'empty table cells']);

const { values: wanted } = parseArgs({
  options: {
    bytes: { type: 'string', default: '1000000' },
    kind: { type: 'string' },
    reader: { type: 'string' },
  },
});

const analyzer = createAnalyzer();
const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['recognize', (text) => recognize(text, { reference: '2016-07-05' })],
  ['analyze', (text) => analyzer.analyze(text)],
];

function fastest(read: (text: string) => unknown, text: string, tries: number): number {
  let least = Infinity;
  for (let i = 0; i < tries; i++) {
    const start = performance.now();
    read(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

let failed = 0;
for (const [reader, read] of READERS) {
  if (wanted.reader !== undefined && wanted.reader !== reader) continue;
  for (const [, piece] of LINES) read(line(piece, 3000));
  for (const [name, piece] of LINES) {
    if (wanted.kind !== undefined && wanted.kind !== name) continue;
    const bytes = Number(wanted.bytes) / (reader === 'analyze' && DENSE.has(name) ? GROWTH : 1);
    const small = fastest(read, line(piece, bytes), 2);
    const large = fastest(read, line(piece, bytes * GROWTH), 1);
    const ratio = large / Math.max(small, FLOOR_MS);
    if (ratio > MOST) failed++;
    console.log(
      [
        reader.padEnd(10),
        name.padEnd(28),
        `${(bytes / 1e6).toFixed(1)} MB ${small.toFixed(0)} ms`.padStart(18),
        `${((bytes * GROWTH) / 1e6).toFixed(0)} MB ${large.toFixed(0)} ms`.padStart(18),
        `${ratio.toFixed(1)} times${ratio > MOST ? ', too many' : ''}`.padStart(12),
      ].join('  '),
    );
  }
}
if (failed > 0) process.exitCode = 1;
