import type { Kysely } from 'kysely';
import type { Instant } from '../../article.ts';
import type { Tombstone } from '../../feed.ts';
import { chunks } from './chunks.ts';
import type { Place } from './memberships.ts';
import type { Tables } from './tables.ts';

/** Tombstones that a feed carries at the most. */
const carried = 100;

/** Those that an entry which is in no feed any more leaves behind. */
export async function setTombstones(
  db: Kysely<Tables>,
  places: readonly Place[],
  when: Instant,
): Promise<void> {
  const rows = places.map(({ feed, entry }) => ({ feed, entry, left_at: when }));
  for (const values of chunks(rows))
    await db
      .insertInto('tombstones')
      .values(values)
      .onConflict(conflict => conflict.columns(['feed', 'entry']).doUpdateSet({ left_at: when }))
      .execute();
}

/** For entries that are published again. */
export async function liftTombstones(
  db: Kysely<Tables>,
  entries: readonly string[],
): Promise<void> {
  for (const piece of chunks(entries))
    await db.deleteFrom('tombstones').where('entry', 'in', piece).execute();
}

/** Newest first; those from before `since` are forgotten. */
export async function tombstonesOf(
  db: Kysely<Tables>,
  feed: string,
  since: Instant,
): Promise<Tombstone[]> {
  await db.deleteFrom('tombstones').where('feed', '=', feed).where('left_at', '<', since).execute();
  const rows = await db
    .selectFrom('tombstones')
    .select(['entry', 'left_at'])
    .where('feed', '=', feed)
    .orderBy('left_at', 'desc')
    .orderBy('entry')
    .limit(carried)
    .execute();
  return rows.map(({ entry, left_at }) => ({ ref: entry, when: left_at }));
}
