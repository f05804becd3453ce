import type { Kysely } from 'kysely';
import type { LocalFile, MeasuredFile } from '../../local-file.ts';
import { chunks } from './chunks.ts';
import type { MediaRow, Tables } from './tables.ts';

/** An article file's reference to a local file. */
export interface MediaUse extends MeasuredFile {
  /** Path of the article file. */
  readonly article: string;
}

export async function mediaUses(db: Kysely<Tables>): Promise<MediaUse[]> {
  const rows = await db.selectFrom('media').selectAll().orderBy('path').execute();
  return rows.map(row => ({ article: row.article_path, file: fileOf(row), stamp: row.stamp }));
}

/** Remembers what article files refer to, in place of what they referred to before. */
export async function rememberMedia(
  db: Kysely<Tables>,
  articles: readonly string[],
  uses: readonly MediaUse[],
): Promise<void> {
  await forgetMedia(db, articles);
  for (const values of chunks(uses.map(rowOf)))
    await db.insertInto('media').values(values).execute();
}

export async function forgetMedia(db: Kysely<Tables>, articles: readonly string[]): Promise<void> {
  for (const piece of chunks(articles))
    await db.deleteFrom('media').where('article_path', 'in', piece).execute();
}

/** The local file at a path, where it is there and an entry that is published refers to it. */
export async function publishedFile(db: Kysely<Tables>, path: string): Promise<LocalFile | null> {
  const row = await published(db).where('media.path', '=', path).limit(1).executeTakeFirst();
  return row === undefined ? null : fileOf(row);
}

/** The hashes of all local files that published entries refer to, by path. */
export async function publishedTags(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await published(db).execute();
  return new Map(rows.flatMap(({ path, tag }) => (tag === null ? [] : [[path, tag]])));
}

function published(db: Kysely<Tables>) {
  return db
    .selectFrom('media')
    .selectAll('media')
    .where('media.tag', 'is not', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('entries')
          .select('id')
          .whereRef('entries.path', '=', 'media.article_path')
          .where('entries.standing', '=', 'published')
          .where('entries.removed', 'is', null),
      ),
    );
}

function rowOf({ article, file, stamp }: MediaUse): MediaRow {
  return { article_path: article, stamp, ...file };
}

/**
 * In the order in which measuring makes it, because articles are compared as JSON. PostgreSQL
 * answers with text where a number may be large.
 */
function fileOf(row: MediaRow): LocalFile {
  const { path, type, tag, width, height, duration } = row;
  const bytes = row.bytes === null ? null : Number(row.bytes);
  return { path, type, bytes, tag, width, height, duration };
}
