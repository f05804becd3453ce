import type { FeedListing } from '../publication.ts';

/** Kinds of feed by the first part of their key, in the order in which the home page shows them. */
const kinds = [
  { title: 'Sections', prefix: 'sections/' },
  { title: 'Tags', prefix: 'tags/' },
  { title: 'Authors', prefix: 'authors/' },
  { title: 'Languages', prefix: 'languages/' },
] as const;

/** Feeds under the heading of their kind; what is of no kind comes first, as `Everything`. */
export function feedGroups(
  cards: readonly FeedListing[],
): readonly { readonly title: string; readonly cards: readonly FeedListing[] }[] {
  const kindOf = ({ definition }: FeedListing): string =>
    kinds.find(({ prefix }) => definition.key.startsWith(prefix))?.title ?? 'Everything';
  return ['Everything', ...kinds.map(({ title }) => title)]
    .map(title => ({ title, cards: cards.filter(card => kindOf(card) === title) }))
    .filter(group => group.cards.length > 0);
}
