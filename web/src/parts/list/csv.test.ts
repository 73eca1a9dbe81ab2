import { expect, test } from 'vitest';
import { csv } from './csv';

test.each([
  [[['a', 'b']], 'a,b\r\n'],
  [[['a,b', 'say "yes"', 'two\nlines']], '"a,b","say ""yes""","two\nlines"\r\n'],
  [[['=HYPERLINK("x")']], '"\'=HYPERLINK(""x"")"\r\n'],
  [[['+1', '-1', '@x', '\tx']], "'+1,'-1,'@x,'\tx\r\n"],
  [[['发布', '']], '发布,\r\n'],
])('%j', (rows, text) => {
  expect(csv(rows)).toBe(text);
});
