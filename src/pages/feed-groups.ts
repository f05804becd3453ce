import type { FeedListing } from '../publication.ts';

/** A kind of feed, and how many of its feeds have a card on the home page. */
export interface FeedKind {
  readonly title: string;
  /** First part of the keys; null for the feeds that configuration defines. */
  readonly prefix: string | null;
  readonly cards: number;
}

/** Kinds of feed in the order in which pages show them. */
const feedKinds: readonly FeedKind[] = [
  { title: 'Selected', prefix: null, cards: 12 },
  { title: 'Sections', prefix: 'sections/', cards: 12 },
  { title: 'Tags', prefix: 'tags/', cards: 8 },
  { title: 'Authors', prefix: 'authors/', cards: 4 },
  { title: 'Languages', prefix: 'languages/', cards: 4 },
];

/** The feeds of a kind, the largest first. */
export interface FeedGroup {
  readonly kind: FeedKind;
  readonly feeds: readonly FeedListing[];
}

/** All feeds but the one of everything, by kind; kinds without a feed are left out. */
export function feedGroups(listings: readonly FeedListing[]): FeedGroup[] {
  const feeds = listings
    .filter(({ definition }) => definition.key !== 'all')
    .sort((a, b) => b.total - a.total);
  return feedKinds
    .map(kind => ({ kind, feeds: feeds.filter(feed => kindOf(feed).title === kind.title) }))
    .filter(group => group.feeds.length > 0);
}

function kindOf({ definition }: FeedListing): Pick<FeedKind, 'title'> {
  const kind = feedKinds.find(({ prefix }) => prefix !== null && definition.key.startsWith(prefix));
  return kind ?? { title: 'Selected' };
}

/** Feeds that the home page announces to readers; it would grow without end if it told all. */
const announcedAtMost = 10;

/** The feed of everything and those that come first: by kind, the largest of each. */
export function mainFeeds(listings: readonly FeedListing[]): FeedListing[] {
  const everything = listings.filter(({ definition }) => definition.key === 'all');
  const others = feedGroups(listings).flatMap(({ feeds }) => feeds);
  return [...everything, ...others].slice(0, announcedAtMost);
}
