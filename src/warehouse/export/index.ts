/** Hands a warehouse on in the forms that others take. */
import { openWarehouse, type OpenOptions } from '../open.ts';
import type { ExportFormat } from './formats.ts';
import type { Exported, Exporter, ExportOptions } from './tables.ts';

/** Writers load with their packages when they are asked for. */
const EXPORTERS = {
  csv: async () => (await import('./csv.ts')).exportCsv,
  xlsx: async () => (await import('./xlsx.ts')).exportXlsx,
  parquet: async () => (await import('./parquet.ts')).exportParquet,
  sdmx: async () => (await import('./sdmx.ts')).exportSdmx,
  datapackage: async () => (await import('./datapackage.ts')).exportDataPackage,
} as const satisfies Record<ExportFormat, () => Promise<Exporter>>;

export type { ExportFormat } from './formats.ts';
export type { Exported, ExportOptions } from './tables.ts';

/**
 * Writes the warehouse `from` into files under `options.out`.
 * @throws {TargetError} when there is no such warehouse
 */
export async function exportWarehouse(
  from: string,
  format: ExportFormat,
  options: ExportOptions & OpenOptions,
): Promise<readonly Exported[]> {
  const exporter = await EXPORTERS[format]();
  const warehouse = await openWarehouse(from, options);
  try {
    return await exporter(warehouse, options);
  } finally {
    await warehouse.close();
  }
}
