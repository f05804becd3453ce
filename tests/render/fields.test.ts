import { expect, test } from 'vitest';
import type { Entry } from '../../src/entry.ts';
import { documentsOf, publication, publications } from './publications.ts';
import { type ReadItem, readers } from './readers.ts';
import { textOf } from './text-of.ts';

const cases = publications.flatMap(name =>
  Object.entries(readers).flatMap(([file, parsers]) =>
    Object.entries(parsers).map(([parser, read]) => ({ name, file, parser, read })),
  ),
);

const firstSpellings: Readonly<Record<string, readonly string[]>> = {
  'Council,Harbour & docks,council': ['Council', 'Harbour & docks'],
};

/** What any reader must find of the entry in a document of that name. */
function expectedIn(file: string, entry: Entry, language: string): ReadItem {
  const { article, id, link, published, updated } = entry;
  const enclosures = article.attachments.map(({ url }) => url);
  const isRss = file === 'rss.xml';
  return {
    id,
    url: new URL(link).href,
    title: article.title,
    summary: article.summary ?? (isRss ? article.title : undefined),
    html: article.html,
    published,
    updated,
    authors: article.authors.map(({ name }) => name),
    tags: firstSpellings[article.tags.join()] ?? article.tags,
    image: article.image?.url,
    enclosures: isRss ? enclosures.slice(0, 1) : enclosures,
    language: (article.language ?? language) === language ? undefined : article.language,
    rights: file === 'feed.json' ? undefined : (article.rights ?? undefined),
  };
}

test.each(cases)(
  '$name: $parser reads every field of $file as the entries have it',
  async ({ name, file, read }) => {
    const fixture = publication(name);
    const document = documentsOf(fixture, 'all').find(({ path }) => path === file);
    const items = await read(textOf(document));
    expect(items.length).toBeGreaterThan(0);
    for (const [index, item] of items.entries()) {
      const entry = fixture.entries[index];
      expect(entry).toBeDefined();
      if (entry === undefined) continue;
      const expected = expectedIn(file, entry, fixture.site.language);
      const told = Object.keys(item).filter(field => field in expected);
      const wanted = Object.fromEntries(
        Object.entries(expected).filter(([field]) => told.includes(field)),
      );
      expect(item).toEqual(wanted);
    }
  },
);
