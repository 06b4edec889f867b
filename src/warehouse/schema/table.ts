/** A table, drawn from the zod schema of its rows: what every target, export and page of documentation is made from. */
import { z } from 'zod';

export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly description: string;
  /** The values there are, where they are few and known. */
  readonly values: readonly string[] | null;
}

export interface Table<Key extends string = string> {
  readonly name: string;
  readonly description: string;
  readonly schema: z.ZodObject;
  readonly columns: readonly Column[];
  /** Names of the columns that tell its rows apart. */
  readonly key: readonly Key[];
  /** Rows that belong to one document come and go with it. */
  readonly ofDocument: boolean;
}

/** Tables read their columns from their schemas when the module loads: a few dozen, once. */
export function table<S extends z.ZodObject>(
  name: string,
  schema: S,
  key: readonly (keyof z.infer<S> & string)[],
  options: { ofDocument?: boolean } = {},
): Table<keyof z.infer<S> & string> {
  return {
    name,
    schema,
    key,
    description: schema.description ?? '',
    columns: columnsOf(schema),
    ofDocument: options.ofDocument ?? false,
  };
}

interface JsonType {
  type?: string | string[];
  format?: string;
  enum?: string[];
  anyOf?: JsonType[];
  description?: string;
}

function columnsOf(schema: z.ZodObject): Column[] {
  const { properties = {} } = z.toJSONSchema(schema) as { properties?: Record<string, JsonType> };
  return Object.entries(properties).map(([name, property]) => {
    const shapes = property.anyOf ?? [property];
    const types = shapes.flatMap((s) => s.type ?? []);
    const shape = shapes.find((s) => s.type !== 'null')!;
    return {
      name,
      type: columnType(
        types.find((t) => t !== 'null')!,
        shape.format,
      ),
      nullable: types.includes('null'),
      description: property.description ?? '',
      values: shape.enum ?? null,
    };
  });
}

function columnType(type: string, format: string | undefined): ColumnType {
  if (type === 'string') return format === 'date' ? 'date' : format === 'date-time' ? 'timestamp' : 'text';
  return type as ColumnType;
}
