import { expect, test } from 'vitest';
import { releaseTones } from './ReleaseState';

test('what went well is green, and only that', () => {
  const green = Object.entries(releaseTones).filter(([, tone]) => tone === 'done');
  expect(green.map(([state]) => state)).toEqual(['closed']);
  expect(releaseTones.partly_successful).toBe('need');
});
