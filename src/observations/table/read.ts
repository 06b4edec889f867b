/** Reads a table: which cells claim what, from their row, their column and what stands above them. */
import type { MeasureTypes } from '../../lexicon/measure-types.ts';
import type { Quantity, ReferenceTime, Span, TableBlock, TimeMention } from '../../model/index.ts';
import { captionOf, type Caption } from './caption.ts';
import type { CellClaim, Named, TableReading } from './claim.ts';
import { columnsOf, levelBefore, type Column } from './columns.ts';
import { gridOf, type GridCell, type GridRow } from './grid.ts';
import { isArea, isAreaCorner, isMeasureCorner, nameOf, readLabel, shortened, type Label } from './labels.ts';
import { natureOf, periodOf, typeOf } from './meaning.ts';
import { positive, readNumber } from './number.ts';
import { cornerOf, partsOf, type TablePart } from './parts.ts';
import { readUnit, unitFor, unitOfDimension, type TableUnit } from './units.ts';

export interface TableContext {
  readonly reference: ReferenceTime;
  readonly types: MeasureTypes;
}

/** @param folded the whole folded text; the table's spans point into it */
export function readTable(folded: string, table: TableBlock, context: TableContext): TableReading {
  const grid = gridOf(folded, table);
  const reading: Reading = { span: grid.span, claims: [], excluded: [], missing: [] };
  const above = captionOf(folded, table.start, [], context.reference);
  for (const part of partsOf(grid)) {
    const caption = captionOf(folded, null, part.titles, above.reference, above);
    new PartReader(folded, part, grid.width, caption, context.types, reading).read();
  }
  return reading;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type Reading = Mutable<TableReading>;

class PartReader {
  readonly #columns: readonly Column[];
  readonly #measuredByColumn: boolean;
  readonly #rowsAreAreas: boolean;
  readonly #labels: ReadonlyMap<GridRow, Label | null>;
  /** Rows around the present one, outermost first, with the claim of each column. */
  readonly #open: { depth: number; unit: TableUnit | null; claims: Map<number, CellClaim> }[] = [];

  constructor(
    private readonly folded: string,
    private readonly part: TablePart,
    width: number,
    private readonly caption: Caption,
    private readonly types: MeasureTypes,
    private readonly reading: Reading,
  ) {
    this.#columns = columnsOf(folded, part, width, caption.reference);
    const corner = cornerOf(
      part,
      this.#columns.findLastIndex(({ kind }) => kind === 'label'),
    );
    this.#labels = new Map(part.body.map(({ row }) => [row, this.#label(row)]));
    const labels = [...this.#labels.values()].filter((label) => label !== null && !label.isTotal) as Label[];
    const places = labels.filter(({ rest }) => rest !== null && isArea(rest.text));
    this.#rowsAreAreas = isAreaCorner(corner) || places.length * 3 > labels.length * 2;
    const named = this.#columns.filter(
      ({ kind, named: rest }) => kind === 'value' && rest !== null && !isArea(rest.text),
    );
    this.#measuredByColumn = named.length > 0 && !isMeasureCorner(corner);
  }

  read(): void {
    const values = this.#columns.filter(({ kind }) => kind === 'value').length;
    // Several columns of numbers under no header: nobody can say which is which.
    if (values > 1 && this.part.header.length === 0) return;
    for (const { row, isGroup } of this.part.body) {
      const label = this.#labels.get(row) ?? null;
      if (label !== null) this.#nest(label);
      if (!isGroup) for (const [c, column] of this.#columns.entries()) this.#cell(row, c, column, label);
    }
  }

  /** The label next to the values says most; those left of it are its group. */
  #label(row: GridRow): Label | null {
    const cells = row.cells.filter(
      (cell, c): cell is GridCell => cell !== null && cell.text !== '' && this.#columns[c]!.kind === 'label',
    );
    const cell = cells[cells.length - 1];
    return cell === undefined ? null : readLabel(this.folded, cell, this.caption.reference);
  }

  #nest({ depth, unit }: Label): void {
    while (this.#open.length > 0 && this.#open[this.#open.length - 1]!.depth >= depth) this.#open.pop();
    this.#open.push({ depth, unit, claims: new Map() });
  }

  #cell(row: GridRow, c: number, column: Column, label: Label | null): void {
    const cell = row.cells[c];
    if (cell == null || cell.col !== c) return;
    if ((column.kind === 'ordinal' || column.kind === 'score') && cell.kind === 'number') {
      this.reading.excluded.push({ span: spanOf(cell), reason: column.kind });
    }
    if (column.kind !== 'value' || !this.part.body.some((one) => one.row === row)) return;
    if (cell.kind === 'missing' || cell.kind === 'blank') {
      this.reading.missing.push({ span: spanOf(cell), row: cell.row + 1, column: c + 1 });
    } else if (cell.kind === 'number') {
      const claim = this.#claim(row, cell, c, column, label);
      if (claim === null) return;
      this.reading.claims.push(claim);
      this.#open[this.#open.length - 1]?.claims.set(c, claim);
    }
  }

  #claim(row: GridRow, cell: GridCell, c: number, column: Column, label: Label | null): CellClaim | null {
    const at = levelBefore(this.#columns, c);
    const before = at === null ? null : this.#columns[at]!;
    const named = column.named ?? before?.named ?? null;
    const measure = this.#measuredByColumn ? named : this.#rowMeasure(column, label);
    if (measure === null) return null;
    const unit = this.#unit(row, column, label, measure.text);
    const quantity = readNumber(cell, unit);
    if (quantity === null) return null;
    const time = this.#time(column, before, label);
    const nature = natureOf(measure.text, at === null ? quantity : this.#level(row, at), time, this.types);
    const type = typeOf(measure.text, quantity, column, nature);
    const interval = time ?? this.#inherited();
    const baseline =
      type === 'growth' || type === 'increase' || type === 'decrease'
        ? (column.change?.baseline ?? null)
        : null;
    const days = periodOf(type, nature, interval, baseline);
    return {
      quantity: type === 'decrease' ? positive(quantity) : quantity,
      measure: shortened(measure),
      measureType: type,
      status: column.isTarget ? 'target' : 'actual',
      baseline,
      time,
      period: {
        ...days,
        basis: days.end === null ? 'none' : time === null ? 'inherited' : 'stated',
        span: time && spanOf(time),
      },
      ...this.#where(column, label),
      partOf: type === 'growth' || type === 'ratio' ? null : this.#whole(c, label),
      row: cell.row + 1,
      column: c + 1,
      rules: [this.#measuredByColumn ? 'table/measure-in-column' : 'table/measure-in-row', `table/${type}`],
    };
  }

  /** The measure where the rows name it; where they are places or times, what the columns count or the title names. */
  #rowMeasure(column: Column, label: Label | null): Named | null {
    if (label === null || this.#rowsAreAreas || label.isTotal) {
      return column.dimension ?? this.caption.subject ?? (label?.isTotal ? nameOf(label) : null);
    }
    return (
      (label.isDimension ? this.caption.subject : null) ??
      label.rest ??
      column.dimension ??
      this.caption.subject
    );
  }

  /** The number of that column in the same row: a change of a stock is dated like a stock. */
  #level(row: GridRow, c: number): Quantity | null {
    const cell = row.cells[c];
    return cell == null
      ? null
      : readNumber(cell, this.#unit(row, this.#columns[c]!, this.#labels.get(row) ?? null, ''));
  }

  #unit(row: GridRow, column: Column, label: Label | null, measure: string): TableUnit | null {
    if (column.unit !== null) return column.unit;
    if (column.change?.kind === 'growth' || column.isShare) return PERCENT;
    if (column.change?.kind === 'point') return POINT;
    if (label?.unit != null) return label.unit;
    const own = this.#columns.findIndex(({ kind }) => kind === 'unit');
    const cell = own < 0 ? null : row.cells[own];
    if (cell != null && cell.text !== '') return readUnit(cell.text, cell.start);
    // A change with no word on its unit might be percent as well as what the caption says.
    if (column.change?.kind === 'open') return null;
    return (
      unitFor(this.caption.units, column.dimension?.text ?? measure) ??
      unitOfDimension(column.dimension?.text) ??
      // 其中：女会员 below 会员（人） counts people too.
      (this.#measuredByColumn ? null : (this.#open.findLast(({ unit }) => unit !== null)?.unit ?? null))
    );
  }

  #time(column: Column, before: Column | null, label: Label | null): TimeMention | null {
    const level = before?.time ?? null;
    // 2017年 over both 1-6月 and 增长%: the growth is that of the months.
    const within =
      column.time !== null &&
      level !== null &&
      (level.from ?? '') >= (column.time.from ?? '') &&
      (level.to ?? '9') <= (column.time.to ?? '');
    return (within ? level : column.time) ?? label?.time ?? level ?? this.caption.time;
  }

  #inherited(): { from: string | null; to: string | null } {
    const { period } = this.caption.reference;
    return { from: period?.start ?? null, to: period?.end ?? null };
  }

  #where(column: Column, label: Label | null): Pick<CellClaim, 'area' | 'category'> {
    const row = label === null || label.isTotal ? null : label.rest;
    const own = column.named !== null && !this.#measuredByColumn ? column.named : null;
    if (own !== null) return isArea(own.text) ? { area: own, category: null } : { area: null, category: own };
    if (row === null || (!this.#measuredByColumn && !this.#rowsAreAreas))
      return { area: null, category: null };
    return this.#rowsAreAreas || isArea(row.text)
      ? { area: row, category: null }
      : { area: null, category: row };
  }

  /** Rows of places are no parts of each other; parts are told by 其中, # or an indent. */
  #whole(c: number, label: Label | null): CellClaim | null {
    if (label === null || this.#rowsAreAreas) return null;
    return (
      this.#open
        .slice(0, -1)
        .findLast(({ claims }) => claims.has(c))
        ?.claims.get(c) ?? null
    );
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const implied = (unit: 'percent' | 'percentage-point'): TableUnit => ({
  text: '',
  span: { start: 0, end: 0 },
  unitClass: unit,
  unit,
  factor: 1,
});
const PERCENT = implied('percent');
const POINT = implied('percentage-point');
