import { promisify } from 'node:util';
import { brotliDecompress, brotliDecompressSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { PublishedDocument } from '../../edition.ts';
import { inChunks } from './chunks.ts';
import type { DocumentRow, Tables } from './tables.ts';

const fromBrotli = promisify(brotliDecompress);

/**
 * Documents that are rendered together: a feed's own, one of its archives', those of no feed, or a
 * block of the sitemap, which is an archive of no feed.
 */
export interface Part {
  readonly feed: string | null;
  /** The number of the archive; 0 for what is none. */
  readonly archive: number;
}

/** A document without its bytes. */
export type DocumentStamp = Pick<PublishedDocument, 'path' | 'tag' | 'modified'>;

export async function documentAt(
  db: Kysely<Tables>,
  path: string,
): Promise<PublishedDocument | null> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('path', '=', path)
    .executeTakeFirst();
  return row === undefined ? null : await documentOf(row);
}

/** The bytes of a document as they are stored, with the tag of the plain ones. */
export type PackedBody = Pick<DocumentRow, 'path' | 'tag' | 'br'>;

/** The bytes of those of the paths that are documents. */
export function packedBodies(db: Kysely<Tables>, paths: readonly string[]): Promise<PackedBody[]> {
  return inChunks(paths, piece =>
    db.selectFrom('documents').select(['path', 'tag', 'br']).where('path', 'in', piece).execute(),
  );
}

/** The plain bytes, at once: for a thread that has nothing else to do until it has them. */
export function unpacked({ br }: PackedBody): Uint8Array {
  return brotliDecompressSync(bytes(br), { chunkSize: largePiece });
}

/** Most documents come in one piece of this size, in bytes: pieces are put together by a copy. */
const largePiece = 256 * 1024;

export async function documentsOf(
  db: Kysely<Tables>,
  { feed, archive }: Part,
): Promise<DocumentStamp[]> {
  return db
    .selectFrom('documents')
    .select(['path', 'tag', 'modified'])
    .where('feed', feed === null ? 'is' : '=', feed)
    .where('archive', '=', archive)
    .execute();
}

/** Whether there is an archive of a feed, or a block of the sitemap. */
export async function hasArchives(db: Kysely<Tables>): Promise<boolean> {
  const row = await db
    .selectFrom('documents')
    .select('path')
    .where('archive', '>', 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many blocks the sitemap has. */
export async function countBlocks(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('feed', 'is', null)
    .where('archive', '>', 0)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function countDocuments(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Those of the paths that are documents of feeds themselves, not of their archives. */
export async function feedDocuments(
  db: Kysely<Tables>,
  paths: readonly string[],
): Promise<Pick<PublishedDocument, 'path' | 'mediaType'>[]> {
  const rows = await inChunks(paths, piece =>
    db
      .selectFrom('documents')
      .select(['path', 'media_type'])
      .where('path', 'in', piece)
      .where('feed', 'is not', null)
      .where('archive', '=', 0)
      .execute(),
  );
  return rows.map(({ path, media_type: mediaType }) => ({ path, mediaType }));
}

/** Paths that are read at once: about a millisecond. */
const pathsAtOnce = 1_000;

/** Paths of all documents, sorted, some at a time. */
export async function* documentPaths(db: Kysely<Tables>): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('documents')
      .select('path')
      .where('path', '>', after)
      .orderBy('path')
      .limit(pathsAtOnce)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(row => row.path);
    after = last.path;
  }
}

/** Paths of the documents of a feed's newest archives. */
export async function newestArchives(
  db: Kysely<Tables>,
  feed: string,
  most: number,
): Promise<string[]> {
  const last = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.max('archive').as('archive'))
    .where('feed', '=', feed)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('documents')
    .select('path')
    .where('feed', '=', feed)
    .where('archive', '>', Math.max(0, Number(last?.archive ?? 0) - most))
    .orderBy('path')
    .execute();
  return rows.map(row => row.path);
}

export async function writeDocument(
  db: Kysely<Tables>,
  document: PublishedDocument,
  archive: number,
): Promise<void> {
  const { path, mediaType, feed, tag, modified, bodies } = document;
  const { gzip, br } = bodies;
  const row = { path, media_type: mediaType, feed, archive, tag, modified, gzip, br };
  await db
    .insertInto('documents')
    .values(row)
    .onConflict(conflict => conflict.column('path').doUpdateSet(row))
    .execute();
}

export async function dropDocument(db: Kysely<Tables>, path: string): Promise<void> {
  await db.deleteFrom('documents').where('path', '=', path).execute();
}

/**
 * Drops the archives of a feed, or the blocks of the sitemap, beyond the `last`; its own documents
 * too where that is negative.
 */
export async function dropArchives(
  db: Kysely<Tables>,
  feed: string | null,
  last: number,
): Promise<string[]> {
  const is = feed === null ? 'is' : '=';
  const rows = await db
    .selectFrom('documents')
    .select('path')
    .where('feed', is, feed)
    .where('archive', '>', last)
    .execute();
  await db.deleteFrom('documents').where('feed', is, feed).where('archive', '>', last).execute();
  await db
    .deleteFrom('invalid')
    .where('feed', '=', feed ?? '')
    .where('archive', '>', last)
    .execute();
  return rows.map(row => row.path);
}

/** SQLite through libsql answers with ArrayBuffers, PostgreSQL with Buffers. */
function bytes(value: Uint8Array | ArrayBuffer): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array(value);
}

/** The plain bytes are not stored: they are four times as many, and Brotli gives them back at once. */
async function documentOf(row: DocumentRow): Promise<PublishedDocument> {
  const { path, media_type: mediaType, feed, tag, modified } = row;
  const br = bytes(row.br);
  const bodies = { identity: await fromBrotli(br), gzip: bytes(row.gzip), br };
  return { path, mediaType, feed, tag, modified, bodies };
}
