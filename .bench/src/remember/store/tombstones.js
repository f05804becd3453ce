import { chunks } from './chunks.js';
/** Tombstones that a feed carries at the most. */
const carried = 100;
/** Those that an entry which is in no feed any more leaves behind. */
export async function setTombstones(db, places, when) {
    const rows = places.map(({ feed, entry }) => ({ feed, entry, left_at: when }));
    for (const values of chunks(rows))
        await db
            .insertInto('tombstones')
            .values(values)
            .onConflict(conflict => conflict.columns(['feed', 'entry']).doUpdateSet({ left_at: when }))
            .execute();
}
/** For entries that are published again. */
export async function liftTombstones(db, entries) {
    for (const piece of chunks(entries))
        await db.deleteFrom('tombstones').where('entry', 'in', piece).execute();
}
/** Newest first; those from before `since` are forgotten. */
export async function tombstonesOf(db, feed, since) {
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
