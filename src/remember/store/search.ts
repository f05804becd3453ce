import { type Kysely, sql } from 'kysely';
import type { Entry } from '../../entry.ts';
import { rememberedOf, withArticles } from './entries.ts';
import type { Tables } from './tables.ts';

/**
 * Entries whose file, title, authors or text contain the words as they stand, newest first, whatever
 * their standing; all entries for no words. The database compares in any case of ASCII letters.
 */
export async function searchEntries(
  db: Kysely<Tables>,
  words: string,
  limit: number,
  siteUrl: string,
): Promise<Entry[]> {
  const pattern = `%${inLowerCase(words).replace(/[\\%_]/g, '\\$&')}%`;
  const like = (column: 'entries.path' | 'entries.title' | 'articles.json') =>
    sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`;
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

/** As the databases do it: SQLite knows no other letters than those of ASCII. */
function inLowerCase(words: string): string {
  return words.replace(/[A-Z]/g, letter => letter.toLowerCase());
}
