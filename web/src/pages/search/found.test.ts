import { expect, test } from 'vitest';
import { addressOf, parts } from './found';

test('the words that were asked for are told from the rest', () => {
  expect(parts('先停任务再换版本', '换版 停')).toEqual([
    { text: '先', isHit: false },
    { text: '停', isHit: true },
    { text: '任务再', isHit: false },
    { text: '换版', isHit: true },
    { text: '本', isHit: false },
  ]);
  expect(parts('Stop the JOBS', 'jobs')).toEqual([
    { text: 'Stop the ', isHit: false },
    { text: 'JOBS', isHit: true },
  ]);
  expect(parts('a.b', '.')).toContainEqual({ text: '.', isHit: true });
  expect(parts('a', ' ')).toEqual([{ text: 'a', isHit: false }]);
});

test('a hit leads to its thing', () => {
  const of = { id: '7', release: '9', paper: 'plan' };
  expect(addressOf({ ...of, kind: 'release' })).toBe('/releases/7');
  expect(addressOf({ ...of, kind: 'record' })).toBe('/releases/9/records/plan');
  expect(addressOf({ ...of, kind: 'document' })).toBe('/releases/9/documents');
  expect(addressOf({ ...of, kind: 'configuration_item' })).toBe('/configuration/7');
});
