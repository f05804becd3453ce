import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from '../config/load.js';
export const configFile = 'pressrun.yaml';
/**
 * The configuration of the working directory; without a `pressrun.yaml` every option has its default.
 *
 * @throws ProblemError with every mistake in it
 */
export async function readConfig(terminal) {
    return load((await textOrNull(join(terminal.cwd, configFile))) ?? '', terminal.env);
}
/** The text of a file; null where there is none. */
export async function textOrNull(path) {
    try {
        return await readFile(path, 'utf8');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return null;
        throw error;
    }
}
