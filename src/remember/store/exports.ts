import type { Kysely } from 'kysely';
import { chunks } from './chunks.ts';
import { excluded } from './excluded.ts';
import type { Tables } from './tables.ts';

/** A file of the export that has to be written or removed. */
export interface PendingExport {
  readonly path: string;
  /** Of the bytes that were written last; null before. */
  readonly tag: string | null;
}

/** What has come of it: the tag of the bytes that are there now, null where the file is gone. */
export interface ExportResult extends PendingExport {
  readonly isDone: boolean;
}

export async function markForExport(db: Kysely<Tables>, paths: Iterable<string>): Promise<void> {
  for (const piece of chunks([...new Set(paths)]))
    await db
      .insertInto('exports')
      .values(piece.map(path => ({ path, tag: null, pending: 1 }) as const))
      .onConflict(conflict => conflict.column('path').doUpdateSet({ pending: 1 }))
      .execute();
}

/** Everything that there is, for a folder that is new or gone. */
export async function markAllForExport(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('exports').set({ pending: 1 }).execute();
}

export async function pendingExports(db: Kysely<Tables>): Promise<PendingExport[]> {
  return db.selectFrom('exports').select(['path', 'tag']).where('pending', '=', 1).execute();
}

/** What has been written and is to stay. */
export async function writtenExports(
  db: Kysely<Tables>,
): Promise<{ readonly path: string; readonly tag: string }[]> {
  return db
    .selectFrom('exports')
    .select(['path', 'tag'])
    .where('pending', '=', 0)
    .where('tag', 'is not', null)
    .$narrowType<{ tag: string }>()
    .execute();
}

/** Tags of what was exported to this folder, by path; null for what is still to be written. */
export async function exportedTags(
  db: Kysely<Tables>,
  folder: string,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db
    .selectFrom('exports')
    .select(['path', 'tag'])
    .where('path', '>=', folder)
    .where('path', '<', afterAll(folder))
    .execute();
  return new Map(rows.map(({ path, tag }) => [path, tag]));
}

/** What comes after every path in the folder, in code unit order. */
function afterAll(folder: string): string {
  return `${folder.slice(0, -1)}0`;
}

export async function settleExports(
  db: Kysely<Tables>,
  results: readonly ExportResult[],
): Promise<void> {
  const done = results.filter(({ isDone }) => isDone);
  const gone = done.filter(({ tag }) => tag === null).map(({ path }) => path);
  for (const paths of chunks(gone))
    await db.deleteFrom('exports').where('path', 'in', paths).execute();
  const written = done.filter(({ tag }) => tag !== null);
  for (const piece of chunks(written.map(({ path, tag }) => ({ path, tag, pending: 0 }) as const)))
    await db
      .insertInto('exports')
      .values(piece)
      .onConflict(conflict => conflict.column('path').doUpdateSet(excluded(['tag', 'pending'])))
      .execute();
}
