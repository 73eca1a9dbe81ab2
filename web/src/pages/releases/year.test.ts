import { expect, test } from 'vitest';
import { monthsOf, quartersOf, type Period } from './year';

const period = (code: string, from: string): Period => ({
  code,
  kind: 'window',
  name: { zh: code, en: code },
  from,
  to: from,
  packs: [],
});
const inShanghai = (at: string) =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

test('four quarters touch each other and hold the year', () => {
  const quarters = quartersOf(2027);
  expect(quarters).toHaveLength(4);
  expect(quarters[0]?.from).toBe('2027-01-01T00:00:00.000Z');
  expect(quarters[1]?.from).toBe(quarters[0]?.to);
  expect(quarters[3]?.to).toBe('2028-01-01T00:00:00.000Z');
});

test('a period stands once, in the month in which it begins for the reader', () => {
  const late = period('late', '2027-01-31T17:00:00Z');
  const next = period('next', '2027-12-31T17:00:00Z');
  const early = period('early', '2027-01-14T10:00:00Z');
  expect(monthsOf(2027, [late, early, late, next], inShanghai)).toEqual([
    ['2027-01', [early]],
    ['2027-02', [late]],
  ]);
});
