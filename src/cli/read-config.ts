import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from '../config/load.ts';
import type { Config } from '../config/options.ts';
import type { Terminal } from './command.ts';

export const configFile = 'pressrun.yaml';

/**
 * The configuration of the working directory; without a `pressrun.yaml` every option has its default.
 *
 * @throws ProblemError with every mistake in it
 */
export async function readConfig({ cwd, env }: Pick<Terminal, 'cwd' | 'env'>): Promise<Config> {
  return load((await textOrNull(join(cwd, configFile))) ?? '', env);
}

/** The text of a file; null where there is none. */
export async function textOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
