/** One thing recognized in a text, in the notation that readers of other projects share. */
export interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type:
    | 'number'
    | 'ordinal'
    | 'percent'
    | 'numberrange'
    | 'money'
    | 'dimension'
    | 'age'
    | 'temperature'
    | 'date'
    | 'daterange'
    | 'datetime'
    | 'datetimerange'
    | 'time'
    | 'timerange'
    | 'duration'
    | 'set';
  /** Numbers plain, 60% as 60, open and closed ranges as bounds, times in ISO 8601; null where it cannot be known. */
  readonly value: number | string | Bounds | null;
  /** ISO 4217 for money, m, kg, km2 … for dimensions, C or F for temperatures. */
  readonly unit: string | null;
}

export interface Bounds {
  readonly min: number | string | null;
  readonly max: number | string | null;
}

/** Without its quoted text, which the caller slices. */
export type Found = Omit<Recognized, 'text'>;
