import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: PublicationFolder;
beforeEach(async () => {
  place = new PublicationFolder();
  for (let at = 0; at < 20; at++) place.write(`${at}.md`, markdown(`Article ${at}`));
  await place.run();
});
afterEach(() => place[Symbol.dispose]());

function removeAll(): void {
  for (let at = 0; at < 20; at++) place.remove(`${at}.md`);
}

test('a run in which most articles vanish is refused until it is forced', async () => {
  const before = exportOf(place);
  removeAll();
  const refused = await place.run();
  expect(refused).toMatchObject({ outcome: 'refused', edition: 1, counts: { published: 20 } });
  expect(refused.problems.map(problem => problem.what)).toEqual([
    '20 of 20 articles have vanished at once, so nothing was changed',
  ]);
  expect(exportOf(place)).toEqual(before);
  const forced = await place.run({ force: true });
  expect(forced).toMatchObject({ outcome: 'published', edition: 2, counts: { published: 0 } });
  expect(await place.titles()).toEqual([]);
});

test('a folder that comes back after a refused run has lost nothing', async () => {
  const before = exportOf(place);
  place.rename('.', '../away');
  place.write('.keep/none', '');
  expect((await place.run()).outcome).toBe('refused');
  rmSync(place.articles, { recursive: true });
  place.rename('../away', '.');
  expect(await place.run()).toMatchObject({ outcome: 'unchanged', changes: [] });
  expect(exportOf(place)).toEqual(before);
});

test('other articles in place of the first ones are not refused', async () => {
  removeAll();
  for (let at = 0; at < 12; at++) place.write(`own/${at}.md`, markdown(`Own article ${at}`));
  expect(await place.run()).toMatchObject({ outcome: 'published', counts: { published: 12 } });
});

test('the export removes what it wrote, and nothing else', async () => {
  const own = join(place.public, 'articles/article-3/notes.txt');
  const changed = join(place.public, 'articles/article-4/index.html');
  writeFileSync(own, 'mine');
  writeFileSync(changed, 'mine as well');
  for (const at of [3, 4, 5]) place.remove(`${at}.md`);
  await place.run();
  expect(readFileSync(own, 'utf8')).toBe('mine');
  expect(readFileSync(changed, 'utf8')).toBe('mine as well');
  expect(existsSync(join(place.public, 'articles/article-3/index.html'))).toBe(false);
  expect(existsSync(join(place.public, 'articles/article-5'))).toBe(false);
});

test('a robots.txt names the sitemaps, unless people have written one', async () => {
  const path = join(place.public, 'robots.txt');
  expect(readFileSync(path, 'utf8')).toContain('Sitemap: https://example.org/sitemap.xml');
  writeFileSync(path, 'User-agent: *\nDisallow: /drafts\n');
  place.title = 'Another title';
  expect((await place.run()).problems).toEqual([]);
  expect(readFileSync(path, 'utf8')).toContain('/drafts');
  rmSync(path);
  place.title = 'A third title';
  await place.run();
  expect(readFileSync(path, 'utf8')).toContain('Sitemap: ');
});

test('an export that was removed is written again, the same', async () => {
  const before = exportOf(place);
  rmSync(place.public, { recursive: true });
  expect((await place.run()).outcome).toBe('unchanged');
  expect(exportOf(place)).toEqual(before);
});

test('what the disk refuses is a problem now, and done by the next run', async () => {
  const [path, feed] = [join(place.public, 'rss.xml'), 'rss.xml'];
  rmSync(path);
  place.rename('../public/atom.xml', '../public/rss.xml/in-the-way');
  place.write('20.md', markdown('Article 20'));
  const report = await place.run();
  expect(report.problems.map(problem => problem.where)).toContain(feed);
  rmSync(path, { recursive: true });
  expect((await place.run()).problems).toEqual([]);
  expect(readFileSync(path, 'utf8')).toContain('Article 20');
});
