import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseToml, TomlError } from 'smol-toml';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { ProblemError } from '../problem.ts';
import type { JsonObject } from './imported.ts';
import { isObject } from './json-values.ts';

/**
 * The configuration of a site generator: TOML, YAML or JSON by the name of its file.
 *
 * @param names of the files to look for, the first that is there counts
 * @returns nothing where there is none
 * @throws ProblemError when it cannot be read
 */
export async function siteConfig(folder: string, names: readonly string[]): Promise<JsonObject> {
  for (const name of names) {
    const path = join(folder, name);
    const text = await textOrNull(path);
    if (text !== null) return parsed(path, text);
  }
  return {};
}

function parsed(path: string, text: string): JsonObject {
  try {
    const value: unknown = path.endsWith('.toml') ? parseToml(text) : parseYaml(text);
    return isObject(value) ? value : {};
  } catch (error) {
    if (!(error instanceof TomlError || error instanceof YAMLParseError)) throw error;
    const what = `the configuration cannot be read: ${error.message.split('\n')[0]}`;
    throw new ProblemError([{ what, where: path, fix: 'Correct it, or import a feed instead.' }], {
      cause: error,
    });
  }
}

async function textOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
