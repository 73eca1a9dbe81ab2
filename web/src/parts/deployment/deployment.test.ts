import { expect, test } from 'vitest';
import { foremost, spanText, targetsOf, took, type DeploymentView, type Run } from './deployment';

const never = '1970-01-01T00:00:00Z';

function run(state: Run['state'], target = 'app-01', started = never, ended = never): Run {
  return {
    plan: { target, kind: 'ssh' },
    state,
    started_at: started,
    ended_at: ended,
  } as unknown as Run;
}

const begun = '2026-11-26T20:00:00Z';
const view = (forward: Run[], back: Run[] = []) =>
  ({ deployment: { forward, back } }) as unknown as DeploymentView;

test.each([
  ['what runs', [run('done', 'a', begun), run('running', 'a', begun)], [], false, 1],
  ['what failed', [run('failed', 'a', begun), run('waiting')], [], false, 0],
  ['the last that began', [run('done', 'a', begun), run('done', 'a', begun)], [], false, 1],
  [
    'the way back, while it runs',
    [run('failed', 'a', begun)],
    [run('running', 'a', begun)],
    true,
    0,
  ],
  ['the first, before any began', [run('waiting'), run('waiting')], [], false, 0],
])('shown by itself: %s', (_, forward, back, isBack, index) => {
  expect(foremost(view(forward, back))).toEqual({ back: isBack, index });
});

test.each([
  [0, '0:00'],
  [64_900, '1:04'],
  [7_269_000, '2:01:09'],
  [-5, '0:00'],
])('%i ms is %s', (ms, text) => expect(spanText(ms)).toBe(text));

test('a step that runs has taken until now, one that never began nothing', () => {
  expect(took(run('running', 'a', begun), Date.parse(begun) + 5000)).toBe(5000);
  expect(took(run('done', 'a', begun, '2026-11-26T20:00:09Z'), 0)).toBe(9000);
  expect(took(run('waiting'), 0)).toBeNull();
});

test('the worst step speaks for its target', () => {
  const it = view([
    run('done', 'a'),
    run('failed', 'a'),
    run('done', 'b'),
    run('waiting', 'c'),
    run('running', 'c'),
    run('done', ''),
  ]).deployment;
  expect(targetsOf(it)).toEqual([
    { code: 'a', tone: 'fail', done: 1, all: 2 },
    { code: 'b', tone: 'done', done: 1, all: 1 },
    { code: 'c', tone: 'run', done: 0, all: 2 },
  ]);
});
