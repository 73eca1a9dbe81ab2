import { expect, test } from 'vitest';
import type { RehearsePackVersionAnswer } from '../../api/generated/client';
import { casesIn, freePath, keptText } from './cases';

const run: RehearsePackVersionAnswer = {
  flows: ['release'],
  waits: [{ element: 'plan', count: 1, verdicts: ['approve'], returns: [] }],
  passed: ['start'],
  stuck: [],
  completed: false,
  from: '2026-11-20T08:00:00Z',
  now: '2026-11-20T08:30:00Z',
  refused: '',
  refused_step: 1,
};

test('a run is kept with its name, its start and where it came to, and read again', () => {
  const text = keptText('计划之前', [{ act: 'advance', by: 'PT30M' }], run);
  expect(JSON.parse(text).expect).toEqual({
    waits: [{ element: 'plan', count: 1 }],
    completed: false,
  });
  expect(casesIn({ 'tests/run-1.json': text, 'pack.toml': '' })).toEqual([
    expect.objectContaining({
      path: 'tests/run-1.json',
      name: '计划之前',
      from: '2026-11-20T08:00:00Z',
      steps: [{ act: 'advance', by: 'PT30M' }],
    }),
  ]);
});

test('a broken case is listed by its place; a new one takes a free place', () => {
  const texts = { 'tests/run-10.json': '{}', 'tests/run-1.json': 'not JSON' };
  expect(casesIn(texts).map((each) => each.name)).toEqual([
    'tests/run-1.json',
    'tests/run-10.json',
  ]);
  expect(freePath(texts)).toBe('tests/run-2.json');
});
