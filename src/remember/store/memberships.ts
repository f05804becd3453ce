import type { Kysely } from 'kysely';
import type { Instant } from '../../article.ts';
import type { Remembered } from '../remembered.ts';
import { chunks, inChunks } from './chunks.ts';
import { rememberedOf } from './entries.ts';
import { countOlderOf, countRows } from './older.ts';
import type { Tables } from './tables.ts';

/** An entry's place in a feed. */
export interface Place {
  readonly feed: string;
  readonly entry: string;
  readonly published: Instant;
  /** The name of the feed as the entry writes it. */
  readonly label: string | null;
}

/** Replaces the places of the entries. @returns those that they had before */
export async function replacePlaces(
  db: Kysely<Tables>,
  entries: readonly string[],
  places: readonly Place[],
): Promise<Place[]> {
  const before = await inChunks(entries, piece =>
    db.selectFrom('memberships').selectAll().where('entry', 'in', piece).execute(),
  );
  if (before.length > 0)
    for (const piece of chunks(entries))
      await db.deleteFrom('memberships').where('entry', 'in', piece).execute();
  for (const values of chunks(places)) await db.insertInto('memberships').values(values).execute();
  return before;
}

export async function feedsOfEntry(db: Kysely<Tables>, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('memberships')
    .select('feed')
    .where('entry', '=', id)
    .orderBy('feed')
    .execute();
  return rows.map(row => row.feed);
}

/** The keys of the feeds that carry the entries, by entry. */
export async function feedsOfEntries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inChunks(ids, piece =>
    db.selectFrom('memberships').select(['entry', 'feed']).where('entry', 'in', piece).execute(),
  );
  const feeds = new Map<string, string[]>();
  for (const { entry, feed } of rows) feeds.set(entry, [...(feeds.get(entry) ?? []), feed]);
  return feeds;
}

/** Newest first, from the one at position `start` on; entries of the same moment by id. */
export async function newestOf(
  db: Kysely<Tables>,
  feed: string,
  limit: number,
  start = 0,
): Promise<Remembered[]> {
  return entriesAt(db, placesIn(db, feed).limit(limit).offset(start));
}

/** The newest of those that are older than this place, newest first. */
export async function olderThan(
  db: Kysely<Tables>,
  { feed, published, entry }: Omit<Place, 'label'>,
  limit: number,
): Promise<Remembered[]> {
  const older = placesIn(db, feed).where(({ eb, refTuple, tuple }) =>
    eb(refTuple('published', 'entry'), '<', tuple(published, entry)),
  );
  return entriesAt(db, older.limit(limit));
}

function placesIn(db: Kysely<Tables>, feed: string) {
  return db
    .selectFrom('memberships')
    .select(['published', 'entry'])
    .where('feed', '=', feed)
    .orderBy('published', 'desc')
    .orderBy('entry', 'desc');
}

/** The places are chosen first, by their index alone, so that those before them cost little. */
async function entriesAt(
  db: Kysely<Tables>,
  places: ReturnType<typeof placesIn>,
): Promise<Remembered[]> {
  const rows = await db
    .selectFrom(places.as('places'))
    .innerJoin('entries', 'entries.id', 'places.entry')
    .selectAll('entries')
    .orderBy('places.published', 'desc')
    .orderBy('places.entry', 'desc')
    .execute();
  return rows.map(rememberedOf);
}

/** The slugs of all entries of the feed. */
export async function slugsOf(db: Kysely<Tables>, feed: string): Promise<string[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('entries', 'entries.id', 'memberships.entry')
    .select('entries.slug')
    .where('memberships.feed', '=', feed)
    .execute();
  return rows.map(row => row.slug);
}

/** The path of an article that calls the feed so: of the first by id. */
export async function pathNaming(
  db: Kysely<Tables>,
  feed: string,
  label: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('entries', 'entries.id', 'memberships.entry')
    .select('entries.path')
    .where('memberships.feed', '=', feed)
    .where('memberships.label', '=', label)
    .orderBy('memberships.entry')
    .limit(1)
    .executeTakeFirst();
  return row?.path ?? null;
}

/**
 * How many entries of the feed are older than this place.
 *
 * @param total how many the feed has
 */
export function countOlder(
  db: Kysely<Tables>,
  { feed, published, entry }: Omit<Place, 'label'>,
  total: number,
): Promise<number> {
  return countOlderOf(total, (side, most) => {
    const places = db
      .selectFrom('memberships')
      .select('entry')
      .where('feed', '=', feed)
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('published', 'entry'), side, tuple(published, entry)),
      );
    return countRows(db, places, most);
  });
}

/** How many entries a feed has, and what they call it, with how many do. */
export async function labelsOf(
  db: Kysely<Tables>,
  feed: string,
): Promise<{ readonly total: number; readonly labels: ReadonlyMap<string, number> }> {
  const rows = await db
    .selectFrom('memberships')
    .select(({ fn }) => ['label', fn.countAll<number>().as('count')])
    .where('feed', '=', feed)
    .groupBy('label')
    .execute();
  const labels = new Map<string, number>();
  for (const { label, count } of rows) if (label !== null) labels.set(label, Number(count));
  return { total: rows.reduce((sum, { count }) => sum + Number(count), 0), labels };
}
