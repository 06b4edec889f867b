import { expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from './interval.ts';

it('counts days across months, years and leap days', () => {
  expect(addDays('2016-02-28', 1)).toBe('2016-02-29');
  expect(addDays('2015-02-28', 1)).toBe('2015-03-01');
  expect(addDays('2016-01-01', -1)).toBe('2015-12-31');
  expect(addDays('2015-12-31', 366)).toBe('2016-12-31');
});

it('agrees with the calendar of the platform', () => {
  const day = fc.integer({ min: -30_000, max: 60_000 });
  fc.assert(
    fc.property(day, fc.integer({ min: -2_000, max: 2_000 }), (from, n) => {
      const iso = (d: number): string => new Date(d * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(iso(from), n)).toBe(iso(from + n));
    }),
  );
});
