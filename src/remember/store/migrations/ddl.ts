import { type Kysely, sql } from 'kysely';

/** What a database writes differently. */
export interface Ddl {
  /** Its own types, by those of SQLite. */
  readonly types: Readonly<Record<string, string>>;
  /** Statements that have it tell of each new edition; none where nobody can listen. */
  readonly news: readonly string[];
}

/** Makes tables, columns given in the types of SQLite, and indexes, each by what it is on. */
export async function create(
  db: Kysely<unknown>,
  ddl: Ddl,
  tables: Readonly<Record<string, readonly string[]>>,
  indexes: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    const own = columns.map(column => inTypesOf(ddl, column)).join(', ');
    await sql`create table ${sql.table(name)} (${sql.raw(own)})`.execute(db);
  }
  for (const [name, on] of Object.entries(indexes))
    await sql`create index ${sql.ref(name)} on ${sql.raw(on)}`.execute(db);
}

/** `path text primary key`, with the type as the database calls it. */
function inTypesOf({ types }: Ddl, column: string): string {
  const [name = '', type = '', ...rest] = column.split(' ');
  return [name, types[type] ?? type, ...rest].join(' ');
}

/** @param column in the types of SQLite */
export async function addColumn(
  db: Kysely<unknown>,
  ddl: Ddl,
  table: string,
  column: string,
): Promise<void> {
  const own = sql.raw(inTypesOf(ddl, column));
  await sql`alter table ${sql.table(table)} add column ${own}`.execute(db);
}

export async function dropColumn(
  db: Kysely<unknown>,
  table: string,
  column: string,
): Promise<void> {
  await sql`alter table ${sql.table(table)} drop column ${sql.ref(column)}`.execute(db);
}
