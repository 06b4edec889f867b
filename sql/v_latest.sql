-- The latest actual cell of each indicator, area, type, breakdown, unit and baseline whose period is known. An instant or a period that ends
-- later is later; of periods that end on one day the longest comes first.
SELECT * FROM (
  SELECT
    s.*,
    row_number() OVER (
      PARTITION BY s.INDICATOR, s.REF_AREA, s.MEASURE_TYPE, s.BREAKDOWN, s.UNIT_MEASURE, s.BASELINE
      ORDER BY s.PERIOD_END DESC, s.PERIOD_START, s.TIME_PERIOD
    ) AS nth_latest
  FROM v_series s
  WHERE s.STATUS = 'actual' AND s.PERIOD_END IS NOT NULL AND s.REF_AREA IS NOT NULL
) AS ranked
WHERE nth_latest = 1;
