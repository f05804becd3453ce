import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';
/** How long a statement waits for another process that writes, in milliseconds. */
const busyTimeout = 10_000;
/** All that is particular to SQLite: where the database is, how it is opened and tuned. */
export function sqlite(file) {
    return new SqliteDialect({ database: async () => prepareOnce(opened(file)) });
}
function opened(file) {
    if (file !== inMemory)
        mkdirSync(dirname(file), { recursive: true });
    const database = new Database(file, { timeout: busyTimeout });
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = normal');
    database.exec('pragma cache_size = -32000');
    database.exec('pragma temp_store = memory');
    return database;
}
/** A database that is gone when it is closed. */
export const inMemory = ':memory:';
/** Statements that are kept prepared. */
const kept = 200;
/** The database with its statements prepared once each: a run sends the same few many times. */
function prepareOnce(database) {
    const statements = new Map();
    return {
        close: () => void database.close(),
        prepare: sql => {
            const known = statements.get(sql);
            if (known !== undefined)
                return known;
            const statement = statementOf(database, sql);
            if (statements.size >= kept)
                statements.clear();
            statements.set(sql, statement);
            return statement;
        },
    };
}
function statementOf(database, sql) {
    const statement = database.prepare(sql);
    return {
        reader: statement.reader,
        all: parameters => statement.all(...parameters),
        run: parameters => statement.run(...parameters),
        iterate: parameters => statement.iterate(...parameters),
    };
}
