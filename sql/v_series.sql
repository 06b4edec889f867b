-- Cells with the names of what they tell of, to be put in order of PERIOD_END: the series of an indicator in an area.
SELECT
  c.*,
  i.NAME AS indicator_name,
  i.NAME_EN AS indicator_name_en,
  a.NAME AS area_name_now,
  a.LEVEL AS area_level_now,
  p.YEAR,
  p.WITHIN_YEAR
FROM v_cell c
LEFT JOIN dim_indicator i ON i.INDICATOR = c.INDICATOR
LEFT JOIN dim_area a ON a.REF_AREA = c.REF_AREA
LEFT JOIN dim_period p ON p.TIME_PERIOD = c.TIME_PERIOD;
