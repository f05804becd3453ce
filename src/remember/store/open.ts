import { type Dialect, Kysely, Migrator, sql } from 'kysely';
import { ProblemError } from '../../problem.ts';
import { isPostgres, shownAddress } from '../../state-address.ts';
import type { Ddl } from './migrations/ddl.ts';
import { migrations } from './migrations/migrations.ts';
import { frozenSqlite, inOneTransaction, sqlite, sqliteDdl } from './sqlite/dialect.ts';
import { refuseForeign } from './sqlite/foreign.ts';
import type { Tables } from './tables.ts';

/** A database before anything is asked of it. */
interface Unopened {
  readonly dialect: Dialect;
  readonly ddl: Ddl;
  /** Holds the tables; null where the database is nobody else's. */
  readonly schema: string | null;
  /** Does the work while nobody else migrates the same database. */
  readonly alone: (database: Kysely<Tables>, work: Migrate) => Promise<void>;
}

type Migrate = (database: Kysely<Tables>) => Promise<void>;

/**
 * Opens the database and brings its tables up to date.
 *
 * @param address a file, or an address of PostgreSQL
 * @throws ProblemError when it cannot be opened, is no database, or was written by a newer program
 */
export async function openDatabase(address: string): Promise<Kysely<Tables>> {
  return opened(address, await unopened(address));
}

/**
 * Opens a database in a file for reading, on a disk that cannot be written.
 *
 * @throws ProblemError when it cannot be read either, or its tables are not up to date
 */
export async function openFrozen(file: string): Promise<Kysely<Tables>> {
  return opened(file, { ...inFile(file), dialect: frozenSqlite(file) });
}

async function opened(address: string, unopenedYet: Unopened): Promise<Kysely<Tables>> {
  const database = new Kysely<Tables>({ dialect: unopenedYet.dialect });
  try {
    await migrate(database, unopenedYet);
    return database;
  } catch (error) {
    await database.destroy();
    throw error instanceof ProblemError ? error : unusable(address, error);
  }
}

/** Whether PostgreSQL holds a state at this address. */
export async function hasState(address: string): Promise<boolean> {
  const { dialect, schema } = await unopened(address);
  const database = new Kysely<Tables>({ dialect });
  try {
    const question = sql<{ isThere: boolean }>`
      select to_regnamespace(${schema}) is not null as "isThere"`;
    const { rows } = await question.execute(database);
    return rows[0]?.isThere === true;
  } finally {
    await database.destroy();
  }
}

/** What PostgreSQL needs is loaded only for it. */
async function unopened(address: string): Promise<Unopened> {
  if (!isPostgres(address)) return inFile(address);
  const { postgres } = await import('./postgres/dialect.ts');
  const { postgresDdl } = await import('./postgres/ddl.ts');
  const { schema } = await import('./postgres/connection.ts');
  // The migrator itself takes an advisory lock, and a transaction.
  const alone = (database: Kysely<Tables>, work: Migrate) => work(database);
  return { dialect: postgres(address), ddl: postgresDdl, schema, alone };
}

function inFile(file: string): Unopened {
  const alone = (database: Kysely<Tables>, work: Migrate) =>
    inOneTransaction(database, async one => {
      await refuseForeign(one, file);
      await work(one);
    });
  return { dialect: sqlite(file), ddl: sqliteDdl, schema: null, alone };
}

/** A database that is up to date is only read, so that opening it waits for nobody who writes. */
async function migrate(database: Kysely<Tables>, how: Unopened): Promise<void> {
  const steps = await migrator(database, how).getMigrations();
  if (steps.every(({ executedAt }) => executedAt !== undefined)) return toLatest(database, how);
  await how.alone(database, one => toLatest(one, how));
}

async function toLatest(database: Kysely<Tables>, how: Unopened): Promise<void> {
  const { error } = await migrator(database, how).migrateToLatest();
  if (error !== undefined) throw error;
}

function migrator(database: Kysely<Tables>, { ddl, schema }: Unopened): Migrator {
  const provider = { getMigrations: async () => ({ ...migrations(ddl) }) };
  const own = schema === null ? {} : { migrationTableSchema: schema };
  return new Migrator({ db: database, provider, nameComparator: byCode, ...own });
}

/** By itself it asks for the order of a language, whose tables take 14 ms to load. */
function byCode(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function unusable(address: string, error: unknown): ProblemError {
  const message = error instanceof Error ? error.message : String(error);
  const where = shownAddress(address);
  const away = 'set it aside by `pressrun store rebuild`: it is made anew from the articles.';
  const problem = message.includes('is missing')
    ? {
        what: 'the database was written by a newer version of Pressrun',
        where,
        fix: `Run that version, or ${away}`,
      }
    : {
        what: `the database cannot be opened (${message})`,
        where,
        fix: `Mend its permissions, or ${away}`,
      };
  return new ProblemError([problem], { cause: error });
}
