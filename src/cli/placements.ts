import { type Entry, standing } from '../entry.ts';
import type { FeedSettings } from '../feed-settings.ts';
import type { Placement } from '../placement.ts';
import type { FeedListing, Publication } from '../publication.ts';
import { whyNot } from '../select/why-not.ts';

/** What decides which feeds an entry is in. */
export interface Selection {
  readonly feeds: FeedSettings;
  readonly siteLanguage: string;
  readonly now: string;
}

/** Every feed of the edition that carries the entry or does not, each with the reason. */
export async function placementsOf(
  entry: Entry,
  publication: Publication,
  selection: Selection,
): Promise<Placement[]> {
  const withheld = whyWithheld(entry, selection.now);
  const members = new Set(await publication.feedsOf(entry.id));
  const listings = await publication.feeds();
  return Promise.all(
    listings.map(async listing => {
      const feed = listing.definition.key;
      if (withheld !== null) return { feed, carried: false, why: withheld };
      if (members.has(feed)) return placeIn(listing, entry, publication, selection.feeds);
      return { feed, carried: false, why: whyOutside(feed, entry, selection) };
    }),
  );
}

/** Why an entry is in no feed at all; null for one that is published. */
export function whyWithheld(entry: Entry, now: string): string | null {
  switch (standing(entry, now)) {
    case 'draft':
      return 'it is a draft';
    case 'embargoed':
      return `it is due on ${entry.published}`;
    case 'expired':
      return `it has expired on ${entry.article.expires}`;
    case 'published':
      return null;
  }
}

/** What the kinds of derived feeds ask of an entry. */
const kinds: Readonly<Record<string, string>> = {
  tags: 'it does not have this tag',
  authors: 'it is by others',
  sections: 'it is in another section, or in none',
  languages: 'it is in another language',
};

function whyOutside(key: string, entry: Entry, { feeds, siteLanguage }: Selection): string {
  const defined = feeds.defined.find(({ name }) => name === key);
  const byFilter = defined === undefined ? null : whyNot(entry, defined.where, siteLanguage);
  return byFilter ?? kinds[key.split('/')[0] ?? ''] ?? 'it does not belong to it';
}

async function placeIn(
  { definition, total }: FeedListing,
  entry: Entry,
  publication: Publication,
  { archives }: FeedSettings,
): Promise<Placement> {
  const { key, limit } = definition;
  const entries = (await publication.feed(key))?.entries ?? [];
  const place = entries.findIndex(({ id }) => id === entry.id);
  if (place >= 0) return { feed: key, carried: true, why: `it is number ${place + 1} of ${total}` };
  const elsewhere = archives.feeds.includes(key) ? 'the archives have it' : 'it has no archives';
  const why = `it belongs to it, but ${limit} of ${total} are newer: ${elsewhere}`;
  return { feed: key, carried: false, why };
}
