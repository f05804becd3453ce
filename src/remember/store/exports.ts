import type { Kysely } from 'kysely';
import { chunks } from './chunks.ts';
import type { Tables } from './tables.ts';

/** A file of the export that has to be written or removed. */
export interface PendingExport {
  readonly path: string;
  /** Of the bytes that were written last; null before. */
  readonly tag: string | null;
}

export async function markForExport(db: Kysely<Tables>, paths: readonly string[]): Promise<void> {
  for (const piece of chunks(paths))
    await db
      .insertInto('exports')
      .values(piece.map(path => ({ path, tag: null, pending: 1 }) as const))
      .onConflict(conflict => conflict.column('path').doUpdateSet({ pending: 1 }))
      .execute();
}

/** Everything that was ever exported and everything there is, for a folder that is new. */
export async function markAllForExport(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('exports').set({ pending: 1 }).execute();
}

export async function pendingExports(db: Kysely<Tables>): Promise<PendingExport[]> {
  return db
    .selectFrom('exports')
    .select(['path', 'tag'])
    .where('pending', '=', 1)
    .orderBy('path')
    .execute();
}

export async function exported(db: Kysely<Tables>, path: string, tag: string): Promise<void> {
  await db.updateTable('exports').set({ tag, pending: 0 }).where('path', '=', path).execute();
}

export async function unexported(db: Kysely<Tables>, path: string): Promise<void> {
  await db.deleteFrom('exports').where('path', '=', path).execute();
}
