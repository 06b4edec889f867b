/** Records in the two forms of JSON that `extract` writes. */
import type { Lines } from '../batch/index.ts';
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

  async write({ bytes }: Lines): Promise<void> {
    if (this.#format === 'ndjson') return this.#output.write(bytes);
    const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
    for (const line of lines.split('\n').slice(0, -1)) {
      const before = this.#written++ === 0 ? '[' : ',';
      await this.#output.write(`${before}\n${JSON.stringify(JSON.parse(line), null, 2)}`);
    }
  }

  async close(): Promise<void> {
    if (this.#format === 'json') await this.#output.write(this.#written === 0 ? '[]\n' : '\n]\n');
    await this.#output.close();
  }
}
