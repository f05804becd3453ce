import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';

export interface Lock {
  release(): void;
}

/** Milliseconds between two attempts. */
const patience = 100;

/**
 * The right to run on the state in `folder`, for one process at a time. The system gives it back
 * when its owner dies, however it dies: it is a transaction on a database of its own.
 *
 * @param waiting called once when another process has it
 * @param stop ends the waiting with its reason
 */
export async function lock(folder: string, waiting: () => void, stop: AbortSignal): Promise<Lock> {
  let taken = attempt(folder);
  if (taken === null) waiting();
  while (taken === null) {
    await setTimeout(patience, undefined, { signal: stop });
    taken = attempt(folder);
  }
  return taken;
}

function attempt(folder: string): Lock | null {
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, 'run.lock'));
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return null;
    throw error;
  }
  return {
    release: () => {
      database.exec('rollback');
      database.close();
    },
  };
}
