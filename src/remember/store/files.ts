import type { Kysely } from 'kysely';
import type { FoundFile } from '../../article.ts';
import type { MeasuredFile } from '../../local-file.ts';
import type { Problem } from '../../problem.ts';
import { duplicate } from '../rivals.ts';
import type { Seen, Sighting } from '../sighting.ts';
import { chunks, inChunks } from './chunks.ts';
import { excluded } from './excluded.ts';
import { forgetMedia, rememberMedia } from './media.ts';
import type { FileRow, Tables } from './tables.ts';

/** What reading a file has come to. */
export interface ReadFile {
  readonly file: FoundFile;
  /** Of its bytes; empty where they could not be read. */
  readonly hash: string;
  readonly rules: string;
  readonly result:
    | {
        readonly sighting: Sighting;
        readonly json: string;
        readonly problems: readonly Problem[];
        readonly media: readonly MeasuredFile[];
      }
    | { readonly sighting: null; readonly problems: readonly Problem[] };
}

/** What reading a file again may change. */
const revisable = [
  ...([
    'stamp',
    'hash',
    'media',
    'rules',
    'modified',
    'article',
    'content',
    'claim_id',
    'claim_url',
  ] as const),
  ...([
    'title',
    'slug',
    'published',
    'updated',
    'expires',
    'draft',
    'problems',
    'settled',
  ] as const),
];

/** Remembers files as read, for a decision to come. */
export async function rememberFiles(db: Kysely<Tables>, files: readonly ReadFile[]): Promise<void> {
  const before = await inChunks(
    files.map(({ file }) => file.path),
    paths => db.selectFrom('files').select('article').where('path', 'in', paths).execute(),
  );
  const articles = files.flatMap(({ result }) =>
    result.sighting === null ? [] : [{ key: result.sighting.article, json: result.json }],
  );
  for (const values of chunks(articles))
    await db
      .insertInto('articles')
      .values(values)
      .onConflict(conflict => conflict.column('key').doNothing())
      .execute();
  for (const values of chunks(files.map(rowOf)))
    await db
      .insertInto('files')
      .values(values)
      .onConflict(conflict => conflict.column('path').doUpdateSet(excluded(revisable)))
      .execute();
  const good = files.flatMap(({ result }) => (result.sighting === null ? [] : [result]));
  await rememberMedia(
    db,
    good.map(({ sighting }) => sighting.path),
    good.flatMap(({ sighting, media }) => media.map(one => ({ article: sighting.path, ...one }))),
  );
  await forgetArticles(
    db,
    before.map(row => row.article),
  );
}

/** What stands in the way of articles. */
export interface Troubles {
  /** Of the first files that have any, by path. */
  readonly problems: readonly Problem[];
  /** Files that have some beyond those. */
  readonly unnamed: number;
  /** Files whose present version could not be published. */
  readonly broken: number;
}

/** @param most files whose problems are named */
export async function troubles(db: Kysely<Tables>, most: number): Promise<Troubles> {
  const troubled = db
    .selectFrom('files')
    .where(({ or, eb }) => or([eb('problems', '<>', '[]'), eb('rival', 'is not', null)]));
  const rows = await troubled
    .select(['path', 'problems', 'rival'])
    .orderBy('path')
    .limit(most)
    .execute();
  const { files, broken } = await troubled
    .select(({ fn, or, eb }) => [
      fn.countAll<number>().as('files'),
      fn
        .countAll<number>()
        .filterWhere(or([eb('article', 'is', null), eb('rival', 'is not', null)]))
        .as('broken'),
    ])
    .executeTakeFirstOrThrow();
  const problems = rows.flatMap(problemsOf);
  return { problems, unnamed: Number(files) - rows.length, broken: Number(broken) };
}

/** What stands in the way of the article of one file. */
export async function troublesAt(db: Kysely<Tables>, path: string): Promise<readonly Problem[]> {
  const rows = await db
    .selectFrom('files')
    .select(['path', 'problems', 'rival'])
    .where('path', '=', path)
    .execute();
  return rows.flatMap(problemsOf);
}

function problemsOf({ path, problems, rival }: Pick<FileRow, 'path' | 'problems' | 'rival'>) {
  const own: Problem[] = JSON.parse(problems);
  return rival === null ? own : [...own, duplicate(path, rival)];
}

/** Files that were touched but have the same bytes. */
export async function restamp(db: Kysely<Tables>, files: readonly FoundFile[]): Promise<void> {
  for (const { path, stamp } of files)
    await db.updateTable('files').set({ stamp }).where('path', '=', path).execute();
}

/** Drops articles that neither a file nor an entry refers to any more. */
export async function forgetArticles(
  db: Kysely<Tables>,
  keys: readonly (string | null)[],
): Promise<void> {
  const some = keys.filter(key => key !== null);
  for (const piece of chunks(some))
    await db
      .deleteFrom('articles')
      .where('key', 'in', piece)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(selectFrom('files').select('path').whereRef('files.article', '=', 'articles.key')),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('entries').select('id').whereRef('entries.article', '=', 'articles.key'),
          ),
        ),
      )
      .execute();
}

/**
 * Files about which a run has still to decide, by path.
 *
 * @param most null for all of them
 */
export async function unsettledFiles(db: Kysely<Tables>, most: number | null): Promise<FileRow[]> {
  const files = db.selectFrom('files').selectAll().where('settled', '=', 0).orderBy('path');
  return (most === null ? files : files.limit(most)).execute();
}

/** A decision has been made about the files: gone ones are forgotten. */
export async function settleFiles(
  db: Kysely<Tables>,
  seen: readonly Seen[],
  rivals: ReadonlyMap<string, string>,
): Promise<void> {
  const gone = seen.filter(file => file.state === 'gone').map(file => file.path);
  for (const paths of chunks(gone))
    await db.deleteFrom('files').where('path', 'in', paths).execute();
  await forgetMedia(db, gone);
  const paths = seen.map(file => file.path);
  for (const piece of chunks(paths))
    await db
      .updateTable('files')
      .set({ settled: 1 })
      .where('path', 'in', piece)
      .where('settled', '=', 0)
      .execute();
  for (const piece of chunks(paths))
    await db
      .updateTable('files')
      .set({ rival: null })
      .where('path', 'in', piece)
      .where('rival', 'is not', null)
      .execute();
  for (const [path, rival] of rivals)
    await db.updateTable('files').set({ rival }).where('path', '=', path).execute();
}

export function seenOf(row: FileRow): Seen {
  const { path, hash, media, article, content, modified, title } = row;
  if (article === null || content === null || title === null) return { path, state: 'broken' };
  const { claim_id: claimId, claim_url: claimUrl, slug, published, updated, expires } = row;
  const sighting: Sighting = {
    ...{ path, claimId, claimUrl, hash, media, content, article, modified, title, slug },
    ...{ published, updated, expires },
    draft: row.draft === 1,
  };
  return { path, state: 'good', sighting };
}

function rowOf({ file, hash, rules, result }: ReadFile): FileRow {
  const { path, stamp, modified } = file;
  const problems = JSON.stringify(result.problems);
  const common = { path, stamp, hash, rules, modified, problems, rival: null, settled: 0 } as const;
  if (result.sighting === null) return { ...common, ...nothing };
  const { media, article, content, claimId, claimUrl, title, slug, draft } = result.sighting;
  const { published, updated, expires } = result.sighting;
  return {
    ...common,
    ...{ media, article, content, title, slug, claim_id: claimId, claim_url: claimUrl },
    ...{ published, updated, expires },
    draft: draft ? 1 : 0,
  };
}

const nothing = {
  media: '',
  article: null,
  content: null,
  claim_id: null,
  claim_url: null,
  title: null,
  slug: null,
  published: null,
  updated: null,
  expires: null,
  draft: 0,
} as const;
