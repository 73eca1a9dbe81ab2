import { expect, test } from 'vitest';
import { isProblem, wordsOfField, wordsOnTop, type Problem } from './problem';

const problem: Problem = {
  status: 422,
  code: 'input.invalid',
  detail: 'Two fields are wrong.',
  reasons: [
    { code: 'input.missing', field: '/login', detail: 'Enter an account.' },
    { code: 'input.too_long', field: '/password', detail: 'Too long.' },
  ],
};

test('words stand beside their field', () => {
  expect(wordsOfField(problem, 'password')).toEqual(['Too long.']);
  expect(wordsOfField(problem, 'login')).toEqual(['Enter an account.']);
  expect(wordsOfField(null, 'login')).toEqual([]);
});

test('a reason without words shows its code rather than nothing', () => {
  const bare: Problem = { ...problem, reasons: [{ code: 'input.odd', field: '/login' }] };
  expect(wordsOfField(bare, 'login')).toEqual(['input.odd']);
});

test('nothing is said twice on top when every reason has its field', () => {
  expect(wordsOnTop(problem, ['login', 'password'])).toEqual([]);
});

test('what belongs to no field is said on top', () => {
  expect(wordsOnTop(problem, ['login'])).toEqual(['Two fields are wrong.', 'Too long.']);
  expect(wordsOnTop({ status: 401, code: 'session.refused', title: 'No.' }, [])).toEqual(['No.']);
});

test('only an object with status and code is a problem', () => {
  expect(isProblem(problem)).toBe(true);
  expect([null, 'x', {}, { status: '401', code: 'x' }].some(isProblem)).toBe(false);
});
