/** The forms a warehouse is handed on in, by the names that the command line knows. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'parquet', 'sdmx', 'datapackage'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
