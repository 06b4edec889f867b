/**
 * Turns the marked reports of `annotations/` into `NAME.txt` and `NAME.gold.json` of `corpus/`, lists their named
 * figures in `ledger.tsv`, and holds their arithmetic.
 *
 *   npx tsx scripts/annotate.ts             write what has changed
 *   npx tsx scripts/annotate.ts --check     write nothing; exit 1 where a file differs from its marked source
 *   npx tsx scripts/annotate.ts --unmarked  also list digits and words of time without an annotation, for a second look
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkArithmetic } from './annotate/arithmetic.ts';
import { encodeGb18030 } from './annotate/gb18030.ts';
import { goldJson, readMarked, unmarkedPlaces } from './annotate/marked.ts';
import type { Annotated } from './annotate/marked.ts';

const CORPUS = new URL('../corpus/', import.meta.url);
/** Apart from corpus/, which is read as an archive is: all of it. */
const MARKED = new URL('../annotations/', import.meta.url);

/** All marked reports by name (`fengnan-2013-S1`), in order of their names. */
export function readMarkedReports(): Map<string, Annotated> {
  const names = readdirSync(MARKED)
    .filter((file) => file.endsWith('.marked'))
    .sort();
  return new Map(
    names.map((file) => {
      const name = file.replace('.marked', '');
      return [name, readMarked(readFileSync(new URL(file, MARKED), 'utf8'), name)];
    }),
  );
}

/** The two files of a report, by the URLs where they belong. */
export function outputs(name: string, report: Annotated): [URL, Buffer][] {
  const text = report.encoding === 'gb18030' ? encodeGb18030(report.text) : Buffer.from(report.text, 'utf8');
  return [
    [new URL(`${name}.txt`, CORPUS), text],
    [new URL(`${name}.gold.json`, CORPUS), Buffer.from(goldJson(report.gold), 'utf8')],
  ];
}

/** Every named figure by district, period and name: the numbers by which the reports hang together. */
export function ledger(reports: ReadonlyMap<string, Annotated>): Buffer {
  const rows = [...reports].flatMap(([name, { named }]) => {
    const at = name.indexOf('-');
    return [...named].map(([figure, { value }]) =>
      [name.slice(0, at), name.slice(at + 1), figure, value].join('\t'),
    );
  });
  return Buffer.from(['district\tperiod\tname\tvalue', ...rows, ''].join('\n'), 'utf8');
}

function main(flags: string[]): void {
  const reports = readMarkedReports();
  let stale = 0;
  const keep = ([url, bytes]: [URL, Buffer]): void => {
    if (existsSync(url) && readFileSync(url).equals(bytes)) return;
    stale += 1;
    if (!flags.includes('--check')) writeFileSync(url, bytes);
  };
  keep([new URL('ledger.tsv', MARKED), ledger(reports)]);
  for (const [name, report] of reports) {
    outputs(name, report).forEach(keep);
    const { quantities, times, activities } = report.gold;
    console.log(
      `${name}: ${report.text.length} characters, ${quantities.length} quantities, ${times.length} times, ${activities.length} activities`,
    );
    if (flags.includes('--unmarked')) for (const place of unmarkedPlaces(report)) console.log(`    ${place}`);
  }
  const failures = checkArithmetic(reports);
  for (const { document, line, message } of failures) console.error(`${document}: ${line}: ${message}`);
  console.log(
    `${reports.size} reports, ${stale} files ${flags.includes('--check') ? 'stale' : 'written'}, ${failures.length} sums that do not hold`,
  );
  if (failures.length > 0 || (stale > 0 && flags.includes('--check'))) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
