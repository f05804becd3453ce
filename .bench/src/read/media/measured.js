import { setImmediate } from 'node:timers/promises';
import { findMedia } from './find.js';
import { measure } from './measure.js';
/**
 * Measures the files that an article refers to; one that has been measured before and has not
 * changed is not read again.
 *
 * @param known what was measured before, by path
 */
export async function measureFiles(folder, files, known) {
    const measured = [];
    for (const file of files) {
        const found = findMedia(folder, file.path);
        const before = known.get(file.path);
        if (found === null)
            measured.push({ file, stamp: '' });
        else if (before?.stamp === found.stamp)
            measured.push(before);
        else
            measured.push({ file: await measure(file, found), stamp: found.stamp });
    }
    return measured;
}
/** Files looked at before other work gets its turn. */
const slice = 200;
/**
 * Of references to local files, those whose file has changed, appeared or vanished since it was
 * measured.
 */
export async function changedUses(folder, uses) {
    const stamps = new Map();
    for (const { file } of uses) {
        if (stamps.has(file.path))
            continue;
        stamps.set(file.path, findMedia(folder, file.path)?.stamp ?? '');
        if (stamps.size % slice === 0)
            await setImmediate();
    }
    return uses.filter(({ file, stamp }) => stamps.get(file.path) !== stamp);
}
