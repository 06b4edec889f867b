/**
 * Writes lexicon/core/time-lunar.tsv: the festivals of the Chinese calendar for 1949–2050, as days of the year. The lunar days come
 * from the calendar in ICU (Node's Intl), 清明 from the longitude of the sun. Run it only to make the table anew:
 *
 *   node --import tsx scripts/make-lunar-table.ts > lexicon/core/time-lunar.tsv
 */
const DAY = 86_400_000;
const FIRST = 1949;
const LAST = 2050;

/** Column → lunar month and day. */
const FESTIVALS = {
  spring: [1, 1],
  lantern: [1, 15],
  dragon: [5, 5],
  qixi: [7, 7],
  moon: [8, 15],
  nine: [9, 9],
} as const;

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
});

/** `5/5`; a leap month is written `5bis/5`. */
const lunarDay = (time: number): string => chinese.format(new Date(time + DAY / 6));

const monthDay = (time: number): string => new Date(time).toISOString().slice(5, 10);

/**
 * Longitude of the sun in degrees at a moment (Meeus, Astronomical Algorithms, chapter 25, low accuracy: 0.01°, a quarter of
 * an hour).
 */
function sunLongitude(time: number): number {
  const t = (time / DAY + 2_440_587.5 - 2_451_545) / 36_525;
  const rad = Math.PI / 180;
  const mean = 280.46646 + t * (36_000.76983 + t * 0.0003032);
  const anomaly = (357.52911 + t * (35_999.05029 - t * 0.0001537)) * rad;
  const centre =
    (1.914602 - t * 0.004817) * Math.sin(anomaly) +
    (0.019993 - t * 0.000101) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * t) * rad;
  return (((mean + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360) + 360) % 360;
}

/** The day (China time) on which the sun reaches 15°. */
function qingming(year: number): string {
  for (let day = 3; day < 8; day++) {
    const midnightAfter = Date.UTC(year, 3, day + 1) - 8 * 3_600_000;
    if (sunLongitude(midnightAfter) >= 15) return monthDay(Date.UTC(year, 3, day));
  }
  throw new Error(`no 清明 in ${year}`);
}

const columns = ['spring', 'lantern', 'dragon', 'qixi', 'moon', 'nine'] as const;
const lines = [
  '# Made by scripts/make-lunar-table.ts; festivals of the Chinese calendar as month and day of the solar year. `eve` is the day before 春节.',
  ['year', 'eve', ...columns, 'qingming'].join('\t'),
];
for (let year = FIRST; year <= LAST; year++) {
  const found: Record<string, string> = {};
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += DAY) {
    const lunar = lunarDay(time);
    for (const column of columns) {
      const [month, day] = FESTIVALS[column];
      if (lunar === `${month}/${day}`) {
        found[column] = monthDay(time);
        if (column === 'spring') found['eve'] = monthDay(time - DAY);
      }
    }
  }
  lines.push([year, found['eve'], ...columns.map((c) => found[c]), qingming(year)].join('\t'));
}
process.stdout.write(`${lines.join('\n')}\n`);
