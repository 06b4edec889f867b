/** Times: dates, periods and lengths. */
export { readTimes } from './read-times.ts';
export { readReportPeriod } from './report-period.ts';
export { type RecognizedTime, recognizeTimes } from './recognize-times.ts';
