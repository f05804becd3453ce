import type { Kysely } from 'kysely';
import type { Entry } from '../../entry.ts';
import { chunks, inChunks } from './chunks.ts';
import { countOlderOf, countRows } from './older.ts';
import type { ListedTable, Tables } from './tables.ts';

/** What sitemaps say of a published entry. */
export type ListedEntry = ListedTable;

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

/** How many entries are listed. */
export async function countListed(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('listed')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Newest first; entries of the same moment by id. */
export function newestListed(db: Kysely<Tables>, limit: number, start = 0): Promise<ListedEntry[]> {
  return inOrder(db, 'desc').limit(limit).offset(start).execute();
}

/**
 * The entries of a block, newest first; block 1 holds the oldest. They are counted from the side that
 * is nearer.
 *
 * @param size entries in a block
 * @param total how many are listed
 */
export async function listedBlock(
  db: Kysely<Tables>,
  number: number,
  { size, total }: { readonly size: number; readonly total: number },
): Promise<ListedEntry[]> {
  const start = (number - 1) * size;
  const end = Math.min(start + size, total);
  if (total - end < start) return newestListed(db, end - start, total - end);
  const oldestFirst = await inOrder(db, 'asc').limit(size).offset(start).execute();
  return oldestFirst.reverse();
}

/** The oldest of the entries that are newer than this place, newest first. */
export async function listedAfter(
  db: Kysely<Tables>,
  { published, entry }: ListedPlace,
  limit: number,
): Promise<ListedEntry[]> {
  const oldestFirst = await inOrder(db, 'asc')
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('published', 'entry'), '>', tuple(published, entry)),
    )
    .limit(limit)
    .execute();
  return oldestFirst.reverse();
}

function inOrder(db: Kysely<Tables>, order: 'asc' | 'desc') {
  return db.selectFrom('listed').selectAll().orderBy('published', order).orderBy('entry', order);
}

/**
 * How many of the listed entries are older than this place.
 *
 * @param total how many are listed
 */
export function countOlderListed(
  db: Kysely<Tables>,
  { published, entry }: ListedPlace,
  total: number,
): Promise<number> {
  return countOlderOf(total, (side, most) => {
    const places = db
      .selectFrom('listed')
      .select('entry')
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('published', 'entry'), side, tuple(published, entry)),
      );
    return countRows(db, places, most);
  });
}
