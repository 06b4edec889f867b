/**
 * The same cell told twice in one document: 全年投入帮扶资金126万元 in the head note, 全年共投入帮扶资金162万元 in the body. Reports name most things more than once with
 * other figures and mean other things, so that both must speak of the whole (全年, 共, 总数), under one name that is not general.
 */
import { breakdownKey, subject, TRUSTED } from '../cell.ts';
import { say, type Draft } from '../finding.ts';
import { isKnown, type Figure, type Known } from '../figure.ts';
import { apart, sum } from '../range.ts';

/** The clause speaks of all there was in the period, or of all there is. */
const WHOLE_PERIOD = /(?:全年|上半年|下半年|年内|一年来|半年来|今年以来)[^,;:。]{0,14}$/u;
const IN_ALL = /(?:共|累计|合计|总共|总计)[^,;:。]{0,12}$/u;
const TOTAL = /(?:总数|总量|总额)(?:已|达到?|为|是|共|有)*$/u;
/** Behind the unit the clause must end: 投入资金80万元用于… is a part of something. */
const ENDS = /^(?:[,;。!\n)]|$)/u;

export function toldTwice(figures: readonly Figure[]): Draft[] {
  const cells = new Map<string, Known[]>();
  for (const figure of figures) {
    const key = cellKey(figure);
    if (key === null || !isKnown(figure)) continue;
    const list = cells.get(key);
    if (list) list.push(figure);
    else cells.set(key, [figure]);
  }
  const drafts: Draft[] = [];
  for (const list of cells.values()) {
    const draft = judge(figures, list);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function cellKey({ o, gap, after }: Figure): string | null {
  const { measure, number } = o.evidence;
  if (measure === null || o.precision !== 'exact' || o.confidence < TRUSTED) return null;
  if (o.partOf !== null || o.activity !== null || o.period.start === null || !ENDS.test(after)) return null;
  // The measure stands right before its number, and is not half of a longer phrase behind it.
  if (measure[1] > number[0] || number[0] - measure[1] > 6) return null;
  const clause = gap.slice(Math.max(gap.lastIndexOf(','), gap.lastIndexOf('\n')) + 1);
  const flow =
    o.measureType === 'flow' && o.status === 'actual' && (WHOLE_PERIOD.test(clause) || IN_ALL.test(clause));
  const stock = o.measureType === 'stock' && TOTAL.test(clause);
  const what = subject(o) ?? longer(o.measure, clause);
  if ((!flow && !stock) || what === null) return null;
  const { start, end } = o.period;
  return [what, breakdownKey(o), o.unit, o.area.code ?? o.area.name, o.measureType, start, end].join('|');
}

/** A general word with the two characters before it: 资金 alone is no name, 帮扶资金 is one. */
function longer(measure: string | null, clause: string): string | null {
  if (measure === null || !clause.endsWith(measure)) return null;
  const named = /\p{Script=Han}{2}$/u.exec(clause.slice(0, -measure.length))?.[0];
  return named === undefined || /[了共计入放出]/u.test(named) ? null : `“${named}${measure}”`;
}

function judge(figures: readonly Figure[], list: readonly Known[]): Draft | null {
  const values = new Set(list.map((f) => f.value));
  if (values.size !== 2) return null;
  const first = list[0]!;
  const second = list.find((f) => f.value !== first.value)!;
  if (!apart(first.range, second.range) || first.sentence === second.sentence) return null;
  // The one that its parts bear out is right; else the later one, since bodies are written before head notes.
  const [wrong, right] = borneOut(figures, first) ? [second, first] : [first, second];
  const { unit, unitText } = right.o;
  return {
    code: 'same-cell-told-differently',
    observations: [wrong.o.id, right.o.id],
    stated: wrong.value,
    computed: right.value,
    message: `${right.o.measure}一处为${say(wrong.value, unit, unitText)}，一处为${say(right.value, unit, unitText)}`,
  };
}

function borneOut(figures: readonly Figure[], whole: Known): boolean {
  const parts = figures.filter(
    (f) => f.o.partOf === whole.o.id && isKnown(f) && f.o.unit === whole.o.unit,
  ) as Known[];
  return parts.length > 1 && !apart(sum(parts.map((p) => p.range)), whole.range);
}
