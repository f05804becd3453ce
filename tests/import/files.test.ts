import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endingOf, fileText } from '../../src/import/article-file.ts';
import { harvestDocument, harvestFolder } from '../../src/import/sources.ts';
import { ProblemError } from '../../src/problem.ts';

const sources = join(import.meta.dirname, 'sources');
const site = 'https://crust.example/';
const addresses: Readonly<Record<string, string>> = { eleventy: 'https://kiln.example/' };

function harvested(path: string) {
  return harvestDocument(readFileSync(join(sources, path)), path, site);
}

test.each([
  'wordpress/export.xml',
  'ghost/export.json',
  'podcast/old-feed.xml',
  'atom-blog/old-feed.xml',
  'json-feed/old-feed.json',
  'rdf/old-feed.xml',
])('%s becomes the files that were read', async path => {
  const { articles } = harvested(path);
  expect(articles.length).toBeGreaterThan(0);
  for (const article of articles) {
    const file = join(sources, path, '..', 'articles', article.path + endingOf(article));
    await expect(fileText(article)).toMatchFileSnapshot(file);
  }
});

test.each(['hugo', 'jekyll', 'eleventy'])(
  'a folder of %s becomes the files that were read',
  async name => {
    const { articles, omitted } = await harvestFolder(
      join(sources, name, 'site'),
      addresses[name] ?? null,
    );
    const files = join(sources, name, 'articles');
    for (const article of articles)
      await expect(fileText(article)).toMatchFileSnapshot(
        join(files, article.path + endingOf(article)),
      );
    const lines = omitted.map(({ what, why }) => `${what} ${why}\n`).join('');
    await expect(lines).toMatchFileSnapshot(join(sources, name, 'omitted.txt'));
  },
);

test('a folder that does not say where it is published is a problem, and so is any other', async () => {
  await expect(harvestFolder(join(sources, 'eleventy', 'site'), null)).rejects.toThrow(/--site/);
  await expect(harvestFolder(sources, null)).rejects.toThrow(/Hugo, Jekyll, Eleventy/);
});

test.each([
  [
    'wordpress/export.xml',
    [
      '“About the yard” is a page, not a post',
      '“For members” is protected by a password',
      '“Sold” is in the trash',
      '“Steaming oak & other pleasures” leaves its comments behind (1)',
    ],
  ],
  [
    'ghost/export.json',
    ['“Recipe book” is for members only', '“Opening hours” is a page, not a post'],
  ],
  ['podcast/old-feed.xml', ['“Folge 1” has no text']],
])('%s: what is not carried over is told', (path, expected) => {
  const lines = harvested(path).omitted.map(({ what, why }) => `“${what}” ${why}`);
  expect(lines).toEqual(expected);
});

test.each([
  ['a page', '<!DOCTYPE html><html><br>hello</html>', /it is a web page/],
  ['other XML', '<a/>', /nothing that articles are imported from/],
  ['broken XML', '<rss><channel></rss>', /a\.xml:1: it is not well-formed XML/],
  ['broken JSON', '{"items": [', /not JSON/],
  ['other JSON', '{"items": []}', /nothing that articles are imported from/],
  ['a list', '[1]', /nothing that articles are imported from/],
  ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><rss/>', /unknown encoding/],
])('%s is a problem that names what can be imported', (_, text, message) => {
  const read = () => harvestDocument(Buffer.from(text), 'a.xml', null);
  expect(read).toThrow(ProblemError);
  expect(read).toThrow(message);
  expect(read).toThrow(/WordPress export/);
});

test('an export of Ghost without the address of its site is a problem', () => {
  const bytes = readFileSync(join(sources, 'ghost/export.json'));
  expect(() => harvestDocument(bytes, 'export.json', null)).toThrow(/--site/);
});
