/** Tables: found in texts that lost their cells, and read cell by cell. */
export type { CellClaim, Named, TableReading } from './claim.ts';
export { findFlatTables } from './flat.ts';
export { readTable, type TableContext } from './read.ts';
