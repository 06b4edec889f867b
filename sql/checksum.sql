-- One line that tells whether two warehouses hold the same facts, whatever is behind them and in whatever order they were loaded.
SELECT
  count(*) AS n,
  md5(string_agg(
    md5(concat_ws('|',
      OBS_ID, DOC_ID, coalesce(REF_AREA, '-'), coalesce(TIME_PERIOD, '-'), coalesce(CAST(PERIOD_START AS VARCHAR), '-'),
      coalesce(CAST(PERIOD_END AS VARCHAR), '-'), coalesce(FREQ, '-'), coalesce(INDICATOR, '-'), coalesce(MEASURE_TEXT, '-'), MEASURE_TYPE,
      BREAKDOWN, coalesce(UNIT_MEASURE, '-'), coalesce(CAST(CAST(OBS_VALUE AS DECIMAL(38, 4)) AS VARCHAR), '-'),
      coalesce(CAST(CAST(OBS_LOW AS DECIMAL(38, 4)) AS VARCHAR), '-'), coalesce(CAST(CAST(OBS_HIGH AS DECIMAL(38, 4)) AS VARCHAR), '-'),
      OBS_PRECISION, STATUS, OBS_STATUS, coalesce(BASELINE, '-'), CAST(CAST(CONFIDENCE AS DECIMAL(38, 4)) AS VARCHAR), QUOTE,
      CAST(CHAR_START AS VARCHAR), CAST(CHAR_END AS VARCHAR), coalesce(PART_OF, '-'), coalesce(ACTIVITY_ID, '-'))),
    '' ORDER BY OBS_ID)) AS checksum
FROM fact_observation;
