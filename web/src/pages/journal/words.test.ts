// Every kind of event that the journal can hold has words in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../text/en/journal.json';
import zh from '../../text/zh/journal.json';

const sources = resolve(import.meta.dirname, '../../../../src');

const types = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.h') || path.endsWith('.cc'))
  .map((path) => readFileSync(join(sources, path), 'utf8'))
  .flatMap((text) => [...text.matchAll(/\btype = "([a-z_]+)\.([a-z_]+)"/g)])
  .map(([, noun = '', verb = '']) => ({ noun, verb }));

test.each([
  ['en', en.journal],
  ['zh', zh.journal],
])('%s says them all', (_, words) => {
  expect(types.length).toBeGreaterThan(200);
  const lacking = types.filter(({ noun, verb }) => !(noun in words.noun && verb in words.verb));
  expect(lacking).toEqual([]);
});
