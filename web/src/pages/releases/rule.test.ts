import { expect, test } from 'vitest';
import { lengthOf, minutesOf, ruleOf, wishOf } from './rule';

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

test('what a form wrote is read back, what a hand wrote is left', () => {
  const monthly = { ...thursday, repeat: 'monthly' } as const;
  expect(wishOf(ruleOf(monthly))).toEqual(monthly);
  expect(wishOf(ruleOf({ ...monthly, repeat: 'weekly' }))?.repeat).toBe('weekly');
  expect(wishOf(ruleOf({ ...monthly, repeat: 'once' }))?.wall).toBe(monthly.wall);
  expect(wishOf(`${ruleOf(monthly)};COUNT=3`)).toBeNull();
  expect(wishOf(`${ruleOf(monthly)}\nEXDATE;TZID=Asia/Shanghai:20261126T200000`)).toBeNull();
});

test('how long in minutes', () => {
  expect(minutesOf('PT240M')).toBe(240);
  expect(minutesOf('P3D')).toBe(4320);
  expect(minutesOf('P1DT2H')).toBe(1560);
  expect(minutesOf('a while')).toBeNull();
});
