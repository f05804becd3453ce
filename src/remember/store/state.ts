import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Publication } from '../../publication.ts';
import { isPostgres } from '../../state-address.ts';
import { hasState, openDatabase, openFrozen } from './open.ts';
import { publicationOf } from './publication.ts';
import { writeFact } from './runs.ts';
import { inMemory } from './sqlite/dialect.ts';
import { isRefusedByDisk } from './sqlite/faults.ts';
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
 * Opens the state that is kept in a folder, or at an address of PostgreSQL, and makes it where there
 * is none.
 *
 * @throws ProblemError when the database cannot be used
 */
export async function openStore(address: string, siteUrl: string): Promise<Store> {
  const state = await openState(address);
  const readers = isPostgres(address) ? state : await openState(address);
  const close = async () => {
    for (const database of new Set([readers, state])) await database.destroy();
  };
  return { state, publication: publicationOf(readers, siteUrl), close };
}

/**
 * Opens the state in a folder for reading alone, on a disk that cannot be written.
 *
 * @throws ProblemError when it cannot be read either
 */
export async function openFrozenStore(folder: string, siteUrl: string): Promise<Store> {
  const state = await openFrozen(join(folder, databaseFile));
  return { state, publication: publicationOf(state, siteUrl), close: () => state.destroy() };
}

/**
 * Opens the state for a run alone, and makes it where there is none.
 *
 * @throws ProblemError when the database cannot be used
 */
export async function openState(address: string): Promise<State> {
  return openDatabase(isPostgres(address) ? address : join(address, databaseFile));
}

/** The state for a look that leaves nothing behind: an empty one where there is none. */
export async function openForLook(address: string): Promise<State> {
  if (isPostgres(address))
    return (await hasState(address)) ? openState(address) : openDatabase(inMemory);
  const file = join(address, databaseFile);
  return existsSync(file) ? openEvenFrozen(file) : openDatabase(inMemory);
}

async function openEvenFrozen(file: string): Promise<State> {
  try {
    return await openDatabase(file);
  } catch (error) {
    if (!isRefusedByDisk(error)) throw error;
    return openFrozen(file).catch(() => Promise.reject(error));
  }
}

/** Does all of the work or none of it, after whoever does such work on the same state right now. */
export async function atomically<Result>(
  state: State,
  work: (state: State) => Promise<Result>,
): Promise<Result> {
  if (state.isTransaction) return work(state);
  return state.transaction().execute(async db => {
    await takeTurn(db);
    return work(db);
  });
}

/** Whoever writes the same row has to wait until this transaction has ended. */
async function takeTurn(transaction: State): Promise<void> {
  await writeFact(transaction, 'turn', '');
}

/** Does the work when its turn has come, gives its result, and takes back all that it wrote. */
export async function withoutTrace<Result>(
  state: State,
  work: (state: State) => Promise<Result>,
): Promise<Result> {
  const transaction = await state.startTransaction().execute();
  try {
    await takeTurn(transaction);
    return await work(transaction);
  } finally {
    await transaction.rollback().execute();
  }
}
