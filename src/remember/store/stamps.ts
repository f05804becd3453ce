import { setImmediate } from 'node:timers/promises';
import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely';
import { inChunks } from './chunks.ts';
import type { Tables } from './tables.ts';

/** Files asked for at once: for about a millisecond. */
const slice = 1000;

/**
 * The stamps of all files as they were when they were last read, by path; of files that other rules
 * have normalized the empty one. The database answers with lists: it takes six times as long to make
 * rows of them.
 */
export async function knownStamps(
  db: Kysely<Tables>,
  rules: string,
): Promise<ReadonlyMap<string, string>> {
  const stamps = new Map<string, string>();
  for (let after = ''; ; ) {
    const [paths, values] = await stampsAfter(db, after, rules);
    for (let at = 0; at < paths.length; at++) stamps.set(paths[at] ?? '', values[at] ?? '');
    const last = paths.at(-1);
    if (last === undefined) return stamps;
    after = last;
    await setImmediate();
  }
}

async function stampsAfter(
  db: Kysely<Tables>,
  after: string,
  rules: string,
): Promise<[string[], string[]]> {
  const stamp = sql<string>`case when rules = ${rules} then stamp else '' end`;
  const files = db
    .selectFrom('files')
    .select(['path', stamp.as('stamp')])
    .where('path', '>', after)
    .orderBy('path')
    .limit(slice);
  const row = await db
    .selectFrom(files.as('some'))
    .select(({ ref }) => [
      listOf(db, ref('some.path')).as('paths'),
      listOf(db, ref('some.stamp')).as('stamps'),
    ])
    .executeTakeFirstOrThrow();
  return [JSON.parse(row.paths), JSON.parse(row.stamps)];
}

/** The values of a column as a list in JSON. */
function listOf(
  db: Kysely<Tables>,
  column: { readonly expressionType: string | undefined },
): RawBuilder<string> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  return isSqlite
    ? sql`json_group_array(${column})`
    : sql`coalesce(json_agg(${column}), '[]')::text`;
}

/** What was read when a file was last read, and by which rules. */
export interface LastRead {
  /** Of its bytes. */
  readonly hash: string;
  readonly rules: string;
}

/** By path; without files that have not been read before. */
export async function lastReads(
  db: Kysely<Tables>,
  paths: readonly string[],
): Promise<ReadonlyMap<string, LastRead>> {
  const rows = await inChunks(paths, piece =>
    db.selectFrom('files').select(['path', 'hash', 'rules']).where('path', 'in', piece).execute(),
  );
  return new Map(rows.map(({ path, hash, rules }) => [path, { hash, rules }]));
}
