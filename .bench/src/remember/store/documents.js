import { inChunks } from './chunks.js';
export async function documentAt(db, path) {
    const row = await db
        .selectFrom('documents')
        .selectAll()
        .where('path', '=', path)
        .executeTakeFirst();
    return row === undefined ? null : documentOf(row);
}
export async function documentsOf(db, { feed, archive }) {
    return db
        .selectFrom('documents')
        .select(['path', 'tag', 'modified'])
        .where('feed', feed === null ? 'is' : '=', feed)
        .where('archive', '=', archive)
        .execute();
}
export async function countDocuments(db) {
    const row = await db
        .selectFrom('documents')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
    return Number(row.count);
}
/** Those of the paths that are documents of feeds themselves, not of their archives. */
export async function feedDocuments(db, paths) {
    const rows = await inChunks(paths, piece => db
        .selectFrom('documents')
        .select(['path', 'media_type'])
        .where('path', 'in', piece)
        .where('feed', 'is not', null)
        .where('archive', '=', 0)
        .execute());
    return rows.map(({ path, media_type: mediaType }) => ({ path, mediaType }));
}
export async function documentPaths(db) {
    const rows = await db.selectFrom('documents').select('path').orderBy('path').execute();
    return rows.map(row => row.path);
}
export async function documentPathsOf(db, feed) {
    const rows = await db
        .selectFrom('documents')
        .select('path')
        .where('feed', '=', feed)
        .orderBy('path')
        .execute();
    return rows.map(row => row.path);
}
export async function writeDocument(db, document, archive) {
    const { path, mediaType, feed, tag, modified, bodies } = document;
    const { identity, gzip, br } = bodies;
    const row = { path, media_type: mediaType, feed, archive, tag, modified, identity, gzip, br };
    await db
        .insertInto('documents')
        .values(row)
        .onConflict(conflict => conflict.column('path').doUpdateSet(row))
        .execute();
}
export async function dropDocument(db, path) {
    await db.deleteFrom('documents').where('path', '=', path).execute();
}
/** Drops the archives of a feed beyond the `last`; its own documents too where that is negative. */
export async function dropArchives(db, feed, last) {
    const rows = await db
        .selectFrom('documents')
        .select('path')
        .where('feed', '=', feed)
        .where('archive', '>', last)
        .execute();
    await db.deleteFrom('documents').where('feed', '=', feed).where('archive', '>', last).execute();
    await db.deleteFrom('invalid').where('feed', '=', feed).where('archive', '>', last).execute();
    return rows.map(row => row.path);
}
/** SQLite through libsql answers with ArrayBuffers, PostgreSQL with Buffers. */
function bytes(value) {
    return value instanceof Uint8Array ? value : new Uint8Array(value);
}
function documentOf(row) {
    const { path, media_type: mediaType, feed, tag, modified } = row;
    const bodies = { identity: bytes(row.identity), gzip: bytes(row.gzip), br: bytes(row.br) };
    return { path, mediaType, feed, tag, modified, bodies };
}
