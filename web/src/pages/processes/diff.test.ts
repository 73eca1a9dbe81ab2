import { expect, test } from 'vitest';
import { lineDiff } from './diff';

const told = (before: string, after: string) =>
  lineDiff(before, after).map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
  );

test('lines that stayed, came and went', () => {
  expect(told('a\nb\nc', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c']);
  expect(told('a', 'a\nb')).toEqual([' a', '+b']);
  expect(told('a\nb\na', 'a')).toEqual([' a', '-b', '-a']);
  expect(told('', '')).toEqual([' ']);
});
