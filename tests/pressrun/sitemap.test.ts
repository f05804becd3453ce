import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';
import { openState } from '../../src/remember/store/state.ts';
import { exportOf, timesOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
});
afterEach(() => place[Symbol.dispose]());

/** What a sitemap of the export says: addresses below the site, with dates where it tells them. */
function places(path: string): string[] {
  const body = exportOf(place)[path] ?? '';
  expect(checkDocument(body)).toEqual([]);
  const pattern = /<loc>https:\/\/example\.org\/(.*?)<\/loc>(?:<lastmod>(.*?)T.*?<\/lastmod>)?/g;
  return [...body.matchAll(pattern)].map(([, location, day = '']) => `${location} ${day}`.trim());
}

/** As a state that was written by an earlier version, which remembered nothing of them. */
async function forgetBlocks(): Promise<void> {
  const state = await openState(place.state);
  await state.deleteFrom('facts').where('name', '=', 'sitemap blocks').execute();
  await state.destroy();
}

test('an article comes into the sitemaps, is dated when it is revised, and goes when it is removed', async () => {
  place.write('one.md', markdown('One', { date: '2026-02-27' }));
  place.write('two.md', markdown('Two', { date: '2026-02-28' }));
  await place.run();
  expect(places('sitemap.xml')).toEqual(['articles/two 2026-02-28', 'articles/one 2026-02-27']);
  expect(places('news-sitemap.xml')).toEqual(['articles/two', 'articles/one']);
  place.now = '2026-03-02T12:00:00.000Z';
  place.write('one.md', markdown('One, corrected', { date: '2026-02-27', slug: 'one' }));
  await place.run();
  expect(places('sitemap.xml')).toEqual(['articles/two 2026-02-28', 'articles/one 2026-03-02']);
  expect(exportOf(place)['news-sitemap.xml']).toContain('<news:title>One, corrected</news:title>');
  place.remove('two.md');
  await place.run();
  expect(places('sitemap.xml')).toEqual(['articles/one 2026-03-02']);
  expect(places('news-sitemap.xml')).toEqual(['articles/one']);
  place.remove('one.md');
  await place.run();
  expect([...places('sitemap.xml'), ...places('news-sitemap.xml')]).toEqual([]);
});

test('sitemaps tell of no draft, of an embargo when it is over, and of nothing that has expired', async () => {
  place.write('draft.md', markdown('Draft', { draft: 'true' }));
  place.write('later.md', markdown('Later', { date: '2026-03-05', expires: '2026-03-09' }));
  place.write('now.md', markdown('Now', { date: '2026-03-01' }));
  await place.run();
  expect(places('sitemap.xml')).toEqual(['articles/now 2026-03-01']);
  place.now = '2026-03-06T12:00:00.000Z';
  await place.run();
  expect(places('sitemap.xml')[0]).toMatch(/^articles\/later /);
  expect(places('news-sitemap.xml')).toEqual(['articles/later']);
  place.now = '2026-03-10T12:00:00.000Z';
  await place.run();
  expect(places('sitemap.xml')).toEqual(['articles/now 2026-03-01']);
  expect(places('news-sitemap.xml')).toEqual(['articles/now']);
});

test('an article whose address moves to another site leaves the sitemap, and can come back', async () => {
  place.write('one.md', markdown('One', { id: 'urn:x:1', slug: 'one' }));
  await place.run();
  expect(places('news-sitemap.xml')).toEqual(['articles/one']);
  const there = { id: 'urn:x:1', slug: 'one', canonical: 'https://other.example/one' };
  place.write('one.md', markdown('One', there));
  await place.run();
  expect(places('sitemap.xml')).toEqual([]);
  place.write('one.md', markdown('One', { id: 'urn:x:1', slug: 'one' }));
  await place.run();
  expect(places('news-sitemap.xml')).toEqual(['articles/one']);
});

test('however much later a run is, the sitemaps stay as they are', async () => {
  place.write('one.md', markdown('One', { date: '2026-02-28' }));
  await place.run();
  const [before, times] = [exportOf(place), timesOf(place)];
  place.now = '2026-09-01T12:00:00.000Z';
  expect(await place.run()).toMatchObject({ outcome: 'unchanged', written: [] });
  expect([exportOf(place), timesOf(place)]).toEqual([before, times]);
});

test('a large sitemap is an index, and only the blocks where something has changed are written', async () => {
  const day = (number: number) => new Date(Date.UTC(2020, 0, 1 + number)).toISOString();
  const write = (number: number, title = `No ${number}`) =>
    place.write(`${number}.md`, markdown(title, { date: day(number), slug: `no-${number}` }));
  place.feeds = { limit: 1, archives: { feeds: [], size: 1 } };
  for (let number = 1; number <= 1000; number++) write(number);
  await place.run();
  expect(places('sitemap.xml')).toHaveLength(1000);
  write(1001);
  const grown = await place.run();
  expect(grown.written).toEqual(
    expect.arrayContaining(['sitemap.xml', 'sitemap/1.xml', 'sitemap/2.xml']),
  );
  expect(places('sitemap.xml')).toEqual(['sitemap/1.xml 2022-09-27', 'sitemap/2.xml 2022-09-28']);
  expect(places('sitemap/1.xml')).toHaveLength(1000);
  expect(places('sitemap/2.xml')).toEqual(['articles/no-1001 2022-09-28']);
  write(1002);
  expect((await place.run()).written).not.toContain('sitemap/1.xml');
  expect(places('sitemap/2.xml')).toHaveLength(2);
  write(7, 'No 7, corrected');
  const revised = await place.run();
  expect(revised.written).toContain('sitemap/1.xml');
  expect(revised.written).not.toContain('sitemap/2.xml');
  const index = ['sitemap/1.xml 2026-03-01', 'sitemap/2.xml 2022-09-29'];
  expect(places('sitemap.xml')).toEqual(index);
  await forgetBlocks();
  write(7, 'No 7, corrected again');
  await place.run();
  expect(places('sitemap.xml')).toEqual(index);
  place.remove('3.md');
  await place.run();
  expect(places('sitemap/1.xml')[0]).toBe('articles/no-1001 2022-09-28');
  expect(places('sitemap/2.xml')).toEqual(['articles/no-1002 2022-09-29']);
  place.remove('5.md');
  const shrunk = await place.run();
  expect(shrunk.dropped).toEqual(['sitemap/1.xml', 'sitemap/2.xml']);
  expect(places('sitemap.xml')).toHaveLength(1000);
});
