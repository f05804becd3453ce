import type { FeedListing } from '../publication.ts';

/** Kinds of feed by the first part of their key, in the order in which the home page shows them. */
const kinds = [
  { title: 'Sections', prefix: 'sections/' },
  { title: 'Tags', prefix: 'tags/' },
  { title: 'Authors', prefix: 'authors/' },
  { title: 'Languages', prefix: 'languages/' },
] as const;

const ofNoKind = 'Selected';

/** Feeds under the heading of their kind; those that configuration defines come first. */
export function feedGroups(
  listings: readonly FeedListing[],
): readonly { readonly title: string; readonly feeds: readonly FeedListing[] }[] {
  const kindOf = ({ definition }: FeedListing): string =>
    kinds.find(({ prefix }) => definition.key.startsWith(prefix))?.title ?? ofNoKind;
  const feeds = listings.filter(({ definition }) => definition.key !== 'all');
  return [ofNoKind, ...kinds.map(({ title }) => title)]
    .map(title => ({ title, feeds: feeds.filter(feed => kindOf(feed) === title) }))
    .filter(group => group.feeds.length > 0);
}
