import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { pressrun } from './terminal.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'pressrun-import-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const items = [
    { id: '1', url: 'https://old.example/one', title: 'One', content_html: '<p>First.</p>' },
    { id: '2', url: 'https://old.example/two', title: 'Two' },
  ];
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Old', items };
  writeFileSync(join(cwd, 'old.json'), JSON.stringify(feed));
});

test('it says what was written, what was not and why, and what to do next', async () => {
  const { code, out, err } = await pressrun(cwd, 'import', 'old.json');
  expect(code).toBe(0);
  expect(out).toBe('not carried over: “Two” has no text\nWrote 1 article, 1 not carried over\n');
  expect(err).toContain('http://localhost:8080/rss.xml');
  expect(existsSync(join(cwd, 'articles', 'undated', 'one.html'))).toBe(true);
});

test('--json says the same to a program', async () => {
  const { out } = await pressrun(cwd, 'import', 'old.json', '--json');
  expect(JSON.parse(out)).toEqual({
    source: 'old.json',
    written: ['undated/one.html'],
    known: 0,
    omitted: [{ what: 'Two', why: 'has no text' }],
  });
});

test('--to names another folder, and --quiet is quiet', async () => {
  const { out, err } = await pressrun(cwd, 'import', 'old.json', '--to', 'drafts', '--quiet');
  expect([out, err]).toEqual(['', '']);
  expect(existsSync(join(cwd, 'drafts', 'undated', 'one.html'))).toBe(true);
  expect(existsSync(join(cwd, 'articles'))).toBe(false);
});

test.each([
  ['no source', [], /it takes one file, folder or address/],
  ['two sources', ['a.xml', 'b.xml'], /it takes one file, folder or address/],
  [
    'a site that is no address',
    ['old.json', '--site', 'old.example'],
    /--site old\.example is not/,
  ],
  ['a file that is not there', ['no.xml'], /no\.xml: the articles cannot be read: ENOENT/],
])('%s is wrong usage', async (_, args, message) => {
  const { code, err } = await pressrun(cwd, 'import', ...args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

test('a bucket is no place to import into', async () => {
  const env = { PRESSRUN_ARTICLES_FOLDER: 's3://news/articles' };
  const { code, err } = await pressrun({ cwd, env }, 'import', 'old.json');
  expect([code, err]).toEqual([2, expect.stringContaining('Name a folder with --to.')]);
  expect(existsSync(join(cwd, 's3:'))).toBe(false);
});
