/** One line on stderr that says how far a run has come; only where a person sits at a terminal and did not ask for quiet. */

/** Often enough to look alive, seldom enough to cost nothing. */
const EVERY_MS = 100;

/** A rate of the first moments would promise anything. */
const SETTLED_MS = 2000;

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

export class Progress {
  readonly #shown: boolean;
  readonly #start: number;
  #last = -Infinity;
  #done = 0;
  #failed = 0;
  /** Inputs there are; null while it is not known. */
  #total: number | null = null;

  constructor(
    quiet: boolean,
    private readonly terminal: Terminal = process.stderr,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#shown = !quiet && terminal.isTTY;
    this.#start = now();
  }

  /** Says how many inputs there will be, as soon as that is counted; it is counted only where it is shown. */
  expect(count: () => Promise<number | null>): void {
    if (this.#shown) void count().then((total) => (this.#total = total));
  }

  /** Counts one more document and names it. */
  step(name: string): void {
    this.#done++;
    const now = this.now();
    if (!this.#shown || now - this.#last < EVERY_MS) return;
    this.#last = now;
    const line = this.#line(now - this.#start);
    const room = Math.max(10, this.terminal.columns - line.length - 4);
    // Half the room: a Chinese character takes two columns.
    this.terminal.write(`\r\u001b[K${line}  ${name.slice(-Math.floor(room / 2))}`);
  }

  /** Counts one that failed, and makes room for the line that says so. */
  fail(): void {
    this.#failed++;
    this.clear();
  }

  /** Takes the line away, so that another may be written in its place. */
  clear(): void {
    if (this.#shown) this.terminal.write('\r\u001b[K');
  }

  #line(elapsed: number): string {
    const through = this.#done + this.#failed;
    const parts = [`${this.#done} done`];
    if (this.#failed > 0) parts.push(`${this.#failed} failed`);
    if (elapsed >= SETTLED_MS) {
      const perSecond = (1000 * through) / elapsed;
      parts.push(`${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`);
      // More than were counted: archives among them.
      if (this.#total !== null && this.#total >= through)
        parts.push(`${duration((this.#total - through) / perSecond)} left`);
    }
    return parts.join(', ');
  }
}

/** 40 s, 3 min, 2 h 5 min: as precisely as it can be known. */
function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
