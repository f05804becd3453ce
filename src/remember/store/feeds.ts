import type { Kysely, Selectable } from 'kysely';
import type { FeedDefinition } from '../../feed.ts';
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

export async function writeFeed(db: Kysely<Tables>, feed: RememberedFeed): Promise<void> {
  const { total, updated, archives } = feed;
  const row = { definition: JSON.stringify(feed.definition), total, updated, archives };
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
