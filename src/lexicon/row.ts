/**
 * What a table's row must look like, in zod's notation as far as tables need it. Every start of the program reads some ten thousand rows:
 * zod takes 40 ms to load and 60 more to check them, this a tenth of it. Rows that are wrong are reported as zod would.
 */

export interface Issue {
  /** Column, and place in a cell of several words. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/** Thrown within this file alone, where a value is none of a field's. */
class Wrong extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues[0]?.message);
  }
}

const wrong = (message: string): Wrong => new Wrong([{ path: [], message }]);

/** Reads a value, or throws what is wrong with it. */
type Read<T> = (value: unknown) => T;

export class Field<T> {
  constructor(readonly read: Read<T>) {}

  transform<U>(change: (value: T) => U): Field<U> {
    return new Field((value) => change(this.read(value)));
  }

  pipe<U>(next: Field<U>): Field<U> {
    return new Field((value) => next.read(this.read(value)));
  }

  /** For columns that may be left out. */
  default(value: T): Field<T> {
    return new Field((given) => (given === undefined ? value : this.read(given)));
  }

  or<U>(other: Field<U>): Field<T | U> {
    return new Field<T | U>((value) => {
      const first = this.safeParse(value);
      return first.success ? first.data : other.read(value);
    });
  }

  safeParse(value: unknown): Parsed<T> {
    try {
      return { success: true, data: this.read(value) };
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      return { success: false, error: { issues: error.issues } };
    }
  }
}

/** A field with a condition more; `make` keeps its kind. */
const asking = <T, F extends Field<T>>(
  field: Field<T>,
  make: (read: Read<T>) => F,
  holds: (value: T) => boolean,
  message: string,
): F =>
  make((value) => {
    const read = field.read(value);
    if (!holds(read)) throw wrong(message);
    return read;
  });

const text = (read: Read<string>): Text => new Text(read);
const numeric = (read: Read<number>): Numeric => new Numeric(read);

export class Text extends Field<string> {
  min(length: number, message = `Too small: expected ${length} characters or more`): Text {
    return asking(this, text, (cell) => cell.length >= length, message);
  }

  regex(pattern: RegExp, message = `Invalid string: must match pattern ${pattern}`): Text {
    return asking(this, text, (cell) => pattern.test(cell), message);
  }
}

export class Numeric extends Field<number> {
  int(): Numeric {
    return asking(this, numeric, Number.isInteger, 'Invalid input: expected a whole number');
  }

  positive(): Numeric {
    return asking(this, numeric, (n) => n > 0, 'Too small: expected more than 0');
  }

  min(least: number): Numeric {
    return asking(this, numeric, (n) => n >= least, `Too small: expected ${least} or more`);
  }

  max(most: number): Numeric {
    return asking(this, numeric, (n) => n <= most, `Too big: expected ${most} or less`);
  }
}

export class List<T> extends Field<T[]> {
  min(length: number, message: string): List<T> {
    return asking(this, (read) => new List(read), (list) => list.length >= length, message);
  }
}

type Shape = Readonly<Record<string, Field<unknown>>>;
/** What a field reads: the type of a row, or of a cell. */
export type RowOf<F> = F extends Field<infer T> ? T : never;
type Cells<S extends Shape> = { [K in keyof S]: RowOf<S[K]> };

export class Row<S extends Shape = Shape> extends Field<Cells<S>> {
  constructor(readonly shape: S) {
    const fields = Object.entries(shape);
    super((cells) => {
      const row: Record<string, unknown> = {};
      let issues: Issue[] | null = null;
      for (const [column, field] of fields) {
        try {
          row[column] = field.read((cells as Record<string, unknown>)[column]);
        } catch (error) {
          if (!(error instanceof Wrong)) throw error;
          for (const { path, message } of error.issues)
            (issues ??= []).push({ path: [column, ...path], message });
        }
      }
      if (issues !== null) throw new Wrong(issues);
      return row as Cells<S>;
    });
  }
}

const option = <const T extends string>(values: readonly T[]): Field<T> => {
  const known: ReadonlySet<unknown> = new Set(values);
  return new Field((value) => {
    if (known.has(value)) return value as T;
    throw wrong(`Invalid option: expected one of ${values.map((v) => `"${v}"`).join('|')}`);
  });
};

export const z = {
  string: (): Text =>
    new Text((value) => {
      if (typeof value === 'string') return value;
      throw wrong('Invalid input: expected string, received undefined');
    }),
  literal: <const T extends string>(value: T): Field<T> => option([value]),
  enum: option,
  array: <T>(item: Field<T>): List<T> =>
    new List((value) =>
      (value as unknown[]).map((one, i) => {
        const parsed = item.safeParse(one);
        if (parsed.success) return parsed.data;
        throw new Wrong(parsed.error.issues.map(({ path, message }) => ({ path: [i, ...path], message })));
      }),
    ),
  object: <S extends Shape>(shape: S): Row<S> => new Row(shape),
  coerce: {
    number: (): Numeric =>
      new Numeric((value) => {
        const n = Number(value);
        if (Number.isNaN(n)) throw wrong('Invalid input: expected number, received NaN');
        return n;
      }),
  },
};
