import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Publication } from '../../publication.ts';
import { openDatabase } from './open.ts';
import { publicationOf } from './publication.ts';
import { inMemory } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** What a run reads and writes: the database, or one transaction on it. */
export type State = Kysely<Tables>;

/** The state of a publication, open. */
export interface Store {
  /** For runs. */
  readonly state: State;
  /** For readers, who are never kept waiting by a run and see only what is committed. */
  readonly publication: Publication;
  close(): Promise<void>;
}

export const databaseFile = 'pressrun.db';

/**
 * Opens the state that is kept in `folder`, and makes it where there is none.
 *
 * @throws ProblemError when the database cannot be used
 */
export async function openStore(folder: string, siteUrl: string): Promise<Store> {
  const state = await openState(folder);
  const readers = await openState(folder);
  const close = async () => {
    await readers.destroy();
    await state.destroy();
  };
  return { state, publication: publicationOf(readers, siteUrl), close };
}

/**
 * Opens the state for a run alone, and makes it where there is none.
 *
 * @throws ProblemError when the database cannot be used
 */
export async function openState(folder: string): Promise<State> {
  return openDatabase(join(folder, databaseFile));
}

/** The state for a look that leaves nothing behind: an empty one where there is none. */
export async function openForLook(folder: string): Promise<State> {
  const file = join(folder, databaseFile);
  return openDatabase(existsSync(file) ? file : inMemory);
}

/** Does all of the work or none of it. */
export async function atomically<Result>(
  state: State,
  work: (state: State) => Promise<Result>,
): Promise<Result> {
  return state.isTransaction ? work(state) : state.transaction().execute(work);
}

/** Does the work, gives its result, and takes back all that it wrote. */
export async function withoutTrace<Result>(
  state: State,
  work: (state: State) => Promise<Result>,
): Promise<Result> {
  const transaction = await state.startTransaction().execute();
  try {
    return await work(transaction);
  } finally {
    await transaction.rollback().execute();
  }
}
