/** One line on stderr that says how far a run has come; only where a person sits at a terminal and did not ask for quiet. */

/** Often enough to look alive, seldom enough to cost nothing. */
const EVERY_MS = 100;

export class Progress {
  readonly #shown: boolean;
  #last = 0;
  #done = 0;

  constructor(quiet: boolean) {
    this.#shown = !quiet && process.stderr.isTTY;
  }

  /** Counts one more document and names it. */
  step(name: string): void {
    this.#done++;
    const now = performance.now();
    if (!this.#shown || now - this.#last < EVERY_MS) return;
    this.#last = now;
    const room = Math.max(10, (process.stderr.columns ?? 80) - 24);
    // Half the room: a Chinese character takes two columns.
    process.stderr.write(`\r\u001b[K${this.#done} documents  ${name.slice(-Math.floor(room / 2))}`);
  }

  /** Takes the line away, so that another may be written in its place. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K');
  }
}
