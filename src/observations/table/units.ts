/** Units as tables write them: in the caption, in brackets behind a label, in a column of their own. */
import type { Span, UnitClass } from '../../model/index.ts';
import { unitsAfter } from '../../lexicon/units.ts';

export interface TableUnit {
  readonly text: string;
  readonly span: Span;
  readonly unitClass: UnitClass;
  readonly unit: string | null;
  /** What one of these is in the record's unit: 亿元 → 1e8, 万人 → 1e4. */
  readonly factor: number;
}

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** 亿元, 万人次, %, 百分点, 公里: the whole of `text` must be a unit. */
export function readUnit(text: string, start: number): TableUnit | null {
  const words = text.trim();
  const span = { start: start + text.indexOf(words), end: start + text.indexOf(words) + words.length };
  if (words === '') return null;
  if (/^[±+\-/ ]*[%％]$/u.test(words))
    return { text: words, span, unitClass: 'percent', unit: 'percent', factor: 1 };
  if (/^[±+-]?(?:个)?百分点$/u.test(words)) {
    return { text: words, span, unitClass: 'percentage-point', unit: 'percentage-point', factor: 1 };
  }
  const whole = unitsAfter.match(words, 0, words.length);
  if (whole?.end === words.length) return made(whole.entry, words, span, 1);
  for (const [scale, factor] of SCALES) {
    if (!words.startsWith(scale)) continue;
    const rest = words.slice(scale.length);
    const found = unitsAfter.match(rest, 0, rest.length);
    if (rest !== '' && found?.end === rest.length) return made(found.entry, words, span, factor);
  }
  return null;
}

const made = (
  entry: { class: UnitClass; unit: string | null; factor: number },
  text: string,
  span: Span,
  scale: number,
): TableUnit => ({ text, span, unitClass: entry.class, unit: entry.unit, factor: entry.factor * scale });

/** The units of a caption: 单位:亿元, (单位:家、人). Several are in the order of what they measure. */
export function captionUnits(text: string, start: number): TableUnit[] {
  const found = /(?:计量)?单\s*位\s*[::]\s*([^()\[\]\n]{1,30})/u.exec(text);
  if (found === null) return [];
  const units: TableUnit[] = [];
  let at = start + found.index + found[0].length - found[1]!.length;
  for (const piece of found[1]!.split(/([、,/;\s]+)/u)) {
    const unit = readUnit(piece, at);
    if (unit !== null) units.push(unit);
    at += piece.length;
  }
  return units;
}

const PEOPLE =
  /(?:会员|职工|员工|工人|党员|干部|人口|学生|教师|劳模|人数|人员|妇女|残疾人|青年|工会主席|委员|从业|者|员|人)(?:数|总数)?$/u;
const MONEY = /(?:额|金|收入|支出|产值|投资|经费|款|费|利润|税|余额|总值|增加值)$/u;

/** What a column counts that says 人数 or 户数 and no unit; money without a unit may be yuan as well as ten thousands of it. */
export function unitOfDimension(dimension: string | undefined): TableUnit | null {
  const counted = /(人次|人|户|家|个|件|次|场)/u.exec(dimension ?? '')?.[1];
  const unit = counted === undefined ? null : readUnit(counted, 0);
  return unit === null ? null : { ...unit, text: '', span: { start: 0, end: 0 } };
}

/** Which of a caption's units a measure takes; null where that is open. */
export function unitFor(units: readonly TableUnit[], measure: string): TableUnit | null {
  if (units.length <= 1) return units[0] ?? null;
  const wanted = PEOPLE.test(measure) ? ['person', 'person-time'] : MONEY.test(measure) ? ['money'] : null;
  const fitting = units.filter(({ unitClass }) =>
    wanted === null
      ? !['person', 'person-time', 'money', 'percent'].includes(unitClass)
      : wanted.includes(unitClass),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}
