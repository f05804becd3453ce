import { documentsOf } from '../../remember/store/documents.ts';
import { feedListing } from '../../remember/store/feeds.ts';
import type { State } from '../../remember/store/state.ts';
import { planArchives } from '../../select/archives.ts';
import type { PressSettings } from '../settings.ts';
import { sitemapKey } from './sitemap-key.ts';

/** What the whole edition has still to press, although nothing of it has changed. */
export async function leftToPress(state: State, settings: PressSettings): Promise<string[]> {
  const lists = await documentsOf(state, { feed: null, archive: 0 });
  const keys = await unfinishedFeeds(state, settings);
  return lists.length === 0 ? [...keys, sitemapKey] : keys;
}

/** The keys of feeds that have fewer archives than their entries make: others are still to be added. */
export async function unfinishedFeeds(state: State, { feeds }: PressSettings): Promise<string[]> {
  const unfinished: string[] = [];
  for (const key of feeds.archives.feeds) {
    const feed = await feedListing(state, key);
    if (feed === null) continue;
    const plan = planArchives(feed.total, feed.definition.limit, feeds.archives.size);
    if (feed.archives < plan.archives) unfinished.push(key);
  }
  return unfinished;
}
