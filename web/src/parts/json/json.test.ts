import { expect, test } from 'vitest';
import { changedFrom, rowsOf, wrongIn, type Row } from './json';

const row = (given: Partial<Row>): Row => ({
  name: 'size',
  kind: 'text',
  text: '',
  isNew: false,
  ...given,
});

test('what was seen comes as rows of its kinds', () => {
  const saw = { parts: [1, 2], size: null, weight: 2.5, heavy: false, name: '箱' };
  expect(rowsOf(saw).map((each) => [each.name, each.kind])).toEqual([
    ['size', 'nothing'],
    ['weight', 'number'],
    ['heavy', 'yes_no'],
    ['name', 'text'],
    ['parts', 'whole'],
  ]);
  expect(rowsOf(null)).toEqual([]);
});

test('what nobody changed is not sent', () => {
  const saw = { size: null, weight: 2.5, heavy: false, name: '箱', parts: [1, 2] };
  expect(changedFrom(saw, rowsOf(saw))).toEqual({});
});

test('a changed value is of the kind that was chosen', () => {
  const saw = { size: null };
  expect(changedFrom(saw, [row({ kind: 'number', text: ' 2 ' })])).toEqual({ size: 2 });
  expect(changedFrom(saw, [row({ kind: 'text', text: '2' })])).toEqual({ size: '2' });
  expect(changedFrom(saw, [row({ kind: 'yes_no', text: 'false' })])).toEqual({ size: false });
  expect(changedFrom(saw, [row({ kind: 'whole', text: '["a"]' })])).toEqual({ size: ['a'] });
  const added = row({ name: ' chosen ', text: 'site', isNew: true });
  expect(changedFrom(saw, [row({ kind: 'nothing' }), added])).toEqual({ chosen: 'site' });
});

test('each row says what is wrong with it', () => {
  const wrong = (given: Partial<Row>, others: Row[] = []) => {
    const one = row(given);
    return wrongIn(one, [one, ...others]);
  };
  expect(wrong({ kind: 'number', text: '' })).toBe('number');
  expect(wrong({ kind: 'number', text: 'two' })).toBe('number');
  expect(wrong({ kind: 'number', text: '-0.5' })).toBeNull();
  expect(wrong({ kind: 'whole', text: '{' })).toBe('whole');
  expect(wrong({ kind: 'whole', text: '{"a": 1}' })).toBeNull();
  expect(wrong({ name: ' ', isNew: true })).toBe('name');
  expect(wrong({ isNew: true }, [row({})])).toBe('name_twice');
  expect(wrong({ kind: 'text', text: '' })).toBeNull();
});
