// Code, exports and packages that nobody uses: npm run dead
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // isolated.ts is started as a program of its own, the workers as threads.
  entry: [
    'src/index.ts!',
    'src/cli/main.ts!',
    'src/ingest/isolated.ts!',
    'src/batch/worker.ts!',
    'src/batch/worker-from-source.mjs',
    // Workers load by URL what they make of records.
    'src/batch/{lines,rows}.ts!',
    'src/batch/moody.test-kit.ts',
    'scripts/*.{ts,mjs}',
    'bench/*.ts',
  ],
  project: ['{src,test,bench,scripts}/**/*.{ts,mjs}', 'bin/*.js'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Its folder of character tables is read, none of its code.
    'pdfjs-dist',
    // Asked for when the first English sentence comes.
    'compromise',
    // For pages that are looked at in a browser.
  ],
  // Programs that remake fixtures; nobody needs them to build, run or test.
  ignoreBinaries: ['soffice', 'iconv', 'mkfifo'],
  // A room's index names the types of what it gives, whether or not somebody writes them down today.
  exclude: ['types'],
};

export default config;
