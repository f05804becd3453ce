import type { Kysely } from 'kysely';
import type { PublishedDocument } from '../../edition.ts';
import type { DocumentRow, Tables } from './tables.ts';

/** A document without its bytes. */
export type DocumentStamp = Pick<PublishedDocument, 'path' | 'feed' | 'tag' | 'modified'>;

export async function documentAt(
  db: Kysely<Tables>,
  path: string,
): Promise<PublishedDocument | null> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('path', '=', path)
    .executeTakeFirst();
  return row === undefined ? null : documentOf(row);
}

export async function documentStamps(db: Kysely<Tables>): Promise<DocumentStamp[]> {
  return db
    .selectFrom('documents')
    .select(['path', 'feed', 'tag', 'modified'])
    .orderBy('path')
    .execute();
}

export async function countDocuments(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Those of one feed, or those that belong to none. */
export async function documentsOfFeed(
  db: Kysely<Tables>,
  feed: string | null,
): Promise<DocumentStamp[]> {
  const query = db.selectFrom('documents').select(['path', 'feed', 'tag', 'modified']);
  const chosen = feed === null ? query.where('feed', 'is', null) : query.where('feed', '=', feed);
  return chosen.execute();
}

export async function documentPaths(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('documents').select('path').orderBy('path').execute();
  return rows.map(row => row.path);
}

export async function writeDocument(
  db: Kysely<Tables>,
  document: PublishedDocument,
): Promise<void> {
  const { path, mediaType, feed, tag, modified, bodies } = document;
  const { identity, gzip, br } = bodies;
  const row = { path, media_type: mediaType, feed, tag, modified, identity, gzip, br };
  await db
    .insertInto('documents')
    .values(row)
    .onConflict(conflict => conflict.column('path').doUpdateSet(row))
    .execute();
}

export async function dropDocument(db: Kysely<Tables>, path: string): Promise<void> {
  await db.deleteFrom('documents').where('path', '=', path).execute();
}

/** SQLite through libsql answers with ArrayBuffers, PostgreSQL with Buffers. */
function bytes(value: Uint8Array | ArrayBuffer): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array(value);
}

function documentOf(row: DocumentRow): PublishedDocument {
  const { path, media_type: mediaType, feed, tag, modified } = row;
  const bodies = { identity: bytes(row.identity), gzip: bytes(row.gzip), br: bytes(row.br) };
  return { path, mediaType, feed, tag, modified, bodies };
}
