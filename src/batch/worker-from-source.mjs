// Runs worker.ts unbuilt: a thread does not inherit the loader of TypeScript. Built, worker.js is run itself.
import { register } from 'tsx/esm/api';

register();
const { default: analyze } = await import('./worker.ts');
export default analyze;
