import { expect, test } from 'vitest';
import { treeOf } from '../../../src/normalize/formats/tree.ts';
import { baseAddress } from '../../../src/normalize/links/base.ts';

const own = 'https://news.example/2026/ferry';

test.each([
  ['a folder', '<base href="/media/">', 'https://news.example/media/'],
  ['another site', '<base href="https://cdn.example/a/">', 'https://cdn.example/a/'],
  ['a script', '<base href="javascript:alert(1)">', own],
  ['nothing', '<base href="">', own],
  ['no base at all', '<p>', own],
])('links are resolved against the base element: %s', (_name, html, expected) => {
  expect(baseAddress(treeOf(html, 'page.html').landmarks, own)).toBe(expected);
});
