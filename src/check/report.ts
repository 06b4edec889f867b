/** Findings as people and programs read them. */
import { neutral } from '../compare/neutral.ts';
import { csvCell } from '../compare/data.ts';
import { oneLine } from '../compare/words.ts';
import { codeTitle, type CheckFinding, type Place } from './index.ts';

/** One finding a paragraph: what, then each figure with its words and its place. */
export function findingText({ code, severity, message, places }: CheckFinding): string {
  const lines = places.map((p) => `  ${where(p)}  “${oneLine(p.quote)}”`);
  return `${severity}  ${code}  ${codeTitle(code)}\n  ${message}\n${lines.join('\n')}\n`;
}

const where = ({ uri, part, start, end }: Place): string =>
  `${uri}${part > 1 ? `#${part}` : ''}:${start}-${end}`;

/** The last line: how many of which severity. */
export function summary(findings: readonly CheckFinding[]): string {
  const count = (severity: CheckFinding['severity']): number =>
    findings.filter((f) => f.severity === severity).length;
  return `${findings.length} findings: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes\n`;
}

export const findingsJson = (findings: readonly CheckFinding[]): string =>
  `${JSON.stringify(findings, null, 2)}\n`;

const HEAD =
  'CODE,SEVERITY,SCOPE,MESSAGE,STATED,COMPUTED,URI,PART,CHAR_START,CHAR_END,QUOTE,OTHER_URI,OTHER_PART,OTHER_START,OTHER_END,OTHER_QUOTE,OBSERVATIONS';

/** One line a finding, with the doubted figure and the one it is held against. */
export const findingsCsv = (findings: readonly CheckFinding[]): string =>
  [
    HEAD,
    ...findings.map(
      ({ code, severity, scope, message, stated, computed, places: [first, second, ...more] }) =>
        [
          code,
          severity,
          scope,
          message,
          stated,
          computed,
          ...placeCells(first),
          ...(second ? placeCells(second) : [null, null, null, null, null]),
          [first, ...(second ? [second] : []), ...more].map((p) => neutral(p.observation)).join(' '),
        ]
          .map(csvCell)
          .join(','),
    ),
    '',
  ].join('\r\n');

const placeCells = ({ uri, part, start, end, quote }: Place): (string | number)[] => [
  uri,
  part,
  start,
  end,
  quote,
];
