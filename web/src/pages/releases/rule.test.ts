import { expect, test } from 'vitest';
import { lengthOf, ruleOf } from './rule';

const thursday = { wall: '2026-11-26T20:00:00', zone: 'Asia/Shanghai', weeks: [2, 4] };

test.each([
  ['once', 'DTSTART;TZID=Asia/Shanghai:20261126T200000'],
  ['weekly', 'DTSTART;TZID=Asia/Shanghai:20261126T200000\nRRULE:FREQ=WEEKLY;BYDAY=TH'],
  ['monthly', 'DTSTART;TZID=Asia/Shanghai:20261126T200000\nRRULE:FREQ=MONTHLY;BYDAY=2TH,4TH'],
] as const)('what repeats %s', (repeat, rule) => {
  expect(ruleOf({ ...thursday, repeat })).toBe(rule);
});

test('hours as a duration', () => {
  expect(lengthOf(4)).toBe('PT240M');
  expect(lengthOf(1.5)).toBe('PT90M');
});
