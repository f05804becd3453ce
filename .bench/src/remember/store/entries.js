import { chunks, inChunks, rowsAtOnce } from './chunks.js';
import { excluded } from './excluded.js';
export async function entriesBy(db, link, values) {
    return inChunks(values, piece => db.selectFrom('entries').selectAll().where(link, 'in', piece).execute());
}
export async function entriesDue(db, now) {
    return db.selectFrom('entries').selectAll().where('next', '<=', now).execute();
}
/** All entries that have a file, piece by piece. */
export async function* presentEntries(db) {
    for (let after = '';;) {
        const rows = await db
            .selectFrom('entries')
            .selectAll()
            .where('id', '>', after)
            .where('removed', 'is', null)
            .orderBy('id')
            .limit(rowsAtOnce)
            .execute();
        const last = rows.at(-1);
        if (last === undefined)
            return;
        yield rows.map(rememberedOf);
        after = last.id;
    }
}
/** The next moment at which an entry comes out or ends by itself. */
export async function nextChange(db) {
    const row = await db
        .selectFrom('entries')
        .select('next')
        .where('next', 'is not', null)
        .orderBy('next')
        .limit(1)
        .executeTakeFirst();
    return row?.next ?? null;
}
export async function countEntries(db) {
    const rows = await db
        .selectFrom('entries')
        .select(({ fn }) => ['standing', fn.countAll().as('count')])
        .where('removed', 'is', null)
        .groupBy('standing')
        .execute();
    const counts = rows.map(row => Number(row.count));
    return {
        entries: counts.reduce((sum, count) => sum + count, 0),
        published: Number(rows.find(row => row.standing === 'published')?.count ?? 0),
    };
}
/** Everything but the id and the first sight. */
const revisable = [
    ...['path', 'slug', 'hash', 'media', 'content', 'article'],
    ...['claim_id', 'claim_url', 'title'],
    ...['published', 'updated', 'expires', 'draft', 'standing', 'next', 'removed'],
];
export async function writeEntries(db, entries, now) {
    for (const values of chunks(entries.map(entry => rowOf(entry, now))))
        await db
            .insertInto('entries')
            .values(values)
            .onConflict(conflict => conflict.column('id').doUpdateSet(excluded(revisable)))
            .execute();
}
/** The entries with their articles, in the order of the rows. */
export async function withArticles(db, rows, siteUrl) {
    const found = await inChunks(rows.map(row => row.article), keys => db.selectFrom('articles').selectAll().where('key', 'in', keys).execute());
    const json = new Map(found.map(({ key, json }) => [key, json]));
    return rows.map(row => entryOf(row, json.get(row.article), siteUrl));
}
function entryOf(row, json, siteUrl) {
    if (json === undefined)
        throw new Error(`the article of ${row.id} is missing in the database`);
    const article = JSON.parse(json);
    const { id, slug, published, updated, firstSeen } = row;
    const page = `${siteUrl}articles/${encodeURIComponent(slug)}`;
    return { id, slug, link: article.url ?? page, published, updated, firstSeen, article };
}
export function rememberedOf(row) {
    const { next, claim_id, claim_url, first_seen, draft, ...same } = row;
    return {
        ...same,
        claimId: claim_id,
        claimUrl: claim_url,
        firstSeen: first_seen,
        draft: draft === 1,
    };
}
function rowOf(entry, now) {
    const { claimId, claimUrl, firstSeen, draft, ...same } = entry;
    return {
        ...same,
        claim_id: claimId,
        claim_url: claimUrl,
        first_seen: firstSeen,
        draft: draft ? 1 : 0,
        next: nextOf(entry, now),
    };
}
function nextOf(entry, now) {
    if (entry.removed !== null || entry.draft)
        return null;
    if (entry.published > now)
        return entry.published;
    return entry.expires !== null && entry.expires > now ? entry.expires : null;
}
