import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Instant } from '../../article.ts';
import type { Entry } from '../../entry.ts';
import { chunks, inChunks } from './chunks.ts';
import { countOlderOf, countRows } from './older.ts';
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

/** A block as the index of the sitemap tells it. */
export interface ListedBlock {
  /** The newest of its entries'. */
  readonly updated: Instant;
  /** How many entries it has. */
  readonly count: number;
}

/** All blocks, that of the oldest entries first. */
export async function listedBlocks(db: Kysely<Tables>, size: number): Promise<ListedBlock[]> {
  const blocks: ListedBlock[] = [];
  for (let after: ListedPlace | undefined; ; ) {
    const rest = listedAfter(db, after);
    const block = await db
      .selectFrom(rest.limit(size).as('block'))
      .select(({ fn }) => [
        fn.max<Instant | null>('updated').as('updated'),
        fn.countAll<number>().as('count'),
      ])
      .executeTakeFirstOrThrow();
    if (block.updated === null) return blocks;
    blocks.push({ updated: block.updated, count: Number(block.count) });
    after = await rest
      .limit(1)
      .offset(size - 1)
      .executeTakeFirst();
    if (after === undefined) return blocks;
    await setImmediate();
  }
}

/** The oldest first; of these columns alone, which an index has. */
function listedAfter(db: Kysely<Tables>, after: ListedPlace | undefined) {
  const all = db
    .selectFrom('listed')
    .select(['published', 'entry', 'updated'])
    .orderBy('published')
    .orderBy('entry');
  if (after === undefined) return all;
  const { published, entry } = after;
  return all.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('published', 'entry'), '>', tuple(published, entry)),
  );
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
