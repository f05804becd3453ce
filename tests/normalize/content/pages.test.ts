import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { normalize } from '../../../src/normalize/normalize.ts';

/** Each folder holds a page, the article as HTML, and what else is expected of it. */
const folder = join(import.meta.dirname, '..', '..', 'articles');
const cases = readdirSync(folder).sort();

const settings = { language: 'en', timeZone: 'UTC', url: 'https://press.example/' };

function article(path: string, html: string): Article {
  const file = { path, bytes: Buffer.from(html), modified: '2026-01-01T00:00:00.000Z' };
  return normalize(file, settings);
}

function read(name: string, file: string): string {
  return readFileSync(join(folder, name, file), 'utf8');
}

test.each(cases)('%s', async name => {
  const { html, text, title, removed } = article('page.html', read(name, 'input.html'));
  await expect(`${html}\n`).toMatchFileSnapshot(join(folder, name, 'expected.html'));
  const expected: unknown = { title, text: text.split('\n\n'), removed };
  await expect(`${JSON.stringify(expected, null, 2)}\n`).toMatchFileSnapshot(
    join(folder, name, 'expected.json'),
  );
});

test.each(cases)('%s: the article as a page of its own loses nothing', name => {
  const { html, title, text } = article('page.html', read(name, 'input.html'));
  const again = article('page.html', `<!doctype html><title>${title}</title><main>${html}</main>`);
  expect(again.text).toBe(text);
});

test.each(cases)('%s: the order of attributes does not matter', name => {
  const page = read(name, 'input.html');
  const turned = page.replace(
    /<(\w+) ([\w-]+="[^"]*") ([\w-]+="[^"]*")/g,
    (_, element, first, second) => `<${element} ${second} ${first}`,
  );
  const { text, removed } = article('page.html', page);
  expect(article('page.html', turned)).toMatchObject({ text, removed });
});
