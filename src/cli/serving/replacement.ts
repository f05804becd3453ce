import { join } from 'node:path';
import { hasEdition, identityOf } from '../../remember/store/sqlite/identity.ts';
import { databaseFile } from '../../remember/store/state.ts';
import { isPostgres } from '../../state-address.ts';

/** Milliseconds between two looks. */
export const replacementPause = 1_000;

/**
 * Whether the database in a folder is another file than the one that was opened, such as one that
 * was moved back or made anew, and has an edition: whoever has opened the first goes on reading that.
 */
export type IsReplaced = () => Promise<boolean>;

/**
 * Opens a state; which file it is, is known from before, so that no exchange is missed.
 *
 * @param state a folder, or an address of PostgreSQL, of which no file can be exchanged
 */
export async function openedWatched<Opened>(
  state: string,
  open: () => Promise<Opened>,
): Promise<[opened: Opened, isReplaced: IsReplaced]> {
  if (isPostgres(state)) return [await open(), async () => false];
  const file = join(state, databaseFile);
  const before = await identityOf(file);
  const opened = await open();
  const own = before ?? (await identityOf(file));
  const isReplaced = async (): Promise<boolean> => {
    const now = await identityOf(file);
    return now !== null && now !== own && (await hasEdition(file));
  };
  return [opened, isReplaced];
}
