/** By key, the feed of everything first. */
export async function feedListings(db) {
    const rows = await db.selectFrom('feeds').selectAll().orderBy('key').execute();
    const feeds = rows.map(listingOf);
    const isAll = ({ definition }) => definition.path === '';
    return [...feeds.filter(isAll), ...feeds.filter(feed => !isAll(feed))];
}
export async function feedListing(db, key) {
    const row = await db.selectFrom('feeds').selectAll().where('key', '=', key).executeTakeFirst();
    return row === undefined ? null : listingOf(row);
}
export async function countFeeds(db) {
    const row = await db
        .selectFrom('feeds')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
    return Number(row.count);
}
export async function writeFeed(db, feed) {
    const { total, updated, archives } = feed;
    const row = { definition: JSON.stringify(feed.definition), total, updated, archives };
    await db
        .insertInto('feeds')
        .values({ key: feed.definition.key, ...row })
        .onConflict(conflict => conflict.column('key').doUpdateSet(row))
        .execute();
}
export async function dropFeed(db, key) {
    await db.deleteFrom('feeds').where('key', '=', key).execute();
}
function listingOf(row) {
    const definition = JSON.parse(row.definition);
    const { total, updated, archives } = row;
    return { definition, total, updated, archives };
}
