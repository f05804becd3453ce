import type { Instant } from '../../article.ts';
import type { Entry } from '../../entry.ts';
import type { Remembered } from '../../remember/remembered.ts';
import { chunks } from '../../remember/store/chunks.ts';
import { withArticles } from '../../remember/store/entries.ts';
import { type ListedPlace, replaceListed } from '../../remember/store/listed.ts';
import { type Place, replacePlaces } from '../../remember/store/memberships.ts';
import type { State } from '../../remember/store/state.ts';
import { liftTombstones, setTombstones } from '../../remember/store/tombstones.ts';
import { isListable } from '../../render/sitemap.ts';
import { membershipsOf } from '../../select/memberships.ts';
import type { PressSettings } from '../settings.ts';
import { sitemapKey } from './sitemap-key.ts';
import { type Touched, TouchedTogether, touchedBy } from './touched.ts';

/** Puts the entries into the feeds that they belong to now, and out of those where they were. */
export async function enrol(
  state: State,
  entries: readonly Remembered[],
  now: Instant,
  settings: PressSettings,
): Promise<Touched> {
  const touched = new TouchedTogether();
  for (const piece of chunks(entries)) {
    const [published, others] = split(piece);
    const articles = await withArticles(state, published, settings.site.url);
    const places = articles.flatMap(entry => placesOf(entry, settings));
    const ids = piece.map(entry => entry.id);
    touched.add(await list(state, ids, articles, settings));
    const before = await replacePlaces(state, ids, places);
    const left = new Set(others.map(entry => entry.id));
    await liftTombstones(
      state,
      published.map(entry => entry.id),
    );
    await setTombstones(
      state,
      before.filter(({ entry }) => left.has(entry)),
      now,
    );
    touched.add(touchedBy(before, places));
  }
  return touched.feeds;
}

/** Puts those whose address may be in the sitemap of the site into it. */
async function list(
  state: State,
  ids: readonly string[],
  published: readonly Entry[],
  { site }: PressSettings,
): Promise<Touched> {
  const listed = published.filter(({ link }) => isListable(link, site));
  const before = await replaceListed(state, ids, listed);
  const after = listed.map(({ id, published }) => ({ entry: id, published }));
  const placed = (place: ListedPlace): Place => ({ ...place, feed: sitemapKey, label: null });
  return touchedBy(before.map(placed), after.map(placed));
}

function split(entries: readonly Remembered[]): [Remembered[], Remembered[]] {
  const isPublished = (entry: Remembered) =>
    entry.removed === null && entry.standing === 'published';
  return [entries.filter(isPublished), entries.filter(entry => !isPublished(entry))];
}

function placesOf(entry: Entry, { site, feeds }: PressSettings): Place[] {
  return membershipsOf(entry, feeds, site.language).map(({ feed, label }) => {
    return { feed, entry: entry.id, published: entry.published, label };
  });
}
