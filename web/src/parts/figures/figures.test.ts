import { expect, test } from 'vitest';
import { listBehind, periodsFrom, rounded, targetText, valueText, verdictOf } from './figures';

const plain = (value: number) => String(value);

test('values are rounded as their unit is read', () => {
  expect(rounded(95, 'percent')).toBe(95);
  expect(valueText(200 / 3, 'percent', plain)).toBe('66.7 %');
  expect(valueText(1.2345, 'ratio', plain)).toBe('1.23');
  expect(valueText(undefined, 'percent', plain)).toBe(null);
});

test('a target is at least, at most, or between', () => {
  const of = (target: object) => targetText({ target, unit: 'percent' }, plain);
  expect(of({ at_least: 95 })).toBe('≥ 95 %');
  expect(of({ at_most: 5 })).toBe('≤ 5 %');
  expect(of({ at_least: 1, at_most: 2 })).toBe('1 % – 2 %');
  expect(of({})).toBe('');
});

test('a verdict needs a value and a target', () => {
  expect(verdictOf({})).toBe('no_value');
  expect(verdictOf({ value: 80 })).toBe('no_target');
  expect(verdictOf({ value: 80, met: false })).toBe('not_met');
  expect(verdictOf({ value: 95, met: true })).toBe('met');
});

test('only what counts releases leads to a list of them', () => {
  const slice = { pack: 'standard', system: '' };
  expect(listBehind(['succeeded'], '2026-Q4', slice)).toBe(
    '/releases?ended_in=2026-Q4&counted=succeeded&pack=standard',
  );
  expect(listBehind(['attendees'], '2026-Q4', slice)).toBe(null);
  expect(listBehind([], '2026-Q4', slice)).toBe(null);
});

test('quarters go back from a date', () => {
  expect(periodsFrom('2027-02-03', 3)).toEqual(['2027-Q1', '2026-Q4', '2026-Q3']);
});
