import type { Kysely } from 'kysely';
import type { FeedDefinition } from '../../feed.ts';
import type { FeedListing } from '../../publication.ts';
import type { Tables } from './tables.ts';

export async function feedListings(db: Kysely<Tables>): Promise<FeedListing[]> {
  const rows = await db.selectFrom('feeds').selectAll().orderBy('key').execute();
  return rows.map(({ definition, total, updated }) => {
    const parsed: FeedDefinition = JSON.parse(definition);
    return { definition: parsed, total, updated };
  });
}

export async function feedListing(db: Kysely<Tables>, key: string): Promise<FeedListing | null> {
  const row = await db.selectFrom('feeds').selectAll().where('key', '=', key).executeTakeFirst();
  if (row === undefined) return null;
  const definition: FeedDefinition = JSON.parse(row.definition);
  return { definition, total: row.total, updated: row.updated };
}

export async function countFeeds(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('feeds')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function writeFeed(db: Kysely<Tables>, feed: FeedListing): Promise<void> {
  const { total, updated } = feed;
  const definition = JSON.stringify(feed.definition);
  await db
    .insertInto('feeds')
    .values({ key: feed.definition.key, definition, total, updated })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ definition, total, updated }))
    .execute();
}

export async function dropFeed(db: Kysely<Tables>, key: string): Promise<void> {
  await db.deleteFrom('feeds').where('key', '=', key).execute();
}
