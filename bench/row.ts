/** What is measured is said in rows of one kind, so that one run prints one table. */

export interface Row {
  readonly task: string;
  readonly documents: number;
  /** Of their text, in UTF-8. */
  readonly bytes: number;
  readonly seconds: number;
  /** Most memory that the process held, MB; left out where it was not measured alone. */
  readonly megabytes?: number;
  readonly remark?: string;
}

/** Rows under a heading of their own; printed one by one, since some take a minute. */
export interface Section {
  readonly title: string;
  readonly rows: () => AsyncIterable<Row> | Iterable<Row>;
}

const WIDTH = 46;

export const heading = (title: string): string =>
  `\n${title.padEnd(WIDTH)} documents/s      MB/s   seconds   MB held`;

export function said({ task, documents, bytes, seconds, megabytes, remark }: Row): string {
  const cells = [
    (documents / seconds).toFixed(1).padStart(11),
    (bytes / 1e6 / seconds).toFixed(3).padStart(9),
    seconds.toFixed(3).padStart(9),
    (megabytes === undefined ? '' : megabytes.toFixed(0)).padStart(9),
  ];
  return `  ${task.padEnd(WIDTH - 2)} ${cells.join(' ')}${remark === undefined ? '' : `   ${remark}`}`;
}
