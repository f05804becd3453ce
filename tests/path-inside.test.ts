import { expect, test } from 'vitest';
import { pathInside } from '../src/path-inside.ts';

test.each([
  ['news/ferry.md', 'news/ferry.md'],
  ['news/', 'news'],
  ['./news//ferry.md', 'news/ferry.md'],
  ['news/../essays', 'essays'],
  ['cafe\u0301.md', 'caf\u00e9.md'],
  ['..ferry.md', '..ferry.md'],
  ['/srv/articles/news', 'news'],
  ['', ''],
  ['.', ''],
  ['..', null],
  ['../articles-of-others/a.md', null],
  ['/etc/passwd', null],
])('in the folder %j is %j', (path, inside) => {
  expect(pathInside('/srv/articles', path)).toBe(inside);
});
