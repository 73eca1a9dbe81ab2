import { expect, test } from 'vitest';
import { applicable, dropped } from './applicable';
import type { Schema } from './schema';

const schema: Schema = {
  properties: {
    kept: { type: 'string' },
    gone: { type: 'string' },
    group: { properties: { in: {}, 'a/b': {} } },
    rows: { type: 'array', items: { $ref: '#/$defs/row' } },
    other: { $ref: '#/$defs/row' },
  },
  $defs: { row: { properties: { host: {}, name: {}, again: { $ref: '#/$defs/row' } } } },
};

test('what does not apply is not in the schema, also in a group and in the rows of a list', () => {
  const left = applicable(schema, ['/gone', '/group/a~1b', '/rows/host']);
  expect(Object.keys(left.properties ?? {})).toEqual(['kept', 'group', 'rows', 'other']);
  expect(Object.keys(left.properties?.group?.properties ?? {})).toEqual(['in']);
  expect(Object.keys(left.properties?.rows?.items?.properties ?? {})).toEqual(['name', 'again']);
  expect(left.properties?.other).toEqual({ $ref: '#/$defs/row' });
});

test('where all applies the schema is the same', () => {
  expect(applicable(schema, [])).toBe(schema);
});

test('what the server will not take leaves the content, and nothing else does', () => {
  const content = { a: 1, 'b/c': 2, rows: [{ host: 'x', name: 'y' }] };
  expect(dropped(content, ['/b~1c', '/rows/0/host', '/rows/7/host', '/none/of'])).toEqual({
    a: 1,
    rows: [{ name: 'y' }],
  });
  expect(content.rows[0]).toEqual({ host: 'x', name: 'y' });
});
