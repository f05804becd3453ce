import { rememberFiles, restamp } from '../remember/store/files.js';
import { atomically } from '../remember/store/state.js';
import { batches } from './batches.js';
import { takeIn } from './take-in.js';
/** Files that a report names as the slowest. */
const slowestFiles = 5;
/**
 * Reads the files, normalizes those whose bytes or rules have changed, and remembers what they say.
 * Each batch is kept as soon as it is done, so that a run that is interrupted has not worked in
 * vain; nothing is published by it.
 */
export async function ingest(state, files, known, settings, { clock, stop, progress }) {
    let normalized = 0;
    let done = 0;
    let slowest = [];
    for (const batch of batches(files)) {
        const timed = await Promise.all(batch.map(async (file) => {
            stop.throwIfAborted();
            const started = clock();
            const result = await takeIn(file, known, settings);
            return { file, result, milliseconds: Math.round(clock() - started) };
        }));
        const changed = timed.flatMap(({ result }) => (result === null ? [] : [result]));
        const touched = timed.flatMap(({ file, result }) => (result === null ? [file] : []));
        await atomically(state, async (db) => {
            await rememberFiles(db, changed);
            await restamp(db, touched);
        });
        done += batch.length;
        progress?.({ step: 'reading articles', done, total: files.length });
        normalized += changed.length;
        slowest = [
            ...slowest,
            ...timed.map(({ file, milliseconds }) => ({ path: file.path, milliseconds })),
        ]
            .sort((a, b) => b.milliseconds - a.milliseconds)
            .slice(0, slowestFiles);
    }
    return { read: files.length, normalized, slowest };
}
