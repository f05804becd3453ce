import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Opens a batch: whoever takes it may close it once. */
export async function openBatch(db: Kysely<Tables>, key: string, orders: string): Promise<void> {
  await db.insertInto('batches').values({ key, orders, result: null }).execute();
}

/** What is to be done; null where nobody waits for it any more, or it is done. */
export async function ordersOf(db: Kysely<Tables>, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('batches')
    .select('orders')
    .where('key', '=', key)
    .where('result', 'is', null)
    .executeTakeFirst();
  return row?.orders ?? null;
}

/** Closes a batch with what it came to. @returns false where it was not open any more */
export async function closeBatch(
  db: Kysely<Tables>,
  key: string,
  result: string,
): Promise<boolean> {
  const row = await db
    .updateTable('batches')
    .set({ result })
    .where('key', '=', key)
    .where('result', 'is', null)
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes closed batches out. @returns what they came to, by key */
export async function takeClosed(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .deleteFrom('batches')
    .where('result', 'is not', null)
    .returning(['key', 'result'])
    .execute();
  return new Map(rows.flatMap(({ key, result }) => (result === null ? [] : [[key, result]])));
}

/** Takes all batches back: what is done for them from now on is not remembered. */
export async function withdrawBatches(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('batches').execute();
}
