import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { harvestFolder } from '../../src/import/sources.ts';

/** Addresses of the articles in a folder of these files, or why there is none. */
async function addressesIn(files: Readonly<Record<string, string>>): Promise<unknown[]> {
  const { articles, omitted } = await harvested(files);
  return [...articles.map(({ fields }) => fields.url), ...omitted.map(({ why }) => why)];
}

/** Where their files go. */
async function pathsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  return (await harvested(files)).articles.map(({ path }) => path);
}

function harvested(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return harvestFolder(folder, null);
}

const text = (...fields: string[]) => `---\ndate: 2026-02-03\n${fields.join('\n')}\n---\n\nText.\n`;

test.each([
  ['by section and name', '', 'blog/A Walk!.md', text(), 'blog/a-walk/'],
  ['at the top', '', 'walk.md', text(), 'walk/'],
  ['of a bundle', '', 'blog/walk/index.md', text(), 'blog/walk/'],
  ['with a slug', '', 'blog/walk.md', text('slug: Up Hill'), 'blog/up-hill/'],
  ['of its own', '', 'blog/walk.md', text('url: /x/y.html'), 'x/y.html'],
  ['as a file', 'uglyURLs = true', 'blog/walk.md', text(), 'blog/walk.html'],
  [
    'by the pattern of the section',
    '[permalinks]\nblog = "/:year/:month/:day/:slug/"',
    'blog/walk.md',
    text('title: Up & Down'),
    '2026/02/03/up--down/',
  ],
  [
    'by the pattern of pages',
    '[permalinks.page]\nblog = "/:section/:sections/:contentbasename/"',
    'blog/hills/walk.md',
    text(),
    'blog/blog/hills/walk/',
  ],
])('Hugo: an address %s', async (_, config, path, file, expected) => {
  const base = `baseURL = "https://h.example/b"\n${config}\n`;
  expect(await addressesIn({ 'hugo.toml': base, [`content/${path}`]: file })).toEqual([
    `https://h.example/b/${expected}`,
  ]);
});

test('Hugo: an address that cannot be worked out is told', async () => {
  const config = 'baseURL: https://h.example/\npermalinks: {blog: "/:weekdayname/"}\n';
  expect(await addressesIn({ 'hugo.yaml': config, 'content/blog/a.md': text() })).toEqual([
    'has an address that cannot be worked out',
  ]);
});

test.each([
  ['as dates', '', '_posts/2026-02-03-walk.md', 'title: a', '2026/02/03/walk.html'],
  ['with short numbers', '', '_posts/2026-2-3-walk.md', 'title: a', '2026/02/03/walk.html'],
  ['pretty', 'permalink: pretty', '_posts/2026-02-03-walk.md', 'title: a', '2026/02/03/walk/'],
  ['none', 'permalink: none', '_posts/2026-02-03-walk.md', 'categories: [A, b]', 'a/b/walk.html'],
  ['own pattern', 'permalink: /:slug', '_posts/2026-02-03-walk.md', 'slug: up', 'up'],
  ['of the post', '', '_posts/2026-02-03-walk.md', 'permalink: /x/:year/', 'x/2026/'],
  [
    'below a folder',
    '',
    'Hills/_posts/2026-02-03-walk.md',
    'title: a',
    'hills/2026/02/03/walk.html',
  ],
])('Jekyll: an address %s', async (_, config, path, field, expected) => {
  const files = {
    '_config.yml': `url: https://j.example\nbaseurl: /n\n${config}\n`,
    [path]: `---\n${field}\n---\n\nText.\n`,
  };
  expect(await addressesIn(files)).toEqual([`https://j.example/n/${expected}`]);
});

test('a file never leaves the folder, whatever an article calls itself', async () => {
  const files = {
    '_config.yml': 'url: https://j.example\n',
    '_posts/2026-02-03-a.md': '---\nslug: ../../../etc/passwd\n---\n\nText.\n',
  };
  expect(await pathsIn(files)).toEqual(['2026/etc-passwd']);
});

test('a configuration that cannot be read is a problem with its file', async () => {
  const files = { 'hugo.toml': 'baseURL = ', 'content/a.md': text() };
  await expect(addressesIn(files)).rejects.toThrow(/hugo\.toml: the configuration cannot be read/);
});

test('front matter that cannot be read is told', async () => {
  const files = {
    'hugo.toml': 'baseURL = "https://h.example/"',
    'content/a.md': '---\na: [\n---\n',
  };
  expect(await addressesIn(files)).toEqual(['has front matter that cannot be read']);
});
