import type { Kysely } from 'kysely';
import type { Instant } from '../../article.ts';
import type { Remembered } from '../remembered.ts';
import { chunks, inChunks } from './chunks.ts';
import { rememberedOf } from './entries.ts';
import type { Tables } from './tables.ts';

/** An entry's place in a feed. */
export interface Place {
  readonly feed: string;
  readonly entry: string;
  readonly published: Instant;
  readonly label: string | null;
}

/** Replaces the memberships of the entries. @returns the feeds that they were in before */
export async function replaceMemberships(
  db: Kysely<Tables>,
  entries: readonly string[],
  places: readonly Place[],
): Promise<string[]> {
  const before = await inChunks(entries, piece =>
    db.selectFrom('memberships').select('feed').distinct().where('entry', 'in', piece).execute(),
  );
  if (before.length > 0)
    for (const piece of chunks(entries))
      await db.deleteFrom('memberships').where('entry', 'in', piece).execute();
  for (const values of chunks(places)) await db.insertInto('memberships').values(values).execute();
  return before.map(row => row.feed);
}

export async function feedsOfEntry(db: Kysely<Tables>, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('memberships')
    .select('feed')
    .where('entry', '=', id)
    .orderBy('feed')
    .execute();
  return rows.map(row => row.feed);
}

/** Newest first; entries of the same moment by id. */
export async function newestOf(
  db: Kysely<Tables>,
  feed: string,
  limit: number,
): Promise<Remembered[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('entries', 'entries.id', 'memberships.entry')
    .selectAll('entries')
    .where('memberships.feed', '=', feed)
    .orderBy('memberships.published', 'desc')
    .orderBy('memberships.entry', 'desc')
    .limit(limit)
    .execute();
  return rows.map(rememberedOf);
}

/** What the entries of a feed call it, with how many do; its total is the sum. */
export async function labelsOf(
  db: Kysely<Tables>,
  feed: string,
): Promise<{ readonly total: number; readonly labels: ReadonlyMap<string, number> }> {
  const rows = await db
    .selectFrom('memberships')
    .select(({ fn }) => ['label', fn.countAll<number>().as('count')])
    .where('feed', '=', feed)
    .groupBy('label')
    .execute();
  const labels = new Map<string, number>();
  for (const { label, count } of rows) if (label !== null) labels.set(label, Number(count));
  return { total: rows.reduce((sum, { count }) => sum + Number(count), 0), labels };
}
