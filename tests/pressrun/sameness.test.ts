import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allOf } from '../all-of.ts';
import { exportOf, timesOf, validatorsOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
});
afterEach(() => place[Symbol.dispose]());

/** Twelve articles: with and without dates, two tags, one title twice, one with an address. */
const collection: readonly (readonly [string, string])[] = Array.from({ length: 12 }, (_, at) => {
  const day = `2026-02-${String(1 + (at % 5)).padStart(2, '0')}`;
  const facts = {
    ...(at % 4 !== 3 && { date: day }),
    ...(at === 7 && { canonical: 'https://elsewhere.example/seven' }),
    tags: `[${at % 2 === 0 ? 'even, Even' : 'odd'}]`,
    author: at % 3 === 0 ? 'Ann Lee' : 'Bo Lind',
  };
  const title = at > 9 ? 'The same title' : `Article ${at}`;
  return [`folder-${at % 3}/article-${at}.md`, markdown(title, facts)] as const;
});

function fill(into: PublicationFolder, files = collection): void {
  for (const [path, text] of files) into.write(path, text, Date.parse('2026-02-20T08:00:00Z'));
}

test('a second run changes no byte, no validator and no file', async () => {
  fill(place);
  await place.run();
  const before = [exportOf(place), timesOf(place), await validatorsOf(place)];
  place.now = '2026-03-09T12:00:00.000Z';
  const report = await place.run();
  expect(report).toMatchObject({ outcome: 'unchanged', edition: 1, changes: [], written: [] });
  expect(report.counts).toMatchObject({ read: 0, normalized: 0, written: 0 });
  expect([exportOf(place), timesOf(place), await validatorsOf(place)]).toEqual(before);
});

test('files that appear in another order give the same bytes', async () => {
  using other = new PublicationFolder();
  fill(place);
  fill(other, collection.toReversed());
  await place.run();
  await other.run();
  expect(exportOf(other)).toEqual(exportOf(place));
});

test('files that appear one by one give the same feeds as all at once', async () => {
  using other = new PublicationFolder();
  const dated = collection.filter(([, text]) => text.includes('date:'));
  fill(place, dated);
  await place.run();
  for (const file of dated) {
    fill(other, [file]);
    await other.run();
  }
  expect(exportOf(other)).toEqual(exportOf(place));
});

test('a publication whose database is lost comes out the same', async () => {
  fill(place);
  await place.run();
  const before = exportOf(place);
  rmSync(place.state, { recursive: true });
  await place.run();
  expect(exportOf(place)).toEqual(before);
});

test('what is put back is what it was', async () => {
  fill(place);
  await place.run();
  const [path = '', text = ''] = collection[3] ?? [];
  const before = await place.ask(publication => publication.entryAt(path));
  place.remove(path);
  await place.run();
  fill(place, [[path, text]]);
  await place.run();
  expect(await place.ask(publication => publication.entryAt(path))).toEqual(before);
});

test('one changed article touches its own feeds, its page and the lists, and nothing else', async () => {
  fill(place);
  await place.run();
  const before = timesOf(place);
  place.now = '2026-03-02T12:00:00.000Z';
  const facts = { date: '2026-02-05', tags: '[odd]', author: 'Ann Lee' };
  place.write('folder-0/article-9.md', markdown('Article 9, corrected', facts));
  const report = await place.run();
  expect(report.counts).toMatchObject({ read: 1, normalized: 1 });
  const after = timesOf(place);
  const touched = Object.keys(after).filter(path => after[path] !== before[path]);
  const folders = new Set(touched.map(path => path.split('/').slice(0, -1).join('/')));
  const own = ['', 'articles/article-9', 'authors/ann-lee', 'languages/en', 'tags/odd'];
  expect([...folders].filter(path => !path.includes('archive')).sort()).toEqual(own);
});

test('another title of the site makes everything anew, and the ids stay', async () => {
  fill(place);
  await place.run();
  const ids = await place.ask(async publication => (await publication.feed('all'))?.entries);
  place.title = 'Another Name';
  const report = await place.run();
  const paths = await place.ask(publication => allOf(publication.documentPaths()));
  expect(paths.filter(path => !report.written.includes(path))).toEqual(['sitemap.xml']);
  const after = await place.ask(async publication => (await publication.feed('all'))?.entries);
  expect(after).toEqual(ids);
});

test('sitemaps list the published articles of this site, and lose those that go', async () => {
  fill(place);
  place.write('later.md', markdown('Later', { date: '2027-01-01' }));
  await place.run();
  expect(exportOf(place)['sitemap.xml']?.match(/<loc>/g)).toHaveLength(11);
  place.remove('folder-0/article-0.md');
  await place.run();
  const { 'sitemap.xml': sitemap = '', 'news-sitemap.xml': news } = exportOf(place);
  expect(sitemap.match(/<loc>/g)).toHaveLength(10);
  expect(sitemap).not.toContain('elsewhere.example');
  expect(news).toContain('<news:name>The Daily Test</news:name>');
});
