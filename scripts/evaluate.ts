// Holds the reading of every annotated folder against the least it must reach (evaluation.floors.json): npm run evaluate
import { existsSync, readFileSync } from 'node:fs';
import { main } from '../src/cli/main.ts';

const floors = JSON.parse(readFileSync('evaluation.floors.json', 'utf8')) as Record<
  string,
  Record<string, number>
>;

let status = 0;
for (const [folder, minima] of Object.entries(floors)) {
  if (!existsSync(folder)) {
    console.log(`${folder}: not here, left out`);
    continue;
  }
  console.log(`\n${folder}`);
  const limits = Object.entries(minima).flatMap(([measure, least]) => ['--min', `${measure}=${least}`]);
  status = Math.max(status, await main(['evaluate', folder, ...limits]));
}
process.exitCode = status;
