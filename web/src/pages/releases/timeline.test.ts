import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { words } from '../../text/zh';
import { isMachinery, isOf, kinds, type Entry, type Kind } from './timeline';

const sources = resolve(import.meta.dirname, '../../../../src');

// What the journal can hold of a release: types as the sources name them.
function types(): string[] {
  const found = new Set<string>(['refused']);
  for (const each of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!each.endsWith('.h')) continue;
    const text = readFileSync(join(sources, each), 'utf8');
    for (const [, type = ''] of text.matchAll(/type = "(\w+\.\w+)"/g)) found.add(type);
  }
  const others = ['ci.created', 'system.created']; // not of a release
  return [...found].filter((type) => {
    const entry = { type } as Entry;
    const isKnown = (Object.keys(kinds) as Kind[]).some((kind) => isOf(entry, kind));
    return !others.includes(type) && (isKnown || isMachinery(entry));
  });
}

test('every entry of a release has words', () => {
  const all = types();
  expect(all.length).toBeGreaterThan(80);
  const lacking = all.filter((type) => !(type.replace('.', '_') in words.release.event));
  expect(lacking).toEqual([]);
});
