import type { Kysely, Selectable } from 'kysely';
import type { FeedDefinition } from '../../feed.ts';
import type { Problem } from '../../problem.ts';
import type { FeedListing } from '../../publication.ts';
import type { FeedsTable, Tables } from './tables.ts';

/** A feed as it was last published. */
export interface RememberedFeed extends FeedListing {
  /** How many archives it has. */
  readonly archives: number;
}

/** By key, the feed of everything first. */
export async function feedListings(db: Kysely<Tables>): Promise<RememberedFeed[]> {
  const rows = await db.selectFrom('feeds').selectAll().orderBy('key').execute();
  const feeds = rows.map(listingOf);
  const isAll = ({ definition }: FeedListing) => definition.path === '';
  return [...feeds.filter(isAll), ...feeds.filter(feed => !isAll(feed))];
}

export async function feedListing(db: Kysely<Tables>, key: string): Promise<RememberedFeed | null> {
  const row = await db.selectFrom('feeds').selectAll().where('key', '=', key).executeTakeFirst();
  return row === undefined ? null : listingOf(row);
}

export async function countFeeds(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('feeds')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The keys of the feeds that have entries. */
export async function filledFeeds(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('feeds')
    .select('key')
    .where('total', '>', 0)
    .orderBy('key')
    .execute();
  return rows.map(row => row.key);
}

/** Feeds to which different names have come. */
export async function feedCollisions(db: Kysely<Tables>): Promise<Problem[]> {
  const rows = await db
    .selectFrom('feeds')
    .select('collision')
    .where('collision', 'is not', null)
    .orderBy('key')
    .execute();
  return rows.flatMap(({ collision }) => (collision === null ? [] : [JSON.parse(collision)]));
}

/** @param problem that different names have come to the feed */
export async function writeFeed(
  db: Kysely<Tables>,
  feed: RememberedFeed,
  problem: Problem | null,
): Promise<void> {
  const { total, updated, archives } = feed;
  const definition = JSON.stringify(feed.definition);
  const collision = problem === null ? null : JSON.stringify(problem);
  const row = { definition, total, updated, archives, collision };
  await db
    .insertInto('feeds')
    .values({ key: feed.definition.key, ...row })
    .onConflict(conflict => conflict.column('key').doUpdateSet(row))
    .execute();
}

export async function dropFeed(db: Kysely<Tables>, key: string): Promise<void> {
  await db.deleteFrom('feeds').where('key', '=', key).execute();
}

function listingOf(row: Selectable<FeedsTable>): RememberedFeed {
  const definition: FeedDefinition = JSON.parse(row.definition);
  const { total, updated, archives } = row;
  return { definition, total, updated, archives };
}
