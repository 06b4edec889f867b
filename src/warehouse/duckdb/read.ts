/** Rows out of DuckDB as plain values. */
import {
  createDuckDBValueConverter,
  DuckDBTypeId as Id,
  type DuckDBConnection,
  type DuckDBValueConverter,
} from '@duckdb/node-api';
import { columnName, type Row, type Value } from '../warehouse.ts';

const asIs: DuckDBValueConverter<Value> = (value) => value as Value;
const asText: DuckDBValueConverter<Value> = (value) => String(value);
/** Counts and sums; ours stay far below 2^53. */
const asNumber: DuckDBValueConverter<Value> = (value) => Number(value);
/** `2016-06-30 08:00:00.123` and `2016-06-30 08:00:00+00`, both UTC, as ISO 8601. */
const asInstant: DuckDBValueConverter<Value> = (value) =>
  new Date(
    `${String(value)
      .replace(' ', 'T')
      .replace(/[+]00(?::?00)?$/, '')}Z`,
  ).toISOString();

const NUMBERS = [
  Id.TINYINT,
  Id.SMALLINT,
  Id.INTEGER,
  Id.BIGINT,
  Id.HUGEINT,
  Id.UTINYINT,
  Id.USMALLINT,
  Id.UINTEGER,
];
const MORE_NUMBERS = [Id.UBIGINT, Id.UHUGEINT, Id.FLOAT, Id.DOUBLE, Id.DECIMAL];
const INSTANTS = [Id.TIMESTAMP, Id.TIMESTAMP_S, Id.TIMESTAMP_MS, Id.TIMESTAMP_NS, Id.TIMESTAMP_TZ];
const TEXTS = [Id.VARCHAR, Id.DATE, Id.ENUM, Id.UUID, Id.INTERVAL, Id.TIME];

const converters: Partial<Record<Id, DuckDBValueConverter<Value>>> = {
  [Id.BOOLEAN]: asIs,
  [Id.SQLNULL]: () => null,
  ...Object.fromEntries([...NUMBERS, ...MORE_NUMBERS].map((id) => [id, asNumber])),
  ...Object.fromEntries(INSTANTS.map((id) => [id, asInstant])),
  ...Object.fromEntries(TEXTS.map((id) => [id, asText])),
};
const converter = createDuckDBValueConverter(
  converters as Record<Id, DuckDBValueConverter<Value> | undefined>,
);

/** Rows of a query, a chunk (2048 rows at most) at a time. */
export async function* streamRows<R extends Row>(
  connection: DuckDBConnection,
  sql: string,
  params: readonly Value[] = [],
): AsyncGenerator<R[]> {
  const result = await connection.stream(sql, [...params]);
  const names = result.columnNames().map(columnName);
  for await (const rows of result.yieldConvertedRows(converter))
    yield rows.map((row) => Object.fromEntries(row.map((value, i) => [names[i]!, value])) as R);
}

export async function readRows<R extends Row>(
  connection: DuckDBConnection,
  sql: string,
  params: readonly Value[] = [],
): Promise<R[]> {
  const all: R[] = [];
  for await (const rows of streamRows<R>(connection, sql, params)) all.push(...rows);
  return all;
}
