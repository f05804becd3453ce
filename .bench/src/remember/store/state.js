import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from './open.js';
import { publicationOf } from './publication.js';
import { inMemory } from './sqlite.js';
export const databaseFile = 'pressrun.db';
/**
 * Opens the state that is kept in `folder`, and makes it where there is none.
 *
 * @throws ProblemError when the database cannot be used
 */
export async function openStore(folder, siteUrl) {
    const file = join(folder, databaseFile);
    const state = await openDatabase(file);
    const readers = await openDatabase(file);
    const close = async () => {
        await readers.destroy();
        await state.destroy();
    };
    return { state, publication: publicationOf(readers, siteUrl), close };
}
/** The state for a look that leaves nothing behind: an empty one where there is none. */
export async function openForLook(folder) {
    const file = join(folder, databaseFile);
    return openDatabase(existsSync(file) ? file : inMemory);
}
/** Does all of the work or none of it. */
export async function atomically(state, work) {
    return state.isTransaction ? work(state) : state.transaction().execute(work);
}
/** Does the work, gives its result, and takes back all that it wrote. */
export async function withoutTrace(state, work) {
    const transaction = await state.startTransaction().execute();
    try {
        return await work(transaction);
    }
    finally {
        await transaction.rollback().execute();
    }
}
