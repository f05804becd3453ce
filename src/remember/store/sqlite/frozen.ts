import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';

/**
 * Opens a database on a disk that cannot be written. SQLite would have to write beside one that has
 * a log (https://sqlite.org/wal.html#read_only_databases).
 */
export function openedFrozen(file: string): Database.Database {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return log === undefined || log.size === 0
    ? new Database(`${pathToFileURL(file).href}?immutable=1`)
    : openedCopy(file);
}

/** What a crash has left, with its log, in a copy that is gone when it is closed. */
function openedCopy(file: string): Database.Database {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-'));
  try {
    const copy = join(folder, 'copy.db');
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix);
    const database = new Database(copy);
    database.exec('pragma journal_mode = delete');
    return database;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
