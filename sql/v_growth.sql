-- Each actual stock, flow and ratio beside that of the same period a year before: the change, and in percent. Only cells that are told
-- without dispute on both sides; areas whose code changed in between are not joined here (zongjie compare does, with a mark).
SELECT
  now.INDICATOR, now.indicator_name, now.REF_AREA, now.area_name_now, now.MEASURE_TYPE, now.BREAKDOWN, now.UNIT_MEASURE,
  was.TIME_PERIOD AS time_period_before,
  now.TIME_PERIOD,
  now.PERIOD_END,
  was.OBS_VALUE AS obs_value_before,
  now.OBS_VALUE,
  now.OBS_VALUE - was.OBS_VALUE AS change,
  CASE WHEN was.OBS_VALUE > 0 THEN 100 * (now.OBS_VALUE - was.OBS_VALUE) / was.OBS_VALUE END AS change_percent
FROM v_series now
JOIN v_series was
  ON was.INDICATOR = now.INDICATOR AND was.REF_AREA = now.REF_AREA AND was.MEASURE_TYPE = now.MEASURE_TYPE
  AND was.BREAKDOWN = now.BREAKDOWN AND coalesce(was.UNIT_MEASURE, '') = coalesce(now.UNIT_MEASURE, '')
  AND was.STATUS = now.STATUS AND was.WITHIN_YEAR = now.WITHIN_YEAR AND was.YEAR = now.YEAR - 1
WHERE now.STATUS = 'actual' AND now.MEASURE_TYPE IN ('stock', 'flow', 'ratio') AND now.state = 'told' AND was.state = 'told';
