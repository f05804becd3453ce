import type { Kysely } from 'kysely';
import type { Instant } from '../../article.ts';
import type { Entry } from '../../entry.ts';
import { type EntryFacts, entryOf } from '../entry-of.ts';
import type { Remembered } from '../remembered.ts';
import { chunks, inChunks, rowsAtOnce } from './chunks.ts';
import { excluded } from './excluded.ts';
import type { EntryRow, Tables } from './tables.ts';

/** What links an entry with a file. */
export type Link = 'id' | 'path' | 'hash' | 'content' | 'claim_id' | 'claim_url' | 'slug';

export async function entriesBy(
  db: Kysely<Tables>,
  link: Link,
  values: Iterable<string>,
): Promise<EntryRow[]> {
  return inChunks(values, piece =>
    db.selectFrom('entries').selectAll().where(link, 'in', piece).execute(),
  );
}

export async function entriesDue(db: Kysely<Tables>, now: Instant): Promise<EntryRow[]> {
  return db.selectFrom('entries').selectAll().where('next', '<=', now).execute();
}

/** All entries that have a file, piece by piece. */
export async function* presentEntries(db: Kysely<Tables>): AsyncGenerator<Remembered[]> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('entries')
      .selectAll()
      .where('id', '>', after)
      .where('removed', 'is', null)
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(rememberedOf);
    after = last.id;
  }
}

/** The next moment at which an entry comes out or ends by itself. */
export async function nextChange(db: Kysely<Tables>): Promise<Instant | null> {
  const row = await db
    .selectFrom('entries')
    .select('next')
    .where('next', 'is not', null)
    .orderBy('next')
    .limit(1)
    .executeTakeFirst();
  return row?.next ?? null;
}

export async function countEntries(
  db: Kysely<Tables>,
): Promise<{ readonly entries: number; readonly published: number }> {
  const rows = await db
    .selectFrom('entries')
    .select(({ fn }) => ['standing', fn.countAll<number>().as('count')])
    .where('removed', 'is', null)
    .groupBy('standing')
    .execute();
  const counts = rows.map(row => Number(row.count));
  return {
    entries: counts.reduce((sum, count) => sum + count, 0),
    published: Number(rows.find(row => row.standing === 'published')?.count ?? 0),
  };
}

/** Everything but the id and the first sight. */
const revisable = [
  ...(['path', 'slug', 'hash', 'media', 'content', 'article'] as const),
  ...(['claim_id', 'claim_url', 'title'] as const),
  ...(['published', 'updated', 'expires', 'draft', 'standing', 'next', 'removed'] as const),
];

export async function writeEntries(
  db: Kysely<Tables>,
  entries: readonly Remembered[],
  now: Instant,
): Promise<void> {
  for (const values of chunks(entries.map(entry => rowOf(entry, now))))
    await db
      .insertInto('entries')
      .values(values)
      .onConflict(conflict => conflict.column('id').doUpdateSet(excluded(revisable)))
      .execute();
}

/** The entries with their articles, in the order of the rows. */
export async function withArticles(
  db: Kysely<Tables>,
  rows: readonly Remembered[],
  siteUrl: string,
): Promise<Entry[]> {
  const articles = await articlesOf(db, rows);
  return rows.map(row => entryOf(row, articles.get(row.article) ?? '', siteUrl));
}

/** The articles of the entries as JSON, by their key. */
export async function articlesOf(
  db: Kysely<Tables>,
  rows: readonly Remembered[],
): Promise<ReadonlyMap<string, string>> {
  const found = await inChunks(
    rows.map(row => row.article),
    keys => db.selectFrom('articles').selectAll().where('key', 'in', keys).execute(),
  );
  const articles = new Map(found.map(({ key, json }) => [key, json]));
  for (const { id, article } of rows) if (!articles.has(article)) withoutArticle(id);
  return articles;
}

function withoutArticle(id: string): never {
  throw new Error(`the article of ${id} is missing in the database`);
}

/** A published entry as the store has it: its article is JSON. */
export interface StoredEntry {
  readonly row: EntryFacts;
  readonly json: string;
}

/**
 * Those of the entries with these slugs that are published. Who is, is looked at here: in the question
 * it would have SQLite go through all that are.
 */
export async function publishedEntries(
  db: Kysely<Tables>,
  slugs: readonly string[],
): Promise<StoredEntry[]> {
  const rows = await inChunks(slugs, piece =>
    db
      .selectFrom('entries')
      .leftJoin('articles', 'articles.key', 'entries.article')
      .select(['id', 'slug', 'published', 'updated', 'first_seen as firstSeen'])
      .select(['standing', 'removed', 'json'])
      .where('slug', 'in', piece)
      .execute(),
  );
  return rows.flatMap(({ json, standing, removed, ...row }) =>
    removed === null && standing === 'published'
      ? [{ row, json: json ?? withoutArticle(row.id) }]
      : [],
  );
}

export function rememberedOf(row: EntryRow): Remembered {
  const { next, claim_id, claim_url, first_seen, draft, ...same } = row;
  return {
    ...same,
    claimId: claim_id,
    claimUrl: claim_url,
    firstSeen: first_seen,
    draft: draft === 1,
  };
}

export function rowOf(entry: Remembered, now: Instant): EntryRow {
  const { claimId, claimUrl, firstSeen, draft, ...same } = entry;
  return {
    ...same,
    claim_id: claimId,
    claim_url: claimUrl,
    first_seen: firstSeen,
    draft: draft ? 1 : 0,
    next: nextOf(entry, now),
  };
}

function nextOf(entry: Remembered, now: Instant): Instant | null {
  if (entry.removed !== null || entry.draft) return null;
  if (entry.published > now) return entry.published;
  return entry.expires !== null && entry.expires > now ? entry.expires : null;
}
