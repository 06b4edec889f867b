/** An evaluation as a page of text for a person. */
import { DOCUMENT_FIELDS } from './agree.ts';
import type { Calibration } from './calibration.ts';
import { ROWS, type Evaluation } from './ledger.ts';

/** The whole page; `fail` is how many disagreements to list under it. */
export function formatEvaluation(evaluation: Evaluation, fail = 0): string {
  const { texts, quotes, numerals, unexplained, doc, misses } = evaluation;
  const fields = DOCUMENT_FIELDS.map((f) => `${f} ${doc[f][0]}/${doc[f][1]}`).join(', ');
  return [
    `${texts} documents, quotes exact ${quotes.exact}/${quotes.total}, numerals unexplained ${unexplained}/${numerals}`,
    '',
    ...scoreTable(evaluation),
    '',
    `document fields right: ${fields}`,
    '',
    ...calibrationTable(evaluation.calibration),
    ...(fail > 0
      ? ['', ...misses.slice(0, fail).map((m) => [m.document, m.kind, m.text, m.detail].join(' | '))]
      : []),
  ].join('\n');
}

function scoreTable({ result }: Evaluation): string[] {
  const rows = ROWS.map((row) => {
    const { P, R, F1, gold, pred } = result[row];
    return [row, P.toFixed(1), R.toFixed(1), F1.toFixed(1), String(gold), String(pred)];
  });
  return columns([['', 'P', 'R', 'F1', 'gold', 'predicted'], ...rows]);
}

function calibrationTable({ bins, error }: Calibration): string[] {
  const percent = (share: number | null): string => (share === null ? '' : (100 * share).toFixed(1));
  const rows = bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, said, right }) => [
      `${from}-${to}`,
      String(count),
      percent(said),
      percent(right),
    ]);
  if (error === null) return ['confidence: no observations'];
  return [
    ...columns([['confidence', 'facts', 'said %', 'right %'], ...rows]),
    `mean distance of said from right: ${percent(error)} %`,
  ];
}

/** The first column to the left, numbers to the right. All cells are ASCII. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
}
