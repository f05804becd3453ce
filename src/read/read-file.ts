import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleFile, FoundFile } from '../article.ts';
import { ProblemError } from '../problem.ts';
import { codeOf, stampOf } from './list-folder.ts';

/**
 * Reads one file of a folder.
 *
 * @param maxBytes the size beyond which a file is a problem
 * @throws ProblemError when it is too large, unreadable, no plain file, or changes meanwhile
 */
export async function readFromFolder(
  folder: string,
  file: FoundFile,
  maxBytes: number,
): Promise<ArticleFile> {
  if (file.size > maxBytes) throw tooLarge(file, maxBytes);
  const handle = await opened(join(folder, file.location), file);
  try {
    return { path: file.path, bytes: await bytesOf(handle, file), modified: file.modified };
  } finally {
    await handle.close();
  }
}

/** Without waiting where the name has become a FIFO since it was listed. */
async function opened(location: string, file: FoundFile): Promise<FileHandle> {
  try {
    return await open(location, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const what = `the file cannot be read (${codeOf(error)})`;
    const fix = 'Let the account that runs Pressrun read it.';
    throw new ProblemError([{ what, where: file.path, fix }], { cause: error });
  }
}

async function bytesOf(handle: FileHandle, file: FoundFile): Promise<Uint8Array> {
  const before = await handle.stat();
  if (!before.isFile() || stampOf(before) !== file.stamp) throw changing(file);
  const bytes = await handle.readFile();
  if (stampOf(await handle.stat()) !== file.stamp || bytes.length !== file.size)
    throw changing(file);
  return bytes;
}

export function tooLarge(file: FoundFile, maxBytes: number): ProblemError {
  const what = `the file has ${file.size} bytes, more than the ${maxBytes} allowed`;
  const fix = 'Make it smaller, or raise articles.maxBytes.';
  return new ProblemError([{ what, where: file.path, fix }]);
}

export function changing(file: FoundFile): ProblemError {
  const what = 'the file changed while it was being read';
  const fix = 'Nothing to do: the next run reads it again.';
  return new ProblemError([{ what, where: file.path, fix }]);
}
