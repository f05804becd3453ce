import { Kysely, Migrator, sql } from 'kysely';
import { ProblemError } from '../../problem.ts';
import { migrations } from './migrations.ts';
import { sqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

/**
 * Opens the database and brings its tables up to date.
 *
 * @throws ProblemError when it cannot be opened, is no database, or was written by a newer program
 */
export async function openDatabase(file: string): Promise<Kysely<Tables>> {
  const database = new Kysely<Tables>({ dialect: sqlite(file) });
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error instanceof ProblemError ? error : unusable(file, error);
  }
}

/** A database that is up to date is only read, so that opening it waits for nobody who writes. */
async function migrate(database: Kysely<Tables>): Promise<void> {
  const steps = await migrator(database).getMigrations();
  if (steps.every(({ executedAt }) => executedAt !== undefined)) return toLatest(database);
  await database.connection().execute(migrateAtOnce);
}

/**
 * All steps or none, and one process at a time. Kysely migrates SQLite without a transaction,
 * although SQLite has transactions of `create table` too: a crash between two statements left a
 * database that could not be opened again.
 */
async function migrateAtOnce(connection: Kysely<Tables>): Promise<void> {
  await sql`begin immediate`.execute(connection);
  try {
    await toLatest(connection);
    await sql`commit`.execute(connection);
  } catch (error) {
    await sql`rollback`.execute(connection);
    throw error;
  }
}

async function toLatest(database: Kysely<Tables>): Promise<void> {
  const { error } = await migrator(database).migrateToLatest();
  if (error !== undefined) throw error;
}

function migrator(database: Kysely<Tables>): Migrator {
  return new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
}

function unusable(file: string, error: unknown): ProblemError {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('is missing'))
    return new ProblemError(
      [
        {
          what: 'the database was written by a newer version of Pressrun',
          where: file,
          fix: 'Run that version, or move the file away: it is rebuilt from the articles.',
        },
      ],
      { cause: error },
    );
  return new ProblemError(
    [
      {
        what: `the database cannot be opened (${message})`,
        where: file,
        fix: 'Mend its permissions, or move the file away: it is rebuilt from the articles.',
      },
    ],
    { cause: error },
  );
}
