import type { FeedSettings } from '../../feed-settings.ts';
import { nearest } from '../../nearest.ts';
import { ProblemError } from '../../problem.ts';
import type { FeedListing } from '../../publication.ts';
import { currentKey } from '../../select/moved.ts';

/**
 * The key of the feed that is asked for: by its key, its title, or the address of a document below
 * the site; a feed that another has replaced is that other one.
 *
 * @throws ProblemError for a feed that is retired, or that there is not
 */
export function feedAsked(
  asked: string,
  listings: readonly FeedListing[],
  { aliases, retired }: FeedSettings,
): string {
  const wanted = currentKey(asked, aliases);
  if (retired.includes(wanted))
    throw problem(asked, 'this feed is retired (feeds.retired)', 'Its address answers 410 Gone.');
  const found = listings.find(({ definition: { key, title, path } }) =>
    [key, title, ...documents.map(name => path + name)].includes(wanted),
  );
  if (found !== undefined) return found.definition.key;
  const keys = listings.map(({ definition }) => definition.key);
  const meant = nearest(wanted, keys);
  const fix = meant === null ? '`pressrun run` makes the feeds.' : `Did you mean ${meant}?`;
  throw problem(asked, 'no published article is in a feed of this name', fix);
}

const documents = ['rss.xml', 'atom.xml', 'feed.json'];

function problem(where: string, what: string, fix: string): ProblemError {
  return new ProblemError([{ where, what, fix }]);
}
