import { expect, test } from 'vitest';
import { spanOf, textOfSpan } from './duration';

test.each([
  ['PT60M', 60, 'minutes'],
  ['PT2H', 2, 'hours'],
  ['P7D', 7, 'days'],
  ['P1DT2H', 26, 'hours'],
  ['PT1H30M', 90, 'minutes'],
  ['P1DT24H', 2, 'days'],
] as const)('%s is %i %s', (text, count, unit) => {
  expect(spanOf(text)).toEqual({ count, unit });
});

test.each(['', 'P', 'PT', '7', 'P1M', 'P7D ', '-P1D'])('"%s" is no such length', (text) => {
  expect(spanOf(text)).toBeNull();
});

test('what is chosen is written as it is read', () => {
  for (const text of ['PT10M', 'PT3H', 'P14D']) {
    const span = spanOf(text);
    expect(span && textOfSpan(span)).toBe(text);
  }
});
