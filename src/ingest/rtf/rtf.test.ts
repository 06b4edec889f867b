import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../reader.ts';
import { rtf } from './index.ts';

const read = (source: string) => rtf.read(Buffer.from(source, 'latin1'), 'a.rtf', defaultLimits);
const HEAD = String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Arial;}{\f2\fcharset136 PMingLiU;}}`;

describe('rich text', () => {
  it.each([
    ['bytes of the code page', String.raw`\'b9\'a4\'bb\'e1 300\par`, '工会 300\n'],
    ['bytes of the font', String.raw`{\f2 \'a4\'75\'b7\'7c}\par`, '工會\n'],
    ['numbers of characters, with their substitutes', String.raw`\uc1\u24037?\u20250?\par`, '工会\n'],
    [
      'numbers below zero',
      String.raw`\u-27027?\par`,
      '陥\n'.replace('陥', String.fromCharCode(65536 - 27027)),
    ],
    ['hidden and unknown groups', String.raw`a{\v b}{\*\unknown c}{\info{\author d}}e\par`, 'ae\n'],
    ['fields by what they show', String.raw`{\field{\*\fldinst PAGE}{\fldrslt 7}}\par`, '7\n'],
    ['notes, after the text', String.raw`a{\footnote b}c\par d\par`, 'ac\nd\nb\n'],
    ['raw bytes of pictures', String.raw`a{\pict\bin5 }}}}}}b\par`, 'ab\n'],
    ['braces and marks', String.raw`\{a\}\~b\emdash c\par`, '{a}\u00a0b—c\n'],
  ])('%s', async (_, body, expected) => {
    expect(await read(`${HEAD}${body}}`)).toMatchObject({ text: expected, diagnostics: [] });
  });

  it('says that it is cut off', async () => {
    expect((await read(`${HEAD}abc`)).diagnostics).toMatchObject([{ code: 'truncated-end' }]);
  });

  it('reads tables with cells merged across and down', async () => {
    const row = (shape: string, ...cells: string[]): string =>
      String.raw`\trowd${shape}\pard\intbl ${cells.map((cell) => String.raw`${cell}\cell `).join('')}\row `;
    const { tables } = await read(
      HEAD +
        row(String.raw`\clvmgf\cellx1000\cellx3000`, 'a', 'b') +
        row(String.raw`\clvmrg\cellx1000\cellx2000\cellx3010`, '', 'c', 'd') +
        String.raw`\pard after\par}`,
    );
    expect(
      tables![0]!.rows.map((cells) =>
        cells.map(({ text, col, rowSpan, colSpan }) => [text, col, rowSpan, colSpan]),
      ),
    ).toEqual([
      [
        ['a', 0, 2, 1],
        ['b', 1, 1, 2],
      ],
      [
        ['c', 1, 1, 1],
        ['d', 2, 1, 1],
      ],
    ]);
  });
});
