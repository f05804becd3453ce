import { sql } from 'kysely';
import { rememberedOf, withArticles } from './entries.js';
/**
 * Entries whose file, title, authors or text contain the words as they stand, newest first, whatever
 * their standing; all entries for no words. The database compares in any case of ASCII letters.
 */
export async function searchEntries(db, words, limit, siteUrl) {
    const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    const like = (column) => sql `lower(${sql.ref(column)}) like lower(${pattern}) escape '\\'`;
    const rows = await db
        .selectFrom('entries')
        .innerJoin('articles', 'articles.key', 'entries.article')
        .selectAll('entries')
        .where('entries.removed', 'is', null)
        .where(({ or }) => or([like('entries.path'), like('entries.title'), like('articles.json')]))
        .orderBy('entries.published', 'desc')
        .orderBy('entries.id')
        .limit(limit)
        .execute();
    return withArticles(db, rows.map(rememberedOf), siteUrl);
}
