/**
 * Holds the corpus against its own arithmetic. The foot of a marked report says what its author meant:
 *
 *   members = 2012/members + joined          another report of the district by its period, then the figure's name
 *   rate = 100 * signed / firms              rounding is respected: each printed figure is an interval
 *   rise ! 100 * (fund / 2012/fund - 1)      planted: this must NOT hold
 */
import type { Figure } from './figure.ts';

export interface Failure {
  document: string;
  line: string;
  message: string;
}

const TOKEN =
  /\s*(?<reference>\d{4}(?:-S\d)?\/)?(?<name>[A-Za-z_]\w*)|\s*(?<number>\d+(?:\.\d+)?)|\s*(?<sign>[-+*/()])/uy;
const exactly = (value: number): Figure => ({ value, low: value, high: value });

function spread(value: number, corners: number[]): Figure {
  return { value, low: Math.min(...corners), high: Math.max(...corners) };
}

function combine(sign: string, a: Figure, b: Figure): Figure {
  if (sign === '+') return { value: a.value + b.value, low: a.low + b.low, high: a.high + b.high };
  if (sign === '-') return { value: a.value - b.value, low: a.low - b.high, high: a.high - b.low };
  const apply = sign === '*' ? (x: number, y: number) => x * y : (x: number, y: number) => x / y;
  return spread(apply(a.value, b.value), [
    apply(a.low, b.low),
    apply(a.low, b.high),
    apply(a.high, b.low),
    apply(a.high, b.high),
  ]);
}

/** Evaluates sums and products of figures and numbers; throws on anything else. */
export function evaluateFigures(
  expression: string,
  lookUp: (name: string, period: string | null) => Figure,
): Figure {
  const tokens: (Figure | string)[] = [];
  TOKEN.lastIndex = 0;
  const source = expression.trim();
  while (TOKEN.lastIndex < source.length) {
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) throw new Error(`cannot read ${source}`);
    if (groups['name']) tokens.push(lookUp(groups['name'], groups['reference']?.slice(0, -1) ?? null));
    else tokens.push(groups['number'] ? exactly(Number(groups['number'])) : groups['sign']!);
  }
  let at = 0;
  const peek = (): Figure | string | undefined => tokens[at];
  function factor(): Figure {
    const token = tokens[at++];
    if (token === '(') {
      const inside = sum();
      if (tokens[at++] !== ')') throw new Error(`) is missing in ${source}`);
      return inside;
    }
    if (token === undefined || typeof token === 'string') throw new Error(`cannot read ${source}`);
    return token;
  }
  function chain(next: () => Figure, signs: string): Figure {
    let left = next();
    for (let sign = peek(); typeof sign === 'string' && signs.includes(sign); sign = peek()) {
      at += 1;
      left = combine(sign, left, next());
    }
    return left;
  }
  const product = (): Figure => chain(factor, '*/');
  const sum = (): Figure => chain(product, '+-');
  const result = sum();
  if (at < tokens.length) throw new Error(`cannot read ${source}`);
  return result;
}

/** The lines that do not hold (or, planted with `!`, that do), over reports named `district-period`. */
export function checkArithmetic(
  reports: ReadonlyMap<string, { named: ReadonlyMap<string, Figure>; foot: readonly string[] }>,
): Failure[] {
  const failures: Failure[] = [];
  for (const [document, { foot }] of reports) {
    const district = document.slice(0, document.indexOf('-'));
    const lookUp = (name: string, period: string | null): Figure => {
      const figure = reports.get(period === null ? document : `${district}-${period}`)?.named.get(name);
      if (!figure) throw new Error(`no figure ${period === null ? '' : `${period}/`}${name}`);
      return figure;
    };
    for (const line of foot) {
      const [, left, relation, right] = /^(.+?)\s([=!])\s(.+)$/u.exec(line) ?? [];
      try {
        if (!left || !right) throw new Error('not an equation');
        const a = evaluateFigures(left, lookUp);
        const b = evaluateFigures(right, lookUp);
        const slack = 1e-9 * Math.max(1, Math.abs(a.value));
        const holds = a.low <= b.high + slack && b.low <= a.high + slack;
        if (holds !== (relation === '='))
          failures.push({ document, line, message: `${a.value} against ${b.value}` });
      } catch (error) {
        failures.push({ document, line, message: (error as Error).message });
      }
    }
  }
  return failures;
}
