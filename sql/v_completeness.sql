-- What each report leaves out: for every area and period of which a document tells, every indicator that the area tells of in any period, and
-- whether it is told, masked or missing there. Stocks of the last day of a period count for the period.
SELECT
  r.REF_AREA,
  r.TIME_PERIOD,
  t.INDICATOR,
  t.MEASURE_TYPE,
  CASE
    WHEN max(CASE WHEN f.OBS_VALUE IS NOT NULL THEN 1 ELSE 0 END) = 1 THEN 'told'
    WHEN count(f.OBS_ID) > 0 THEN 'masked'
    ELSE 'missing'
  END AS state
FROM (
  SELECT DISTINCT REF_AREA, TIME_PERIOD, PERIOD_START, PERIOD_END FROM dim_document
  WHERE REF_AREA IS NOT NULL AND TIME_PERIOD IS NOT NULL
) AS r
JOIN (
  SELECT DISTINCT REF_AREA, INDICATOR, MEASURE_TYPE FROM fact_observation
  WHERE INDICATOR IS NOT NULL AND REF_AREA IS NOT NULL AND STATUS = 'actual'
) AS t ON t.REF_AREA = r.REF_AREA
LEFT JOIN fact_observation f
  ON f.REF_AREA = r.REF_AREA AND f.INDICATOR = t.INDICATOR AND f.MEASURE_TYPE = t.MEASURE_TYPE AND f.STATUS = 'actual'
  AND f.PERIOD_END = r.PERIOD_END AND (f.PERIOD_START = r.PERIOD_START OR f.PERIOD_START = f.PERIOD_END)
GROUP BY r.REF_AREA, r.TIME_PERIOD, t.INDICATOR, t.MEASURE_TYPE;
