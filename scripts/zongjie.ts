// Runs the program from its source, without building: npm run zongjie -- extract corpus
import { main } from '../src/cli/main.ts';

process.exitCode = await main(process.argv.slice(2));
