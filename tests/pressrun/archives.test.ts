import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

const articles = 23;

/** Published once: tests that change nothing share it. */
let place: PublicationFolder;
beforeAll(async () => {
  place = await published();
});
afterAll(() => place[Symbol.dispose]());

async function published(): Promise<PublicationFolder> {
  const fresh = new PublicationFolder();
  fresh.feeds = { limit: 5, archives: { feeds: ['all'], size: 4 } };
  for (let number = 1; number <= articles; number++) write(fresh, number);
  await fresh.run();
  return fresh;
}

function write(place: PublicationFolder, number: number, title = `Number ${number}`): void {
  const date = new Date(Date.UTC(2026, 0, number)).toISOString();
  place.write(`${number}.md`, markdown(title, { id: `urn:n:${number}`, date }));
}

/** A document as a client reads it: the ids in it, and the address of older entries. */
interface Page {
  readonly ids: readonly (string | undefined)[];
  readonly older: string | undefined;
}

const previous = (links: readonly { rel?: string | undefined; href?: string | undefined }[] = []) =>
  links.find(({ rel }) => rel === 'prev-archive')?.href;

const readers: Readonly<Record<string, (document: string) => Page>> = {
  'rss.xml': document => {
    const { items = [], atom } = parseRssFeed(document);
    return { ids: items.map(({ guid }) => guid?.value), older: previous(atom?.links) };
  },
  'atom.xml': document => {
    const { entries = [], links } = parseAtomFeed(document);
    return { ids: entries.map(({ id }) => id), older: previous(links) };
  },
  'feed.json': document => {
    const { items = [], next_url: older } = parseJsonFeed(document);
    return { ids: items.map(({ id }) => id), older };
  },
};

test.each(Object.entries(readers))(
  'a client that walks from %s to its archives gets every entry once, newest first',
  (file, read) => {
    const files = exportOf(place);
    const ids: (string | undefined)[] = [];
    for (let address: string | undefined = `https://example.org/${file}`; address; ) {
      const page: Page = read(files[address.slice('https://example.org/'.length)] ?? '');
      expect(page.ids.length).toBeGreaterThan(0);
      ids.push(...page.ids);
      address = page.older;
    }
    expect(ids).toEqual(Array.from({ length: articles }, (_, at) => `urn:n:${articles - at}`));
  },
);

const isArchive = (path: string): boolean => path.includes('archive/');

test('archives say that they are, and lead to each other and to the feed', () => {
  const files = exportOf(place);
  const oldest = files['archive/1/atom.xml'] ?? '';
  expect(oldest).toContain('<fh:archive/>');
  expect(oldest).not.toContain('prev-archive');
  expect(oldest).toContain('rel="next-archive" href="https://example.org/archive/2/atom.xml"');
  expect(oldest).toContain('rel="current" href="https://example.org/atom.xml"');
  expect(files['archive/5/atom.xml']).not.toContain('next-archive');
  expect(files['atom.xml']).not.toContain('<fh:complete/>');
});

test('new entries leave the bytes of archives alone, but for the last, which gets a successor', async () => {
  using place = await published();
  const before = exportOf(place);
  for (const number of [24, 25, 26]) write(place, number);
  const { written } = await place.run();
  const after = exportOf(place);
  const numbers = written.filter(isArchive).map(path => path.split('/')[1]);
  expect([...new Set(numbers)].sort()).toEqual(['5', '6']);
  for (const path of Object.keys(before).filter(isArchive))
    if (!/\/5\//.test(path)) expect(after[path], path).toBe(before[path]);
});

test('a revised entry writes the one archive that it is in', async () => {
  using place = await published();
  write(place, 6, 'Number six');
  const { written } = await place.run();
  expect(written.filter(isArchive).sort()).toEqual(
    ['atom.xml', 'feed.json', 'rss.xml'].map(file => `archive/2/${file}`),
  );
});

test('an entry that goes leaves older archives as they are', async () => {
  using place = await published();
  place.remove('14.md');
  const { written, dropped } = await place.run();
  const numbers = [...written, ...dropped].filter(isArchive).map(path => path.split('/')[1]);
  expect([...new Set(numbers)].sort()).toEqual(['4', '5']);
});

test('a run in which nothing has changed writes no archive', async () => {
  expect((await place.run()).written).toEqual([]);
});
