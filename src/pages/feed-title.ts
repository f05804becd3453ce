import type { FeedDefinition } from '../feed.ts';
import type { Look } from './look.ts';

/** The title of a feed on the site's own pages, where it need not begin with the site's. */
export function shortTitle({ site }: Look, { title }: FeedDefinition): string {
  const beginning = `${site.title} — `;
  return title.startsWith(beginning) ? title.slice(beginning.length) : title;
}
