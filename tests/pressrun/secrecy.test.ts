import { afterEach, beforeEach, expect, test } from 'vitest';
import { allOf } from '../all-of.ts';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
  place.feeds = { limit: 2, archives: { feeds: ['all', 'tags/open'], size: 2 } };
  for (const day of [1, 2, 3, 4, 5])
    place.write(`${day}.md`, markdown(`Day ${day}`, { date: `2026-02-0${day}`, tags: '[open]' }));
});
afterEach(() => place[Symbol.dispose]());

/** What no one may read: it stands in every field that a document or a page may tell. */
const hidden = {
  id: 'urn:zebra:1',
  slug: 'zebra',
  author: 'Zebra Author',
  section: 'Zebra Section',
  tags: '[open, zebra]',
  image: 'https://example.org/zebra.jpg',
  audio: 'https://example.org/zebra.mp3',
  summary: 'Zebra summary',
};

/** Documents and files of the export in which a word of it stands, a tombstone's id apart. */
async function leaks(): Promise<string[]> {
  const told = (name: string, text: string) =>
    /zebra/i.test(`${name} ${text.replace(/<at:deleted-entry [^>]*>/g, '')}`);
  const documents = await place.ask(async publication => {
    const paths = await allOf(publication.documentPaths());
    const found = await Promise.all(paths.map(path => publication.document(path)));
    return found.flatMap(document =>
      document !== null && told(document.path, Buffer.from(document.bodies.identity).toString())
        ? [document.path]
        : [],
    );
  });
  const files = Object.entries(exportOf(place)).filter(([path, text]) => told(path, text));
  return [...documents, ...files.map(([path]) => path)];
}

test.each([
  ['an embargo', { date: '2027-01-01T08:00:00Z' }],
  ['a draft', { date: '2026-01-01T08:00:00Z', draft: 'true' }],
  ['an expired article', { date: '2026-01-01T08:00:00Z', expires: '2026-02-01T08:00:00Z' }],
])('%s is told by no document, page, archive, list or sitemap', async (_, dates) => {
  place.write('zebra.md', markdown('Zebra', { ...hidden, ...dates }));
  const { written } = await place.run();
  expect(written).toContain('archive/1/rss.xml');
  expect(written).toContain('tags/open/archive/1/atom.xml');
  expect(await leaks()).toEqual([]);
});

test('it appears at its minute in all of them, and goes from all of them at its end', async () => {
  const dates = { date: '2026-03-02T08:00:00Z', expires: '2026-03-03T08:00:00Z' };
  place.write('zebra.md', markdown('Zebra', { ...hidden, ...dates }));
  await place.run();
  place.now = '2026-03-02T07:59:59.000Z';
  await place.run();
  expect(await leaks()).toEqual([]);
  place.now = '2026-03-02T08:00:00.000Z';
  await place.run();
  expect(await leaks()).toEqual(
    expect.arrayContaining([
      'rss.xml',
      'opml.xml',
      'sitemap.xml',
      'feeds/index.html',
      'articles/zebra/index.html',
    ]),
  );
  place.now = '2026-03-03T08:00:00.000Z';
  await place.run();
  expect(await leaks()).toEqual([]);
});

test('one that goes leaves its old archive too', async () => {
  const dates = { date: '2026-01-01T08:00:00Z', expires: '2026-03-03T08:00:00Z' };
  place.write('zebra.md', markdown('Zebra', { ...hidden, ...dates }));
  await place.run();
  expect(await leaks()).toEqual(expect.arrayContaining(['archive/1/rss.xml']));
  place.now = '2026-03-03T08:00:00.000Z';
  await place.run();
  expect(await leaks()).toEqual([]);
  expect(await place.titles()).not.toContain('Zebra');
});
