import { expect, test } from 'vitest';
import { byteLines } from './byte-lines.ts';

async function linesOf(chunks: readonly (string | Uint8Array)[], most?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  async function* stream(): AsyncGenerator<unknown> {
    yield* chunks;
  }
  for await (const line of byteLines(stream(), most)) lines.push(line);
  return lines;
}

test.each([
  ['both ends of lines', ['a\r\nb\n', 'c'], ['a', 'b', 'c']],
  ['empty lines', ['\n\na\n'], ['', '', 'a']],
  ['nothing', [], []],
  ['separators that JSON leaves as they are', ['"工\u2028会\u2029\u0085"\n'], ['"工\u2028会\u2029\u0085"']],
  ['marks of byte order', ['\ufeff{}\n'], ['{}']],
])('reads %s', async (_, chunks, lines) => {
  expect(await linesOf(chunks)).toEqual(lines);
});

test('chunks may end anywhere, within a character too', async () => {
  const bytes = new TextEncoder().encode('工会\r\n会员\n');
  for (let cut = 0; cut <= bytes.length; cut++)
    expect(await linesOf([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(['工会', '会员']);
});

test('a line that is too long is passed over, its neighbours are read', async () => {
  expect(await linesOf(['ab\nabc', 'd\nabc\nabcde'], 3)).toEqual(['ab', null, 'abc', null]);
});
