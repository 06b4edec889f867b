/** The codes that facts tell of: for each the warehouse has a row that says what it is. */
export interface Codes {
  readonly areas: Set<string>;
  readonly indicators: Set<string>;
  readonly periods: Map<string, { start: string; end: string }>;
}

export const noCodes = (): Codes => ({ areas: new Set(), indicators: new Set(), periods: new Map() });

interface CodedRow {
  readonly REF_AREA: string | null;
  readonly TIME_PERIOD: string | null;
  readonly PERIOD_START: string | null;
  readonly PERIOD_END: string | null;
  readonly INDICATOR?: string | null;
}

export function codesOf(rows: readonly CodedRow[]): Codes {
  const codes = noCodes();
  for (const row of rows) {
    if (row.REF_AREA !== null) codes.areas.add(row.REF_AREA);
    if (row.INDICATOR != null) codes.indicators.add(row.INDICATOR);
    if (row.TIME_PERIOD !== null && row.PERIOD_START !== null && row.PERIOD_END !== null)
      codes.periods.set(row.TIME_PERIOD, { start: row.PERIOD_START, end: row.PERIOD_END });
  }
  return codes;
}

export function addCodes(all: Codes, { areas, indicators, periods }: Codes): void {
  for (const area of areas) all.areas.add(area);
  for (const indicator of indicators) all.indicators.add(indicator);
  for (const [period, days] of periods) all.periods.set(period, days);
}
