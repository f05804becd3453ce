import { chunks } from './chunks.js';
export async function mediaUses(db) {
    const rows = await db.selectFrom('media').selectAll().orderBy('path').execute();
    return rows.map(row => ({ article: row.article_path, file: fileOf(row), stamp: row.stamp }));
}
/** Remembers what article files refer to, in place of what they referred to before. */
export async function rememberMedia(db, articles, uses) {
    await forgetMedia(db, articles);
    for (const values of chunks(uses.map(rowOf)))
        await db.insertInto('media').values(values).execute();
}
export async function forgetMedia(db, articles) {
    for (const piece of chunks(articles))
        await db.deleteFrom('media').where('article_path', 'in', piece).execute();
}
/** The local file at a path, where it is there and an entry that is published refers to it. */
export async function publishedFile(db, path) {
    const row = await published(db).where('media.path', '=', path).limit(1).executeTakeFirst();
    return row === undefined ? null : fileOf(row);
}
/** The hashes of all local files that published entries refer to, by path. */
export async function publishedTags(db) {
    const rows = await published(db).execute();
    return new Map(rows.flatMap(({ path, tag }) => (tag === null ? [] : [[path, tag]])));
}
function published(db) {
    return db
        .selectFrom('media')
        .innerJoin('entries', 'entries.path', 'media.article_path')
        .selectAll('media')
        .where('entries.standing', '=', 'published')
        .where('entries.removed', 'is', null)
        .where('media.tag', 'is not', null);
}
function rowOf({ article, file, stamp }) {
    return { article_path: article, stamp, ...file };
}
/** PostgreSQL answers with text where a number may be large. */
function fileOf({ article_path, stamp, bytes, ...file }) {
    return { ...file, bytes: bytes === null ? null : Number(bytes) };
}
