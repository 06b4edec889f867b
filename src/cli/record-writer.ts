/** Records in the two forms of JSON that `extract` writes. */
import type { Output } from './output.ts';

/** `ndjson`: one record a line, for programs. `json`: one indented array, for eyes. */
export type RecordFormat = 'ndjson' | 'json';

export class RecordWriter {
  readonly #output: Output;
  readonly #format: RecordFormat;
  #written = 0;

  constructor(output: Output, format: RecordFormat) {
    this.#output = output;
    this.#format = format;
  }

  /** @param record one record as JSON */
  async write(record: string): Promise<void> {
    const first = this.#written++ === 0;
    if (this.#format === 'ndjson') await this.#output.write(`${record}\n`);
    else await this.#output.write(`${first ? '[' : ','}\n${JSON.stringify(JSON.parse(record), null, 2)}`);
  }

  async close(): Promise<void> {
    if (this.#format === 'json') await this.#output.write(this.#written === 0 ? '[]\n' : '\n]\n');
    await this.#output.close();
  }
}
