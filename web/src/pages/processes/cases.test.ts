import { expect, test } from 'vitest';
import type { RehearsePackVersionAnswer } from '../../api/generated/client';
import { casesIn, diagramOf, freePath, keptText, settingOf } from './cases';

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
  const text = keptText('计划之前', [{ act: 'advance', by: 'PT30M' }], run, {});
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

test('a run that began with a case keeps its flow and what it reads', () => {
  const setting = { flow: 'upgrade', context: { release: { type: 'upgrade' } } };
  const [one] = casesIn({ 'tests/run-1.json': keptText('升级', [], run, setting) });
  expect(settingOf(one ?? {})).toEqual(setting);
  expect(settingOf({})).toEqual({});
});

test('the diagram is that of the flow that is walked', () => {
  const texts = {
    'pack.toml':
      '[flow]\nnew_system = "release.bpmn"\nupgrade = "upgrade.bpmn" # 补丁\n\n[settings]\n',
    'active.bpmn': 'a',
    'release.bpmn': 'r',
    'upgrade.bpmn': 'u',
  };
  expect(diagramOf(texts, 'upgrade')).toBe('u');
  expect(diagramOf(texts)).toBe('r');
  expect(diagramOf(texts, 'nowhere')).toBe('r');
  expect(diagramOf({ 'a.bpmn': 'a' })).toBe('a');
});
