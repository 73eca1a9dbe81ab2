import { expect, test } from 'vitest';
import { chooseLanguage, languageTag } from './language';

test.each([
  ['a choice made before wins', 'en', ['zh-CN'], 'en'],
  ["then the browser's first language that we speak", null, ['fr', 'en-GB', 'zh-CN'], 'en'],
  ['whatever its spelling', null, ['ZH-hans-cn'], 'zh'],
  ['else Chinese', null, ['fr'], 'zh'],
  ['a damaged memory counts for nothing', 'xx', ['en'], 'en'],
])('%s', (_, kept, preferred, expected) => {
  expect(chooseLanguage(kept, preferred)).toBe(expected);
});

test('the tag is what html lang and Accept-Language take', () => {
  expect([languageTag('zh'), languageTag('en')]).toEqual(['zh-CN', 'en']);
});
