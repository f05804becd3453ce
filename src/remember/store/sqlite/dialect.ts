import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Dialect,
  type Kysely,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  sql,
} from 'kysely';
import Database from 'libsql';
import { makeStateFolder } from '../../../state-folder.ts';
import type { Ddl } from '../migrations/ddl.ts';
import { answered } from './faults.ts';
import { openedFrozen } from './frozen.ts';
import { OpenTransaction } from './open-transaction.ts';

/** How long a statement waits for another process that writes, in milliseconds. */
const busyTimeout = 10_000;

/** All that is particular to SQLite: where the database is, how it is opened and tuned. */
export function sqlite(file: string): Dialect {
  return dialectOf(file, opened);
}

/** A database on a disk that cannot be written: it is only read, and nobody may write it meanwhile. */
export function frozenSqlite(file: string): Dialect {
  return dialectOf(file, openedFrozen);
}

/** A database that is read as it is: nothing is written, made or waited for. */
export function readOnlySqlite(file: string): Dialect {
  return dialectOf(file, () => new Database(`${pathToFileURL(file).href}?mode=ro`));
}

function dialectOf(file: string, open: (file: string) => Database.Database): Dialect {
  const database = async () =>
    prepareOnce(
      answered(file, () => open(file)),
      file,
    );
  return new SqliteDialect({ database });
}

/** Pages of the log, of 4 KB each, from which it is moved into the database: what many commits write
 * anew is moved once. */
const checkpoint = 8000;

function opened(file: string): Database.Database {
  if (file !== inMemory) {
    makeStateFolder(dirname(file));
    refuseUnwritable(file);
  }
  const database = new Database(file, { timeout: busyTimeout });
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = normal');
  database.exec('pragma cache_size = -32000');
  database.exec('pragma temp_store = memory');
  database.exec(`pragma wal_autocheckpoint = ${checkpoint}`);
  return database;
}

/** SQLite would open it for reading, and not write it when that is possible again. */
function refuseUnwritable(file: string): void {
  if (!existsSync(file)) return;
  try {
    accessSync(file, constants.W_OK);
  } catch (error) {
    throw new Database.SqliteError(error instanceof Error ? error.message : '', 'SQLITE_READONLY');
  }
}

/** Migrations are written in its words. Nobody listens to it: who wants news, looks. */
export const sqliteDdl: Ddl = { types: {}, news: [] };

/**
 * Does all of the work or none of it, while nobody else writes. Kysely migrates SQLite without a
 * transaction, although SQLite has transactions of `create table` too: a crash between two
 * statements left a database that could not be opened again.
 */
export async function inOneTransaction<Tables>(
  database: Kysely<Tables>,
  work: (database: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  await database.connection().execute(async one => {
    await sql`begin immediate`.execute(one);
    try {
      await work(one);
      await sql`commit`.execute(one);
    } catch (error) {
      await sql`rollback`.execute(one);
      throw error;
    }
  });
}

/** A database that is gone when it is closed. */
export const inMemory = ':memory:';

/** Statements that are kept prepared. */
const kept = 200;

/** The database with its statements prepared once each: a run sends the same few many times. */
function prepareOnce(database: Database.Database, file: string): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  const transaction = new OpenTransaction(database);
  return {
    close: () => void database.close(),
    prepare: sql => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = answered(file, () => statementOf(database, sql, file, transaction));
      if (statements.size >= kept) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
  };
}

function statementOf(
  database: Database.Database,
  sql: string,
  file: string,
  transaction: OpenTransaction,
): SqliteStatement {
  const statement = database.prepare(sql);
  const { reader } = statement;
  const ask = <Answer>(run: () => Answer): Answer =>
    transaction.hold(sql, () => answered(file, run));
  return {
    reader,
    all: parameters => ask(() => statement.all(...parameters)),
    run: parameters =>
      ask(() =>
        sql === 'rollback' && !database.inTransaction ? nothingDone : statement.run(...parameters),
      ),
    iterate: parameters => statement.iterate(...parameters),
  };
}

/** Of a transaction that SQLite has taken back by itself. */
const nothingDone = { changes: 0, lastInsertRowid: 0 };
