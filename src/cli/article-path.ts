import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * The path of a file as a run sees it, relative to the articles folder; null for one that lies
 * elsewhere.
 *
 * @param folder of the articles, absolute
 * @param path absolute, or from `cwd` on
 */
export function pathInside(folder: string, cwd: string, path: string): string | null {
  const inside = relative(folder, resolve(cwd, path));
  const isOutside = inside.startsWith('..') || isAbsolute(inside);
  return isOutside ? null : inside.split(sep).join('/').normalize('NFC');
}
