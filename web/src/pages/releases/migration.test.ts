import { expect, test } from 'vitest';
import { linesOf, looseProblems, type Preview } from './migration';
import type { Element } from './packElements';

const element = (id: string): Element => ({
  process: 'sizes',
  id,
  isProcess: false,
  name: { zh: id, en: id },
});

const preview: Preview = {
  from: 'a',
  to: 'b',
  version: '1.1.0',
  problems: [
    { code: 'migration.element_missing', parameters: { process: 'sizes', element: 'weigh' } },
    { code: 'migration.trigger_added', parameters: { process: 'sizes', element: 'late' } },
    { code: 'migration.step_gone', parameters: { element: 'weigh' } },
  ],
  moved: [{ process: 'sizes', from: 'pack', to: 'pack' }],
};
const before = ['weigh', 'pack'].map(element);

test('an element that has no place and one that goes on have a row each', () => {
  expect(linesOf(preview, before).map((each) => [each.from, each.problems.length])).toEqual([
    ['weigh', 1],
    ['pack', 0],
  ]);
});

test('what is about no element of the old version is said on top', () => {
  expect(looseProblems(preview, before).map((each) => each.code)).toEqual([
    'migration.trigger_added',
    'migration.step_gone',
  ]);
});
