import { expect, test } from 'vitest';
import { numberText } from './numbers';

test.each([
  [1234567.5, 'comma_point', '1,234,567.5'],
  [1234567.5, 'point_comma', '1.234.567,5'],
  [1234567.5, 'space_comma', '1\u202f234\u202f567,5'],
  [1234567.5, 'plain', '1234567.5'],
  [-1234, 'comma_point', '-1,234'],
  [999, 'point_comma', '999'],
  [0.25, 'point_comma', '0,25'],
  [1e21, 'comma_point', '1e+21'],
] as const)('%d as %s is %s', (value, format, text) => {
  expect(numberText(value, format)).toBe(text);
});
