import type { Instant } from '../article.ts';
import type { Remembered } from '../remember/remembered.ts';
import { chunks } from '../remember/store/chunks.ts';
import { withArticles } from '../remember/store/entries.ts';
import { type Place, replacePlaces } from '../remember/store/memberships.ts';
import type { State } from '../remember/store/state.ts';
import { liftTombstones, setTombstones } from '../remember/store/tombstones.ts';
import { membershipsOf } from '../select/memberships.ts';
import type { PressSettings } from './settings.ts';
import { mergeTouched, type Touched, touchedBy } from './touched.ts';

/** Puts the entries into the feeds that they belong to now, and out of those where they were. */
export async function enrol(
  state: State,
  entries: readonly Remembered[],
  now: Instant,
  settings: PressSettings,
): Promise<Touched> {
  const touched: Touched[] = [];
  for (const piece of chunks(entries)) {
    const [published, others] = split(piece);
    const places = await placesOf(state, published, settings);
    const ids = piece.map(entry => entry.id);
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
    touched.push(touchedBy(before, places));
  }
  return mergeTouched(touched);
}

function split(entries: readonly Remembered[]): [Remembered[], Remembered[]] {
  const isPublished = (entry: Remembered) =>
    entry.removed === null && entry.standing === 'published';
  return [entries.filter(isPublished), entries.filter(entry => !isPublished(entry))];
}

async function placesOf(
  state: State,
  published: readonly Remembered[],
  { site, feeds }: PressSettings,
): Promise<Place[]> {
  const entries = await withArticles(state, published, site.url);
  return entries.flatMap(entry =>
    membershipsOf(entry, feeds, site.language).map(
      ({ feed, label }): Place => ({ feed, entry: entry.id, published: entry.published, label }),
    ),
  );
}
