/**
 * Kills loads at random moments and runs them again: however often one dies, the facts in the end are those of an unbroken load.
 *
 *     node --import tsx scripts/kill-load.ts [KILLS] [FOLDER-OR-NDJSON …]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWarehouse } from '../src/warehouse/index.ts';
import { killedLoad, startLoad } from '../test/support/kill.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { checksum } from '../test/support/warehouse.ts';

const [kills = '10', ...given] = process.argv.slice(2);
const paths = given.length > 0 ? given : ['corpus'];
const folder = mkdtempSync(join(tmpdir(), 'zongjie-kill-'));
const server = await startPostgres();
let failed = 0;

/** What is there after a kill: nothing yet, or everything. */
async function stateOf(target: string): Promise<string> {
  try {
    const warehouse = await openWarehouse(target);
    try {
      const [row] = await warehouse.query<{ n: number }>('SELECT count(*) AS n FROM fact_observation');
      return `${row!.n} facts`;
    } finally {
      await warehouse.close();
    }
  } catch {
    return 'no tables';
  }
}

for (const kind of ['duckdb', 'postgres', 'parquet'] as const) {
  const make = (name: string): Promise<string> =>
    kind === 'postgres'
      ? server.database(name)
      : Promise.resolve(join(folder, kind === 'duckdb' ? `${name}.duckdb` : name));
  const unbroken = await make(`${kind}_whole`);
  const whole = await startLoad(paths, unbroken).ended;
  const sum = JSON.stringify(await checksum(unbroken));
  console.log(`${kind}: an unbroken load takes ${Math.round(whole.ms)} ms, ${sum}`);
  for (let i = 1; i <= Number(kills); i++) {
    const target = await make(`${kind}_${i}`);
    const after = Math.round(Math.random() * whole.ms);
    const killed = await killedLoad(paths, target, after);
    const left = killed ? await stateOf(target) : 'done before';
    const { ms } = await startLoad(paths, target).ended;
    const same = JSON.stringify(await checksum(target)) === sum;
    if (!same) failed++;
    console.log(
      `  ${i}: killed after ${after} ms (left ${left}), again in ${Math.round(ms)} ms: ${same ? 'the same' : 'DIFFERENT'}`,
    );
  }
}

await server.stop();
rmSync(folder, { recursive: true, force: true });
console.log(failed === 0 ? 'every killed load came out the same' : `${failed} came out different`);
process.exitCode = failed === 0 ? 0 : 1;
