import type { Kysely } from 'kysely';
import type { Entry } from '../../entry.ts';
import { chunks } from './chunks.ts';
import type { ListedTable, Tables } from './tables.ts';

/** What sitemaps say of a published entry. */
export type ListedEntry = Omit<ListedTable, 'entry'>;

/** Replaces what is listed of the entries: of those that are published, in place of all of them. */
export async function replaceListed(
  db: Kysely<Tables>,
  ids: readonly string[],
  published: readonly Entry[],
): Promise<void> {
  for (const piece of chunks(ids))
    await db.deleteFrom('listed').where('entry', 'in', piece).execute();
  const rows = published.map(({ id, link, published, updated, article }) => {
    const { title, language } = article;
    return { entry: id, link, title, published, updated, language };
  });
  for (const values of chunks(rows)) await db.insertInto('listed').values(values).execute();
}

/** Newest first; entries of the same moment by id. */
export async function listedEntries(db: Kysely<Tables>): Promise<ListedEntry[]> {
  return db
    .selectFrom('listed')
    .select(['link', 'title', 'published', 'updated', 'language'])
    .orderBy('published', 'desc')
    .orderBy('entry', 'desc')
    .execute();
}
