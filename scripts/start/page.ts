// The second half of the first look: what a loaded warehouse says across districts and half-years, what does not add up, and where the workbook lies.
import { writeFileSync } from 'node:fs';
import { check } from '../../src/check/index.ts';
import { compareFacts, openFacts, type Comparison, type Row } from '../../src/compare/index.ts';
import { groupBy } from '../../src/compare/group.ts';
import { alignRows, cut } from '../../src/text/width.ts';
import { sayCell } from '../../src/compare/words.ts';
import { workbookOf } from '../../src/compare/workbook.ts';

const SHOWN = ['union.members', 'union.organisations'];
/** A finding stays on one line of a usual terminal. */
const LINE = 118;

/**
 * Lines of the page.
 * @param from the warehouse, or NDJSON of `extract`
 * @param workbook where to write the comparison as a workbook
 */
export async function startPage(from: string, workbook: string): Promise<string[]> {
  const base = await openFacts(from);
  try {
    const comparisons = await compareFacts(base, { indicators: SHOWN });
    writeFileSync(workbook, workbookOf(await compareFacts(base)));
    const findings = await check(base);
    return [
      ...comparisons.flatMap((c) => [...byDistrict(c), '']),
      `${findings.length} findings (npx zongjie check --from ${from} shows the quotes):`,
      ...findings.map(({ code, places: [place], message }) =>
        cut(`  ${place.uri.slice(place.uri.lastIndexOf('/') + 1)}  ${code}  ${message}`, LINE),
      ),
      '',
      `The comparison with every quote and formula lies in ${workbook}`,
    ];
  } finally {
    await base.close();
  }
}

/** A row a district, a column for each half-year since its first; districts tell of different years, named beside them. */
function byDistrict({ subject, rows }: Comparison): string[] {
  const halves = rows.filter(
    (r) => r.place.code !== null && /-(?:06-30|12-31)$/.test(r.end) && r.actual.state !== 'missing',
  );
  const series = [...groupBy(halves, (r) => r.place.line).values()].filter((s) => s.length > 3);
  const length = Math.max(0, ...series.map((s) => ordinal(s[s.length - 1]!) - ordinal(s[0]!) + 1));
  const columns = Array.from({ length }, (_, i) => i);
  const lines = series.map((s) => {
    const cells = new Map(s.map((r) => [ordinal(r) - ordinal(s[0]!), sayCell(r.actual)]));
    const last = s[s.length - 1]!;
    const years = `${s[0]!.end.slice(0, 7)} – ${last.end.slice(0, 7)}`;
    return [last.place.name, years, ...columns.map((i) => cells.get(i) ?? '')];
  });
  const head = [subject.name, '', ...columns.map((i) => `half ${i + 1}`)];
  return alignRows([head, ...lines], ['left', 'left', ...columns.map(() => 'right' as const)]);
}

/** Half-years since the year 0. */
const ordinal = ({ end }: Row): number => Number(end.slice(0, 4)) * 2 + (end.endsWith('-06-30') ? 0 : 1);
