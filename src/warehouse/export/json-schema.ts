/** JSON Schema of the rows, so that whoever takes an export can check it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Table } from '../schema/index.ts';
import type { Exported } from './tables.ts';

/** JSON Schema 2020-12 of the rows of each table, under `$defs`. */
export const rowSchemas = (tables: readonly Table[]): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Rows of the zongjie warehouse',
  $defs: Object.fromEntries(
    tables.map(({ name, schema }) => {
      const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
      return [name, rest];
    }),
  ),
});

export function writeJsonSchema(tables: readonly Table[], folder: string): Exported {
  const path = join(folder, 'schema.json');
  writeFileSync(path, `${JSON.stringify(rowSchemas(tables), null, 2)}\n`);
  return { path, rows: null };
}
