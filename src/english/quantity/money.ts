/** Money before a number (HK$42, RMB 3 million) and behind it (320 million yuan). */
import { currencies } from '../lexicon.ts';
import { headPattern, tailPattern } from './match.ts';

interface Compiled {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly units: ReadonlyMap<string, string>;
}

const plain = (text: string): string => text.replace(/[ -]/gu, ' ');

function compile(): Compiled {
  const rows = currencies();
  const before = rows.flatMap((c) => c.before);
  const after = rows.flatMap((c) => c.after);
  const units = new Map(
    rows.flatMap((c) => [...c.before, ...c.after].map((t) => [plain(t).toLowerCase(), c.unit] as const)),
  );
  return {
    before: tailPattern([...before, '$'], 'u'),
    after: headPattern([...after, 'dollars', 'dollar'], 'u'),
    units,
  };
}

let compiled: Compiled | undefined;
const tables = () => (compiled ??= compile());

/** What a bare $ means in a report on an area: Hong Kong's own dollars there, United States dollars anywhere else. */
export function dollarOf(area: string | null): string {
  const home =
    area === null ? undefined : currencies().find((c) => c.home.some((name) => area.includes(name)));
  return home?.unit ?? 'USD';
}

export function moneyBefore(
  sentence: string,
  start: number,
  dollar: string,
): { start: number; unit: string } | null {
  const gap = sentence[start - 1] === ' ' ? 1 : 0;
  const m = tables().before.exec(sentence.slice(Math.max(0, start - gap - 14), start - gap));
  if (m === null) return null;
  const unit = m[0] === '$' ? dollar : tables().units.get(plain(m[0]).toLowerCase())!;
  return { start: start - gap - m[0].length, unit };
}

export function moneyAfter(
  sentence: string,
  end: number,
  dollar: string,
): { start: number; end: number; unit: string } | null {
  const start = /[ -]/u.test(sentence[end] ?? '') ? end + 1 : end;
  const m = tables().after.exec(sentence.slice(start, start + 24));
  if (m === null || start === end) return null;
  const unit = /^dollars?$/u.test(m[0]) ? dollar : tables().units.get(plain(m[0]).toLowerCase())!;
  return { start, end: start + m[0].length, unit };
}
