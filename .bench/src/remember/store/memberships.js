import { chunks, inChunks } from './chunks.js';
import { rememberedOf } from './entries.js';
/** Replaces the places of the entries. @returns those that they had before */
export async function replacePlaces(db, entries, places) {
    const before = await inChunks(entries, piece => db.selectFrom('memberships').selectAll().where('entry', 'in', piece).execute());
    if (before.length > 0)
        for (const piece of chunks(entries))
            await db.deleteFrom('memberships').where('entry', 'in', piece).execute();
    for (const values of chunks(places))
        await db.insertInto('memberships').values(values).execute();
    return before;
}
export async function feedsOfEntry(db, id) {
    const rows = await db
        .selectFrom('memberships')
        .select('feed')
        .where('entry', '=', id)
        .orderBy('feed')
        .execute();
    return rows.map(row => row.feed);
}
/** Newest first, from the one at position `start` on; entries of the same moment by id. */
export async function newestOf(db, feed, limit, start = 0) {
    const rows = await db
        .selectFrom('memberships')
        .innerJoin('entries', 'entries.id', 'memberships.entry')
        .selectAll('entries')
        .where('memberships.feed', '=', feed)
        .orderBy('memberships.published', 'desc')
        .orderBy('memberships.entry', 'desc')
        .limit(limit)
        .offset(start)
        .execute();
    return rows.map(rememberedOf);
}
/** The slugs of all entries of the feed. */
export async function slugsOf(db, feed) {
    const rows = await db
        .selectFrom('memberships')
        .innerJoin('entries', 'entries.id', 'memberships.entry')
        .select('entries.slug')
        .where('memberships.feed', '=', feed)
        .execute();
    return rows.map(row => row.slug);
}
/** How many entries of the feed are older than this place. */
export async function countOlder(db, { feed, published, entry }) {
    const row = await db
        .selectFrom('memberships')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('feed', '=', feed)
        .where(({ eb, or, and }) => or([
        eb('published', '<', published),
        and([eb('published', '=', published), eb('entry', '<', entry)]),
    ]))
        .executeTakeFirstOrThrow();
    return Number(row.count);
}
/** How many entries a feed has, and what they call it, with how many do. */
export async function labelsOf(db, feed) {
    const rows = await db
        .selectFrom('memberships')
        .select(({ fn }) => ['label', fn.countAll().as('count')])
        .where('feed', '=', feed)
        .groupBy('label')
        .execute();
    const labels = new Map();
    for (const { label, count } of rows)
        if (label !== null)
            labels.set(label, Number(count));
    return { total: rows.reduce((sum, { count }) => sum + Number(count), 0), labels };
}
