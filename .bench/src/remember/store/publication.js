import { documentAt, documentPaths } from './documents.js';
import { entriesBy, rememberedOf, withArticles } from './entries.js';
import { feedListing, feedListings } from './feeds.js';
import { feedsOfEntry, newestOf } from './memberships.js';
import { lastPings } from './pings.js';
import { currentEdition, lastRuns } from './runs.js';
import { searchEntries } from './search.js';
/** The published edition and the state behind it, as readers may see them. */
export function publicationOf(db, siteUrl) {
    return {
        edition: () => currentEdition(db),
        document: path => documentAt(db, path),
        documentPaths: () => documentPaths(db),
        feeds: () => feedListings(db),
        feed: async (key) => {
            const listing = await feedListing(db, key);
            if (listing === null)
                return null;
            const rows = await newestOf(db, key, listing.definition.limit);
            const entries = await withArticles(db, rows, siteUrl);
            return { definition: listing.definition, entries, total: listing.total };
        },
        entry: async (slug) => {
            const rows = (await entriesBy(db, 'slug', [slug])).map(rememberedOf);
            const published = rows.filter(row => row.removed === null && row.standing === 'published');
            return (await withArticles(db, published, siteUrl))[0] ?? null;
        },
        entryAt: async (path) => {
            const rows = (await entriesBy(db, 'path', [path])).map(rememberedOf);
            const present = rows.filter(row => row.removed === null);
            return (await withArticles(db, present, siteUrl))[0] ?? null;
        },
        search: (words, limit) => searchEntries(db, words, limit, siteUrl),
        feedsOf: id => feedsOfEntry(db, id),
        runs: limit => lastRuns(db, limit),
        problems: async () => (await lastRuns(db, 1))[0]?.problems ?? [],
        pings: limit => lastPings(db, limit),
    };
}
