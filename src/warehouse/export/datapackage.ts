/** A Frictionless data package: the tables as plain CSV, and a description that tells types, keys and what refers to what. */
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Column, ColumnType, Table } from '../schema/index.ts';
import { FOR_PROGRAMS, writeCsv } from './csv.ts';
import { writeJsonSchema } from './json-schema.ts';
import { exportedTables, REFERENCES, type Exported, type Exporter } from './tables.ts';

const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'datetime',
};

export const exportDataPackage: Exporter = async (warehouse, options) => {
  mkdirSync(join(options.out, 'data'), { recursive: true });
  const tables = exportedTables(options);
  const files: Exported[] = [];
  const resources: object[] = [];
  for (const table of tables) {
    const path = join(options.out, 'data', `${table.name}.csv`);
    const rows = await writeCsv(warehouse, table, path, FOR_PROGRAMS);
    files.push({ path, rows });
    resources.push(await resource(table, path));
  }
  const path = join(options.out, 'datapackage.json');
  writeFileSync(path, `${JSON.stringify(describe(resources), null, 2)}\n`);
  return [...files, { path, rows: null }, writeJsonSchema(tables, options.out)];
};

const describe = (resources: readonly object[]): object => ({
  profile: 'tabular-data-package',
  name: 'zongjie-warehouse',
  title: 'Facts read from work summaries',
  description:
    'Claims about numbers, each with the words and the place that say it; columns are named after SDMX.',
  resources,
});

async function resource({ name, description, columns, key }: Table, path: string): Promise<object> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return {
    profile: 'tabular-data-resource',
    name,
    description,
    path: `data/${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: statSync(path).size,
    hash: `sha256:${hash.digest('hex')}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map((column) => field(column, key.includes(column.name))),
      primaryKey: key,
      foreignKeys: REFERENCES.filter(([table]) => table === name).map(([, column, to]) => ({
        fields: column,
        reference: { resource: to, fields: to === 'fact_observation' ? 'OBS_ID' : column },
      })),
      missingValues: [''],
    },
  };
}

/** An empty text and a missing one look the same in CSV, so texts outside of keys are never required. */
const field = ({ name, type, nullable, description, values }: Column, isKey: boolean): object => ({
  name,
  type: FIELD_TYPES[type],
  ...(description !== '' && { description }),
  constraints: {
    ...(!nullable && (type !== 'text' || isKey || values !== null) && { required: true }),
    ...(values !== null && { enum: values }),
  },
});
