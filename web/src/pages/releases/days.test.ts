import { expect, test } from 'vitest';
import { around, daysOf, isDate, monday, moved } from './days';

test('a month is the whole weeks that it touches', () => {
  const november = daysOf('month', '2026-11-22');
  expect([november[0], november.at(-1), november.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
  expect(daysOf('month', '2027-02-10')).toHaveLength(28);
  expect(daysOf('month', '2026-12-31').at(-1)).toBe('2027-01-03');
});

test('a week begins on Monday, on a Sunday too', () => {
  expect([monday('2026-11-22'), monday('2026-11-23')]).toEqual(['2026-11-16', '2026-11-23']);
  expect(daysOf('week', '2026-11-22').at(-1)).toBe('2026-11-22');
});

test.each([
  ['month', '2026-12-15', 1, '2027-01-01'],
  ['month', '2027-01-31', -1, '2026-12-01'],
  ['week', '2026-12-28', 1, '2027-01-04'],
] as const)('a %s from %s by %d is %s', (range, date, by, to) => {
  expect(moved(range, date, by)).toBe(to);
});

test('what is no date is none', () => {
  expect(['2026-11-22', '2026-13-40', '2026', 'x', null].map(isDate)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('the instants asked for hold the days of every zone', () => {
  expect(around(['2026-11-02', '2026-11-08'])).toEqual({
    from: '2026-11-01T00:00:00.000Z',
    before: '2026-11-10T00:00:00.000Z',
  });
});
