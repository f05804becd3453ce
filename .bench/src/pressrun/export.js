import { existsSync } from 'node:fs';
import { ProblemError } from '../problem.js';
import { putFile, takeFile } from '../publish/export-file.js';
import { tagOf } from '../publish/validators.js';
import { chunks } from '../remember/store/chunks.js';
import { markAllForExport, pendingExports, settleExports, } from '../remember/store/exports.js';
import { fact, writeFact } from '../remember/store/runs.js';
import { atomically } from '../remember/store/state.js';
import { contentOf } from './export-content.js';
/** Files that are written at the same time. */
const atOnce = 16;
/**
 * Brings the folder of the export up to the edition: what has changed since it was last brought up,
 * and everything where the folder is new or gone. What a crash has left undone is still pending, and
 * is done now. Files come before those that link to them, removals last.
 *
 * @returns what the disk has refused
 */
export async function exportEdition(state, settings) {
    const folder = settings.export;
    if (folder === null)
        return [];
    if (!existsSync(folder) || (await fact(state, 'export')) !== folder) {
        await markAllForExport(state);
        await writeFact(state, 'export', folder);
    }
    const pending = await pendingExports(state);
    if (pending.length === 0)
        return [];
    const contentAt = await contentOf(state, settings);
    const problems = [];
    for (const piece of chunks([...pending].sort(byOrder), atOnce)) {
        const done = await Promise.all(piece.map(file => bringUp(folder, file, contentAt)));
        await atomically(state, db => settleExports(db, done));
        problems.push(...done.flatMap(result => result.problems));
    }
    return problems;
}
/** Pages that feeds link to, then what links to feeds, then the feeds. */
const order = [/^articles\//, /\/archive\//, /\.(?:html|css|js|svg)$/, /./];
function byOrder(a, b) {
    const [left, right] = [placeOf(a), placeOf(b)];
    return left === right ? (a.path < b.path ? -1 : 1) : left - right;
}
function placeOf({ path }) {
    return order.findIndex(pattern => pattern.test(path));
}
async function bringUp(folder, { path, tag }, contentAt) {
    const bytes = await contentAt(path);
    try {
        if (bytes === null)
            await takeFile(folder, path, tag);
        else
            await putFile(folder, path, bytes);
        return { path, tag: bytes === null ? null : tagOf(bytes), isDone: true, problems: [] };
    }
    catch (error) {
        if (!(error instanceof ProblemError))
            throw error;
        return { path, tag, isDone: false, problems: error.problems };
    }
}
