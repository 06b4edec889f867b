/**
 * What a row of a table must look like, said in zod. The built program finds the rows of our own tables checked (checked-rows.ts), so
 * zod, which takes longer to load than a document to read, is loaded when the first row is checked, and no schema is made before.
 */
import { createRequire } from 'node:module';
import type { z as Zod, ZodObject, ZodPipe, ZodString, ZodTransform, ZodType, output } from 'zod';

/** What schemas are written with. */
export interface Kit {
  readonly z: typeof Zod;
  /** A cell that holds several words parted by `|`. */
  readonly words: ZodPipe<ZodString, ZodTransform<string[], string>>;
}

export type RowSchema<T> = () => ZodType<T>;

/** A schema whose columns can be asked for. */
export type TableSchema<T> = () => ZodType<T> & Pick<ZodObject, 'shape'>;

/** The type of a row. */
export type RowOf<S extends RowSchema<unknown>> = output<ReturnType<S>>;

let kit: Kit | undefined;

/** A schema that is made when a row is checked against it. */
export function rowSchema<S extends ZodType>(describe: (kit: Kit) => S): () => S {
  let schema: S | undefined;
  return () => (schema ??= describe((kit ??= load())));
}

function load(): Kit {
  const { z } = createRequire(import.meta.url)('zod') as { z: typeof Zod };
  return { z, words: z.string().transform(cut) };
}

const cut = (cell: string): string[] =>
  cell
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
