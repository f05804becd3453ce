import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
/** Milliseconds between two attempts. */
const patience = 100;
/**
 * Does the work while no other process does such work on the state in `folder`. The system ends the
 * claim when its owner dies, however it dies: it is a transaction on a database of its own.
 *
 * @param waiting called once when another process has the claim
 * @param stop ends the waiting with its reason
 */
export async function underLock(folder, waiting, stop, work) {
    const release = await claim(folder, waiting, stop);
    try {
        return await work();
    }
    finally {
        release();
    }
}
async function claim(folder, waiting, stop) {
    let release = attempt(folder);
    if (release === null)
        waiting();
    while (release === null) {
        await setTimeout(patience, undefined, { signal: stop });
        release = attempt(folder);
    }
    return release;
}
function attempt(folder) {
    mkdirSync(folder, { recursive: true });
    const database = new Database(join(folder, 'run.lock'));
    try {
        database.exec('begin exclusive');
    }
    catch (error) {
        database.close();
        if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY')
            return null;
        throw error;
    }
    return () => {
        database.exec('rollback');
        database.close();
    };
}
