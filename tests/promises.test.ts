import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'docs/promises.md'), 'utf8');

/** Each test that the page names: `file`: title; another title. */
const named = [...text.matchAll(/`(tests\/[\w./-]+\.test\.ts)`: (.+?)(?=<br>| \|$)/gm)].flatMap(
  ([, file = '', titles = '']) => titles.split('; ').map(title => ({ file, title })),
);

test('every promise names a test', () => {
  const rows = [...text.matchAll(/^\| (?!promise|---)(.+?) \| (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(20);
  for (const [, promise, holder] of rows) expect(holder, promise).toMatch(/^`tests\//);
});

test.each(named)('$file: $title', ({ file, title }) => {
  const source = readFileSync(join(root, file), 'utf8');
  expect(["'", '"', '`'].some(quote => source.includes(quote + title + quote))).toBe(true);
});
