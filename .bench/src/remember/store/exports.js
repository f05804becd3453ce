import { chunks } from './chunks.js';
export async function markForExport(db, paths) {
    for (const piece of chunks([...new Set(paths)]))
        await db
            .insertInto('exports')
            .values(piece.map(path => ({ path, tag: null, pending: 1 })))
            .onConflict(conflict => conflict.column('path').doUpdateSet({ pending: 1 }))
            .execute();
}
/** Everything that there is, for a folder that is new or gone. */
export async function markAllForExport(db) {
    await db.updateTable('exports').set({ pending: 1 }).execute();
}
export async function pendingExports(db) {
    return db.selectFrom('exports').select(['path', 'tag']).where('pending', '=', 1).execute();
}
export async function settleExports(db, results) {
    for (const { path, tag } of results.filter(({ isDone }) => isDone))
        if (tag === null)
            await db.deleteFrom('exports').where('path', '=', path).execute();
        else
            await db.updateTable('exports').set({ tag, pending: 0 }).where('path', '=', path).execute();
}
