import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder of the state where there is none, for this account alone: it has what is under
 * embargo too. One that is there keeps its mode, and a folder above it is made as any other: the
 * export may lie beside it.
 */
export function makeStateFolder(folder: string): void {
  if (isFolder(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been quicker.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
