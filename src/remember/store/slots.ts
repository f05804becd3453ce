import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Claims that are remembered: a machine whose clock is late by fewer slots makes no run twice. */
const kept = 100;

/** Claims a time of the schedule. @returns whether nobody has claimed it before */
export async function claimSlot(db: Kysely<Tables>, slot: string): Promise<boolean> {
  const claimed = await db
    .insertInto('slots')
    .values({ slot })
    .onConflict(conflict => conflict.doNothing())
    .returning('slot')
    .executeTakeFirst();
  if (claimed === undefined) return false;
  await db
    .deleteFrom('slots')
    .where('slot', 'not in', ({ selectFrom }) =>
      selectFrom('slots').select('slot').orderBy('slot', 'desc').limit(kept),
    )
    .execute();
  return true;
}
