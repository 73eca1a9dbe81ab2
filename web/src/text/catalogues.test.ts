import { expect, test } from 'vitest';
import { words as en } from './en';
import { words as zh } from './zh';

interface Words {
  [key: string]: string | Words;
}

function flat(words: Words, before = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, each] of Object.entries(words)) {
    if (typeof each === 'string') all.set(before + key, each);
    else for (const [name, text] of flat(each, `${before}${key}.`)) all.set(name, text);
  }
  return all;
}

const chinese = flat(zh);
const english = flat(en);
const gaps = (text: string) => [...text.matchAll(/{{\w+}}/g)].map(String).sort();

test('both languages hold the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test('no word is empty, and no English one is Chinese', () => {
  // Names itself in its own language; is the Chinese half of a text in both.
  const switches = new Set(['language.zh', 'processes.steps_of.new']);
  for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.toBe('');
  for (const [key, text] of english) {
    if (!switches.has(key)) expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

test('what is filled in is filled in in both', () => {
  for (const [key, text] of chinese) {
    const other = english.get(key) ?? '';
    // A singular may say "one" in place of the count.
    if (!key.endsWith('_one')) expect(gaps(other), key).toEqual(gaps(text));
  }
});
