import { type Kysely, type RawBuilder, sql } from 'kysely';
import { ProblemError } from '../../problem.ts';
import { currentEdition } from './runs.ts';
import { atomically, type State } from './state.ts';
import type { Tables } from './tables.ts';

/** Every table, with the columns by which its rows are told apart. */
const keys: { readonly [Table in keyof Tables]: readonly (keyof Tables[Table] & string)[] } = {
  files: ['path'],
  articles: ['key'],
  entries: ['id'],
  media: ['article_path', 'path'],
  memberships: ['feed', 'published', 'entry'],
  listed: ['entry'],
  tombstones: ['feed', 'entry'],
  feeds: ['key'],
  documents: ['path'],
  invalid: ['path'],
  editions: ['number'],
  runs: ['number'],
  exports: ['path'],
  facts: ['name'],
  pings: ['hub', 'document'],
  slots: ['slot'],
  batches: ['key'],
};

/** Rows that are read and written together: few, because documents are among them. */
const pageSize = 50;

type Row = Readonly<Record<string, unknown>>;

/**
 * Copies all that is remembered of a publication: ids, dates, documents and runs stay what they are.
 *
 * @param to an empty state, where all is written or nothing
 * @param where names the two in problems
 * @returns how many rows were copied
 * @throws ProblemError when there is nothing to copy, or something in its place already
 */
export async function copyState(
  from: State,
  to: State,
  where: { readonly from: string; readonly to: string },
): Promise<number> {
  if ((await currentEdition(from)) === null) throw nothingThere(where.from);
  if ((await currentEdition(to)) !== null) throw somethingThere(where.to);
  return atomically(to, async db => {
    let copied = 0;
    for (const [table, key] of Object.entries(keys)) {
      await sql`delete from ${sql.table(table)}`.execute(db);
      for await (const rows of pagesOf(from, table, key)) {
        await insert(db, table, rows);
        copied += rows.length;
      }
    }
    return copied;
  });
}

async function* pagesOf(
  db: Kysely<Tables>,
  table: string,
  key: readonly string[],
): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(key.map(column => sql.ref(column)));
  for (let after: Row | undefined; ; ) {
    const onward =
      after === undefined ? sql`` : sql`where (${columns}) > (${valuesOf(after, key)})`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${onward}
      order by ${columns} limit ${sql.lit(pageSize)}`.execute(db);
    after = rows.at(-1);
    if (after === undefined) return;
    yield rows;
  }
}

async function insert(db: Kysely<Tables>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map(column => sql.ref(column)));
  const values = sql.join(rows.map(row => sql`(${valuesOf(row, columns)})`));
  await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(db);
}

function valuesOf(row: Row, columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map(column => bound(row[column])));
}

/** SQLite answers with what it does not take itself. */
function bound(value: unknown): unknown {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
}

function nothingThere(where: string): ProblemError {
  const fix = 'Name the state of a publication that has been run.';
  return new ProblemError([{ what: 'there is no publication to copy', where, fix }]);
}

function somethingThere(where: string): ProblemError {
  const fix = 'Name an empty one: nothing is overwritten.';
  return new ProblemError([{ what: 'there is a publication already', where, fix }]);
}
