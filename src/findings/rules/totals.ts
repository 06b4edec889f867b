/**
 * Totals at two days against what was added between them: 年末1363家 after 上年末1278家 and 新建85家. Told only where the three stand in one document, under one
 * name, and no words tell of losses or of land that was joined.
 */
import { seriesKey, TRUSTED } from '../cell.ts';
import { say, type Draft } from '../finding.ts';
import type { Figure, Known } from '../figure.ts';
import { isKnown } from '../figure.ts';
import { addDays, yearOf } from '../../model/index.ts';

/** Losses and gains that are not told as additions. */
const MOVED =
  /撤销|注销|撤并|合并|划入|划出|划归|并入|转出|转入|流失|退会|减员|关停|关闭|破产|倒闭|剔除|核减|清理|整合|调整|移交|上划|下划|退休/u;

export function totals(figures: readonly Figure[], text: string): Draft[] {
  const series = new Map<string, Known[]>();
  for (const figure of figures) {
    const { o } = figure;
    if (!isKnown(figure) || o.confidence < TRUSTED || o.partOf !== null || o.sameAs !== null) continue;
    if (o.status !== 'actual' || o.precision !== 'exact' || o.unit === 'percent' || o.measureType === 'ratio')
      continue;
    const key = seriesKey(o);
    if (key === null) continue;
    const list = series.get(key);
    if (list) list.push(figure);
    else series.set(key, [figure]);
  }
  const drafts: Draft[] = [];
  for (const list of series.values()) {
    const draft = judge(list);
    if (draft) drafts.push(draft);
  }
  return drafts.length > 0 && MOVED.test(text) ? [] : drafts;
}

function judge(list: readonly Known[]): Draft | null {
  const stocks = list.filter((f) => f.o.measureType === 'stock' && f.o.period.end !== null);
  const changes = list.filter((f) => f.o.measureType === 'increase' || f.o.measureType === 'decrease');
  if (stocks.length !== 2 || changes.length !== 1 || changes[0]!.o.measureType !== 'increase') return null;
  const [before, after] =
    stocks[0]!.o.period.end! < stocks[1]!.o.period.end! ? stocks : [stocks[1], stocks[0]];
  const added = changes[0]!;
  const { start, end } = added.o.period;
  if (
    start === null ||
    end === null ||
    addDays(start, -1) !== before!.o.period.end ||
    end !== after!.o.period.end
  )
    return null;
  const difference = after!.value - before!.value;
  if (difference === added.value || added.o.baseline !== null) return null;
  // Over five years some are lost, and nobody is surprised; within a year it is worth a note.
  if (difference >= 0 && difference < added.value && yearOf(end) !== yearOf(start)) return null;
  const { unit, unitText } = after!.o;
  const falls = difference < 0;
  return {
    code: falls ? 'total-falls-while-additions-claimed' : 'total-against-additions',
    // Fewer than added may be losses that nobody tells of.
    ...(!falls && difference < added.value && { severity: 'info' as const }),
    observations: [after!.o.id, before!.o.id, added.o.id],
    stated: after!.value,
    computed: before!.value + added.value,
    message:
      `${after!.o.measure ?? ''}由${say(before!.value, unit, unitText)}加新增${say(added.value, unit, unitText)}应为` +
      `${say(before!.value + added.value, unit, unitText)}，文中为${say(after!.value, unit, unitText)}`,
  };
}
