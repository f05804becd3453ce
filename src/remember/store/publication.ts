import type { Kysely } from 'kysely';
import type { Publication } from '../../publication.ts';
import { entryOf } from '../entry-of.ts';
import { documentAt, documentPaths, newestArchives } from './documents.ts';
import { entriesBy, publishedEntries, rememberedOf, withArticles } from './entries.ts';
import { feedListing, feedListings } from './feeds.ts';
import { troublesAt } from './files.ts';
import { publishedFile } from './media.ts';
import { feedsOfEntry, newestOf } from './memberships.ts';
import { lastPings } from './pings.ts';
import { currentEdition, lastRuns } from './runs.ts';
import { searchEntries } from './search.ts';
import type { Tables } from './tables.ts';

/** The published edition and the state behind it, as readers may see them. */
export function publicationOf(db: Kysely<Tables>, siteUrl: string): Publication {
  return {
    edition: () => currentEdition(db),
    document: path => documentAt(db, path),
    documentPaths: () => documentPaths(db),
    newestArchives: (feed, most) => newestArchives(db, feed, most),
    feeds: () => feedListings(db),
    feed: async key => {
      const listing = await feedListing(db, key);
      if (listing === null) return null;
      const rows = await newestOf(db, key, listing.definition.limit);
      const entries = await withArticles(db, rows, siteUrl);
      return { definition: listing.definition, entries, total: listing.total };
    },
    entry: async slug => {
      const [found] = await publishedEntries(db, [slug]);
      return found === undefined ? null : entryOf(found.row, found.json, siteUrl);
    },
    entryAt: async path => {
      const rows = (await entriesBy(db, 'path', [path])).map(rememberedOf);
      const present = rows.filter(row => row.removed === null);
      return (await withArticles(db, present, siteUrl))[0] ?? null;
    },
    search: (words, limit) => searchEntries(db, words, limit, siteUrl),
    media: path => publishedFile(db, path),
    feedsOf: id => feedsOfEntry(db, id),
    runs: (limit, before) => lastRuns(db, limit, before),
    problems: async () => (await lastRuns(db, 1))[0]?.problems ?? [],
    problemsAt: path => troublesAt(db, path),
    pings: limit => lastPings(db, limit),
  };
}
