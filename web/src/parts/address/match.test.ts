import { expect, test } from 'vitest';
import { match } from './match';

test.each([
  ['/tasks', '/tasks', {}],
  ['/tasks', '/tasks/', {}],
  ['/', '/', {}],
  ['/tasks/:task', '/tasks/0cn2', { task: '0cn2' }],
  ['/a/:b/c/:d', '/a/1/c/%E5%8F%91', { b: '1', d: '发' }],
])('%s takes %s', (pattern, path, found) => {
  expect(match(pattern, path)).toEqual(found);
});

test.each([
  ['/tasks', '/task'],
  ['/tasks/:task', '/tasks'],
  ['/tasks/:task', '/tasks/'],
  ['/tasks/:task', '/tasks/1/2'],
  ['/tasks/:task', '/tasks/%E5%8'],
])('%s does not take %s', (pattern, path) => {
  expect(match(pattern, path)).toBeNull();
});
