import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { PublishedDocument } from '../../src/edition.ts';
import type { Publication } from '../../src/publication.ts';

/** An edition, as far as a crash could mix it up. */
export interface Published {
  /** Titles of the entries in each document of the feed of everything. */
  readonly titles: readonly (readonly string[])[];
  /** Id and dates by path. */
  readonly identities: Readonly<Record<string, string>>;
}

export async function published(publication: Publication): Promise<Published> {
  const documents = await Promise.all(
    ['rss.xml', 'atom.xml', 'feed.json'].map(path => publication.document(path)),
  );
  const entries = await publication.search('', 100);
  return {
    titles: documents.flatMap(document => (document === null ? [] : titlesIn(document))),
    identities: Object.fromEntries(
      entries.map(({ article, id, published: day, firstSeen }) => [
        article.path,
        [id, day, firstSeen].join(' '),
      ]),
    ),
  };
}

function titlesIn({ bodies }: PublishedDocument): string[][] {
  const texts = [bodies.identity, gunzipSync(bodies.gzip), brotliDecompressSync(bodies.br)];
  return texts.map(bytes =>
    [
      ...Buffer.from(bytes)
        .toString('utf8')
        .matchAll(/Article \w+(?=<|"|\])/g),
    ]
      .map(([title]) => title)
      .filter((title, at, all) => all.indexOf(title) === at)
      .sort(),
  );
}
