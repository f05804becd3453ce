import type { Remembered } from '../remember/remembered.ts';
import { chunks } from '../remember/store/chunks.ts';
import { withArticles } from '../remember/store/entries.ts';
import { type Place, replaceMemberships } from '../remember/store/memberships.ts';
import type { State } from '../remember/store/state.ts';
import { membershipsOf } from '../select/memberships.ts';
import type { PressSettings } from './settings.ts';

/**
 * Puts the entries into the feeds that they belong to now.
 *
 * @returns the feeds that they were in or are in: those whose documents may change
 */
export async function enrol(
  state: State,
  entries: readonly Remembered[],
  { site, feeds }: PressSettings,
): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const piece of chunks(entries)) {
    const published = piece.filter(
      entry => entry.removed === null && entry.standing === 'published',
    );
    const places = (await withArticles(state, published, site.url)).flatMap(entry =>
      membershipsOf(entry, feeds, site.language).map(
        ({ feed, label }): Place => ({ feed, entry: entry.id, published: entry.published, label }),
      ),
    );
    const ids = piece.map(entry => entry.id);
    for (const feed of await replaceMemberships(state, ids, places)) touched.add(feed);
    for (const { feed } of places) touched.add(feed);
  }
  return touched;
}
