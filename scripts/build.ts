/**
 * Builds dist/: `types/` for those who import the program, `js/` to run. The program goes into a few files instead of three hundred, and
 * the rows of its tables into one that says they were checked: half of the time of a start went into loading and checking.
 *
 *     npm run build
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { checkedLine } from '../src/lexicon/checked-rows.ts';
import { watch } from '../src/lexicon/table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is imported, run, or started as a thread or process of its own. */
const ENTRIES = [
  'index.ts',
  'cli/main.ts',
  'batch/worker.ts',
  'batch/lines.ts',
  'batch/rows.ts',
  'ingest/isolated.ts',
];

function writeTypes(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
}

/** Everything in one folder, two below the root as the sources are: files find each other and lexicon/ by their place. */
const writeProgram = () =>
  build({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((entry) => join('src', entry)),
    outdir: 'dist/js',
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });

/** Tables that are made by scripts, which check them, and cut where they are read. */
const UNCHECKED = /^lexicon\/(?:areas\/|core\/traditional\.tsv)/;

/** Reads all tables as the program does, in both languages, and keeps the rows. */
async function writeTables(): Promise<void> {
  const lines = new Map<string, string>();
  watch.table = (name, text, rows) => lines.set(name, checkedLine(name, text, rows));
  const { analyze } = await import('../src/index.ts');
  analyze('截至6月底，共有会员300人。');
  analyze(
    'At the end of June 2016 the union had 300 members, an increase of 5%; the coverage rate rose to 95%.',
  );
  const missing = readdirSync(join(root, 'lexicon'), { recursive: true, encoding: 'utf8' })
    .map((file) => `lexicon/${file}`)
    .filter((name) => name.endsWith('.tsv') && !lines.has(name) && !UNCHECKED.test(name));
  if (missing.length > 0) throw new Error(`tables that no analysis reads: ${missing.join(', ')}`);
  writeFileSync(join(root, 'dist/js/tables.tsv'), [...lines.values()].join('\n'));
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
writeTypes();
await writeProgram();
await writeTables();
