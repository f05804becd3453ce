import { feedListing } from '../../remember/store/feeds.ts';
import type { State } from '../../remember/store/state.ts';
import { planArchives } from '../../select/archives.ts';
import type { PressSettings } from '../settings.ts';

/** The keys of feeds that have fewer archives than their entries make: others are still to be added. */
export async function unfinishedFeeds(
  state: State,
  { feeds }: PressSettings,
): Promise<readonly string[]> {
  const unfinished: string[] = [];
  for (const key of feeds.archives.feeds) {
    const feed = await feedListing(state, key);
    if (feed === null) continue;
    const plan = planArchives(feed.total, feed.definition.limit, feeds.archives.size);
    if (feed.archives < plan.archives) unfinished.push(key);
  }
  return unfinished;
}
