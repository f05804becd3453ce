import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** Rows on one side of a place, counted up to a limit. */
export type CountSide = (side: '>=' | '<', most: number) => Promise<number>;

/** Rows that are counted in a millisecond. */
const few = 5000;

/**
 * How many of the rows are older than a place. Most often it is that of one of the newest: then the
 * few that are not older are counted, and not the many that are.
 *
 * @param total how many rows there are
 */
export async function countOlderOf(total: number, count: CountSide): Promise<number> {
  const others = await count('>=', few);
  return others < few ? total - others : count('<', total);
}

/** How many rows there are, counted up to `most`. */
export async function countRows<Table extends keyof Tables>(
  db: Kysely<Tables>,
  rows: SelectQueryBuilder<Tables, Table, { entry: string }>,
  most: number,
): Promise<number> {
  const row = await db
    .selectFrom(rows.limit(most).as('rows'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
