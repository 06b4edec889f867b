-- One row a cell: what all sources together say of one indicator, area, period, type, breakdown, unit, status and baseline. OBS_VALUE is null
-- where the sources differ or where the figure is masked: no source is picked in silence. SOURCES counts documents, CLAIMS counts facts.
SELECT
  f.INDICATOR, f.REF_AREA, f.TIME_PERIOD, f.PERIOD_START, f.PERIOD_END, f.FREQ, f.MEASURE_TYPE, f.BREAKDOWN, f.UNIT_MEASURE, f.STATUS,
  f.BASELINE,
  CASE WHEN min(f.OBS_VALUE) = max(f.OBS_VALUE) THEN min(f.OBS_VALUE) END AS OBS_VALUE,
  min(f.OBS_VALUE) AS least_value,
  max(f.OBS_VALUE) AS greatest_value,
  min(f.OBS_LOW) AS OBS_LOW,
  max(f.OBS_HIGH) AS OBS_HIGH,
  CASE WHEN count(f.OBS_VALUE) = 0 THEN 'masked' WHEN min(f.OBS_VALUE) = max(f.OBS_VALUE) THEN 'told' ELSE 'disputed' END AS state,
  count(DISTINCT f.DOC_ID) AS sources,
  count(*) AS claims,
  max(f.CONFIDENCE) AS CONFIDENCE
FROM fact_observation f
WHERE f.INDICATOR IS NOT NULL
GROUP BY
  f.INDICATOR, f.REF_AREA, f.TIME_PERIOD, f.PERIOD_START, f.PERIOD_END, f.FREQ, f.MEASURE_TYPE, f.BREAKDOWN, f.UNIT_MEASURE, f.STATUS,
  f.BASELINE;
