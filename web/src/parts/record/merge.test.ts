import { expect, test } from 'vitest';
import { merge, same } from './merge';

const base = { purpose: 'a', impact: 'b', steps: [{ what: '1' }] };

test('what only the other changed is taken, what only I changed stays', () => {
  const found = merge(base, { ...base, purpose: 'mine' }, { ...base, impact: 'theirs' });
  expect(found).toEqual({
    content: { ...base, purpose: 'mine', impact: 'theirs' },
    taken: ['impact'],
    clashes: [],
  });
});

test('the same field changed by both is asked about, and mine is not lost meanwhile', () => {
  const found = merge(base, { ...base, purpose: 'mine' }, { ...base, purpose: 'theirs' });
  expect(found.content.purpose).toBe('mine');
  expect(found.clashes).toEqual([{ field: 'purpose', mine: 'mine', theirs: 'theirs' }]);
});

test('both changed it to the same', () => {
  const changed = { ...base, steps: [{ what: '2' }] };
  expect(merge(base, changed, structuredClone(changed)).clashes).toEqual([]);
});

test('a field that the other emptied or added', () => {
  const { impact: _, ...emptied } = base;
  const found = merge(base, base, { ...emptied, backup: 'new' });
  expect(found.content).toEqual({ ...emptied, backup: 'new' });
  expect(found.taken.sort()).toEqual(['backup', 'impact']);
});

test('the field under the cursor does not change by itself', () => {
  const found = merge(base, base, { ...base, purpose: 'theirs' }, 'purpose');
  expect(found.content.purpose).toBe('a');
  expect(found.clashes).toHaveLength(1);
});

test.each([
  [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [null, undefined, false],
])('%j and %j', (a, b, expected) => expect(same(a, b)).toBe(expected));
