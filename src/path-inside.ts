import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * A path as reports write it: from the folder on, with slashes, in NFC; empty for the folder itself.
 *
 * @param folder absolute, or of a bucket
 * @param path absolute, or from the folder on
 * @returns null where it lies outside
 */
export function pathInside(folder: string, path: string): string | null {
  const inside = relative(folder, resolve(folder, path));
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return inside.split(sep).join('/').normalize('NFC');
}
