import { expect, test } from 'vitest';
import { instantOf, nameOfZone, wallOf } from './zoned';

test.each([
  ['2026-11-26T12:00:00Z', 'Asia/Shanghai', '2026-11-26T20:00:00'],
  ['2026-11-26T20:00:00+08:00', 'Europe/Berlin', '2026-11-26T13:00:00'],
  ['2026-07-01T00:30:00Z', 'America/New_York', '2026-06-30T20:30:00'],
  ['not a time', 'Asia/Shanghai', ''],
])('%s in %s is %s on the wall', (instant, zone, wall) => {
  expect(wallOf(instant, zone)).toBe(wall);
});

test.each([
  ['2026-11-26T20:00:00', 'Asia/Shanghai', '2026-11-26T20:00:00+08:00'],
  ['2026-11-26T20:00', 'Asia/Shanghai', '2026-11-26T20:00:00+08:00'],
  ['2026-07-01T08:00:00', 'Europe/Berlin', '2026-07-01T08:00:00+02:00'],
  ['2026-01-01T08:00:00', 'America/St_Johns', '2026-01-01T08:00:00-03:30'],
  ['2026-03-29T02:30:00', 'Europe/Berlin', '2026-03-29T03:30:00+02:00'], // does not exist
  ['2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'], // is there twice
])('%s on the wall of %s is %s', (wall, zone, instant) => {
  expect(instantOf(wall, zone)).toBe(instant);
});

test('a zone is called as people call it', () => {
  expect(nameOfZone('Asia/Shanghai', 'en')).toMatch(/^China/);
  expect(nameOfZone('Asia/Shanghai', 'zh')).not.toContain('/');
});
