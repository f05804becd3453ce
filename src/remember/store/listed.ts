import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../article.ts';
import type { Entry } from '../../entry.ts';
import { chunks, inChunks } from './chunks.ts';
import type { ListedTable, Tables } from './tables.ts';

/** What sitemaps say of a published entry. */
export type ListedEntry = Omit<ListedTable, 'entry'>;

/** Where an entry stands among those that are listed. */
export type ListedPlace = Pick<ListedTable, 'entry' | 'published'>;

/**
 * Replaces what is listed of the entries: of those that are to be listed, in place of all of them.
 *
 * @returns the places that they had before
 */
export async function replaceListed(
  db: Kysely<Tables>,
  ids: readonly string[],
  listed: readonly Entry[],
): Promise<ListedPlace[]> {
  const before = await inChunks(ids, piece =>
    db.selectFrom('listed').select(['entry', 'published']).where('entry', 'in', piece).execute(),
  );
  for (const piece of chunks(before.map(({ entry }) => entry)))
    await db.deleteFrom('listed').where('entry', 'in', piece).execute();
  const rows = listed.map(({ id, link, published, updated, article }) => {
    const { title, language } = article;
    return { entry: id, link, title, published, updated, language };
  });
  for (const values of chunks(rows)) await db.insertInto('listed').values(values).execute();
  return before;
}

/** Newest first; entries of the same moment by id. */
export async function newestListed(db: Kysely<Tables>, limit: number): Promise<ListedEntry[]> {
  return db
    .selectFrom('listed')
    .select(['link', 'title', 'published', 'updated', 'language'])
    .orderBy('published', 'desc')
    .orderBy('entry', 'desc')
    .limit(limit)
    .execute();
}

/** The entries of a block, newest first; block 1 holds the oldest. */
export async function listedBlock(
  db: Kysely<Tables>,
  number: number,
  size: number,
): Promise<ListedEntry[]> {
  const oldestFirst = await db
    .selectFrom('listed')
    .select(['link', 'title', 'published', 'updated', 'language'])
    .orderBy('published')
    .orderBy('entry')
    .limit(size)
    .offset((number - 1) * size)
    .execute();
  return oldestFirst.reverse();
}

/** All blocks, that of the oldest entries first, with the newest `updated` of their entries. */
export async function listedBlocks(
  db: Kysely<Tables>,
  size: number,
): Promise<{ readonly updated: Instant }[]> {
  const { rows } = await sql<{ updated: Instant }>`
    select max(updated) as updated
    from (
      select updated, (row_number() over (order by published, entry) - 1) / ${sql.lit(size)} as block
      from listed
    ) as numbered
    group by block order by block`.execute(db);
  return rows.map(({ updated }) => ({ updated }));
}

/** How many of the listed entries are older than this place. */
export async function countOlderListed(
  db: Kysely<Tables>,
  { published, entry }: ListedPlace,
): Promise<number> {
  const row = await db
    .selectFrom('listed')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('published', 'entry'), '<', tuple(published, entry)),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
