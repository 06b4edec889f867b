/**
 * A whole archive from a folder to NDJSON and to DuckDB, with one worker and with more.
 *
 *     DOCUMENTS=100000 npm run bench -- batch
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchive } from './archive.ts';
import { run } from './built.ts';
import type { Row, Section } from './row.ts';

/** 5000 are enough for workers to be warm, and few enough for each run of the benchmark. */
const DOCUMENTS = Number(process.env['DOCUMENTS'] ?? 5000);

export const batch = (): readonly Section[] => [
  { title: `an archive of ${DOCUMENTS} documents, made`, rows: wholeArchive },
];

async function* wholeArchive(): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-bench-'));
  try {
    const archive = join(folder, 'archive');
    const of = { documents: DOCUMENTS, bytes: writeArchive(archive, DOCUMENTS, 1) };
    const out = join(folder, 'out');
    const cores = availableParallelism();
    let one = Number.NaN;
    for (let jobs = 1; jobs <= cores; jobs *= 2) {
      const { seconds, megabytes } = await run(['extract', archive, '--jobs', String(jobs), '--out', out]);
      rmSync(out);
      if (jobs === 1) one = seconds;
      yield {
        task: `extract --jobs ${jobs}`,
        ...of,
        seconds,
        megabytes,
        ...(jobs > 1 && { remark: `${(one / seconds).toFixed(2)} times as fast as with one` }),
      };
    }
    const { seconds, megabytes } = await run([
      'load',
      archive,
      '--quiet',
      '--to',
      join(folder, 'out.duckdb'),
    ]);
    yield { task: `load into DuckDB, --jobs ${cores}`, ...of, seconds, megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
