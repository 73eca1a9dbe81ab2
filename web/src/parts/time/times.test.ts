import { expect, test } from 'vitest';
import { fromTo, momentOf, spanOf, zoneName } from './times';

const zh = {
  now: Date.parse('2026-11-24T06:52:00Z'),
  zone: 'Asia/Shanghai',
  language: 'zh',
} as const;

test.each([
  ['2026-11-24T10:00:00Z', 'today', '11-24', '18:00'],
  ['2026-11-24T16:00:00Z', 'tomorrow', '11-25', '00:00'],
  ['2026-11-23T15:59:00Z', 'yesterday', '11-23', '23:59'],
  ['2026-11-26T12:00:00Z', null, '11-26', '20:00'],
  ['2025-12-31T16:00:00Z', null, '01-01', '00:00'],
  ['2025-12-31T15:59:59Z', null, '2025-12-31', '23:59'],
])('%s is %s %s %s in Shanghai', (at, day, date, time) => {
  expect(momentOf(at, zh)).toMatchObject({ day, date, time });
});

test('a title names the weekday in the language', () => {
  expect(momentOf('2026-11-26T12:00:00Z', zh).full).toBe('2026-11-26 周四 20:00');
  const en = { ...zh, language: 'en', zone: 'Europe/London' } as const;
  expect(momentOf('2026-11-26T12:00:00Z', en).full).toBe('2026-11-26 Thu 12:00');
});

test('from one moment to another, the day once where it is one, and always the zone', () => {
  const evening = '2026-11-26T12:00:00Z';
  expect(fromTo(evening, '2026-11-26T14:30:00Z', zh)).toBe('2026-11-26 周四 20:00–22:30 UTC+8');
  expect(fromTo(evening, '2026-11-26T16:00:00Z', zh)).toBe(
    '2026-11-26 周四 20:00 – 2026-11-27 周五 00:00 UTC+8',
  );
});

test('spans are cut off, not rounded', () => {
  expect(spanOf(3 * 3_600_000 + 59_999)).toEqual({ days: 0, hours: 3, minutes: 0 });
  expect(spanOf(-(2 * 86_400_000 + 5 * 3_600_000))).toEqual({ days: 2, hours: 5, minutes: 0 });
});

test('a foreign zone is named by its offset', () => {
  expect(zoneName('Asia/Shanghai', zh.now)).toBe('UTC+8');
  expect(zoneName('UTC', zh.now)).toBe('UTC');
});
