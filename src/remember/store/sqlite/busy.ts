import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import Database from 'libsql';
import type { State } from '../state.ts';

/** Milliseconds between two attempts. */
const pause = 50;

/** Milliseconds for which a whole thread may stand still. */
const shortest = 5;

/** Whether somebody else is writing. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY';
}

/**
 * Has what is written through `state` fail where somebody else is writing. A statement that waits
 * holds up its whole thread: a server writes `whenFree` instead.
 */
export async function failWhenBusy(state: State): Promise<void> {
  await sql`pragma busy_timeout = ${sql.lit(shortest)}`.execute(state);
}

/**
 * Does the work as soon as nobody else is writing.
 *
 * @param work one statement, or a transaction
 * @throws AbortError when `stop` comes first
 */
export async function whenFree<Result>(
  work: () => Promise<Result>,
  stop: AbortSignal,
): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    await setTimeout(pause, undefined, { signal: stop });
  }
}
