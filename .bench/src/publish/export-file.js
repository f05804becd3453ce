import { statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { ProblemError } from '../problem.js';
import { tagOf } from './validators.js';
/**
 * Writes a file of the export by temporary file and rename, so that whoever reads it has the old
 * bytes or the new ones. A file that has these bytes already is not touched.
 *
 * @param path below the folder, with `/` between the parts
 * @returns whether it was written
 * @throws ProblemError when the disk refuses
 */
export async function putFile(folder, path, bytes) {
    const target = targetOf(folder, path);
    return refusable(path, async () => {
        if (await isThere(target, bytes))
            return false;
        await mkdir(dirname(target), { recursive: true });
        const temporary = temporaryOf(target);
        await writeFile(temporary, bytes);
        await rename(temporary, target);
        return true;
    });
}
/**
 * Removes a file that the export has written, and folders that are empty then. A file that someone
 * else has put in its place stays.
 *
 * @param tag of the bytes that were written
 * @throws ProblemError when the disk refuses
 */
export async function takeFile(folder, path, tag) {
    const target = targetOf(folder, path);
    await refusable(path, async () => {
        const there = await bytesAt(target);
        if (there === null || tagOf(there) !== tag)
            return;
        await rm(target);
        await removeEmpty(dirname(target), normalize(folder));
    });
}
/** Always the same for a file, so that what a crash leaves behind is used up by the next run. */
function temporaryOf(target) {
    return join(dirname(target), `.${tagOf(Buffer.from(basename(target)))}.pressrun`);
}
async function removeEmpty(folder, root) {
    if (!folder.startsWith(root + sep))
        return;
    try {
        await rmdir(folder);
    }
    catch (error) {
        if (codeOf(error) === 'ENOTEMPTY')
            return;
        throw error;
    }
    await removeEmpty(dirname(folder), root);
}
function targetOf(folder, path) {
    const target = join(folder, ...path.split('/'));
    if (target.startsWith(normalize(folder) + sep))
        return target;
    throw new Error(`${path} leads out of the folder of the export`);
}
/** Looks at the size first: most files that are written are new or of another size. */
async function isThere(target, bytes) {
    if (statSync(target, { throwIfNoEntry: false })?.size !== bytes.length)
        return false;
    const there = await bytesAt(target);
    return there !== null && Buffer.compare(there, bytes) === 0;
}
async function bytesAt(target) {
    try {
        return await readFile(target);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
            return null;
        throw error;
    }
}
async function refusable(path, work) {
    try {
        return await work();
    }
    catch (error) {
        if (codeOf(error) === null)
            throw error;
        const what = `the export cannot be written (${codeOf(error)})`;
        const fix = 'Make room or mend the permissions of the folder; the next run tries again.';
        throw new ProblemError([{ what, where: path, fix }], { cause: error });
    }
}
/** `ENOSPC` and the like; null for what is no error of the system. */
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : null;
}
