import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { codeOf, stampOf } from '../list-folder.js';
/** What the system says of a name behind which there is no file that can be had. */
const absent = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'ENAMETOOLONG'];
/**
 * Finds a local file. Symbolic links are followed as long as they stay inside the folder.
 *
 * @param path relative to the folder, with `/` between the parts
 * @returns null where there is no plain file inside the folder
 */
export function findMedia(folder, path) {
    try {
        const root = realpathSync.native(folder);
        const location = realpathSync.native(join(root, path));
        if (!location.startsWith(root + sep))
            return null;
        const stats = statSync(location);
        return stats.isFile() ? { location, stats, stamp: stampOf(stats) } : null;
    }
    catch (error) {
        if (absent.includes(codeOf(error)))
            return null;
        throw error;
    }
}
