import { expect, test } from 'vitest';
import { matches } from './quick';

test.each([
  ['配置库', '配置', true],
  ['Software library', 'LIB soft', true],
  ['Software library', 'soft disk', false],
  ['日历', '', true],
])('%s by "%s": %s', (name, asked, is) => expect(matches(name, asked)).toBe(is));
