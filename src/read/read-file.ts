import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFile, FoundFile } from '../article.ts';
import { ProblemError } from '../problem.ts';
import { codeOf, stampOf } from './list-folder.ts';

/**
 * Reads one file of a folder, while its thread waits: there is nothing else for it to do, and asking
 * another thread for each of five steps takes longer than the steps.
 *
 * @param maxBytes the size beyond which a file is a problem
 * @throws ProblemError when it is too large, unreadable, no plain file, or changes meanwhile
 */
export function readFromFolder(folder: string, file: FoundFile, maxBytes: number): ArticleFile {
  if (file.size > maxBytes) throw tooLarge(file, maxBytes);
  const handle = opened(join(folder, file.location), file);
  try {
    return { path: file.path, bytes: bytesOf(handle, file), modified: file.modified };
  } finally {
    closeSync(handle);
  }
}

/** Without waiting where the name has become a FIFO since it was listed. */
function opened(location: string, file: FoundFile): number {
  try {
    return openSync(location, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const what = `the file cannot be read (${codeOf(error)})`;
    const fix = 'Let the account that runs Pressrun read it.';
    throw new ProblemError([{ what, where: file.path, fix }], { cause: error });
  }
}

function bytesOf(handle: number, file: FoundFile): Uint8Array {
  const before = fstatSync(handle);
  if (!before.isFile() || stampOf(before) !== file.stamp) throw changing(file.path);
  const bytes = readFileSync(handle);
  if (stampOf(fstatSync(handle)) !== file.stamp || bytes.length !== file.size)
    throw changing(file.path);
  return bytes;
}

export function tooLarge(file: FoundFile, maxBytes: number): ProblemError {
  const what = `the file has ${file.size} bytes, more than the ${maxBytes} allowed`;
  const fix = 'Make it smaller, or raise articles.maxBytes.';
  return new ProblemError([{ what, where: file.path, fix }]);
}

/** @param where the path of the file */
export function changing(where: string): ProblemError {
  const what = 'the file changed while it was being read';
  const fix = 'Nothing to do: the next run reads it again.';
  return new ProblemError([{ what, where, fix }]);
}
