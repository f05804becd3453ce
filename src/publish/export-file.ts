import {
  createReadStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, normalize, sep } from 'node:path';
import { ProblemError } from '../problem.ts';
import { tagOf, tagOfStream } from './validators.ts';

/**
 * Writes a file of the export by temporary file and rename, so that whoever reads it has the old
 * bytes or the new ones. A file that has these bytes already is not touched. The thread waits: the
 * files are small, and asking another thread for each of five steps takes longer than the steps.
 *
 * @param path below the folder, with `/` between the parts
 * @returns whether it was written
 * @throws ProblemError when the disk refuses
 */
export async function putFile(folder: string, path: string, bytes: Uint8Array): Promise<boolean> {
  const target = targetOf(folder, path);
  return refusable(path, async () => {
    const temporary = temporaryOf(target);
    if (isThere(target, bytes)) {
      rmSync(temporary, { force: true });
      return false;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
    return true;
  });
}

/**
 * Whether someone else has put a file there, or has changed what the export has written.
 *
 * @param tags of bytes that the export writes there
 * @throws ProblemError when the disk refuses
 */
export async function isOfOthers(
  folder: string,
  path: string,
  tags: readonly (string | null)[],
): Promise<boolean> {
  const there = await refusable(path, () => tagAt(targetOf(folder, path)));
  return there !== null && !tags.includes(there);
}

/** Whether the bytes are there that were written last; what cannot be read is not. */
export async function isAsWritten(folder: string, path: string, tag: string): Promise<boolean> {
  try {
    return (await tagAt(targetOf(folder, path))) === tag;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/**
 * Copies a file into the export, in the same way and however large it is.
 *
 * @param tag of the bytes of the source
 * @returns the tag of what is there now, which differs where the source has changed meanwhile
 * @throws ProblemError when the disk refuses
 */
export async function copyFileTo(
  folder: string,
  path: string,
  source: string,
  tag: string | null,
): Promise<string | null> {
  const target = targetOf(folder, path);
  return refusable(path, async () => {
    const there = await tagAt(target);
    const temporary = temporaryOf(target);
    if (there !== null && there === tag) {
      await rm(temporary, { force: true });
      return there;
    }
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, temporary);
    const copied = await tagAt(temporary);
    await rename(temporary, target);
    return copied;
  });
}

/**
 * Removes a file that the export has written, and folders that are empty then. A file that someone
 * else has put in its place stays.
 *
 * @param tag of the bytes that were written
 * @throws ProblemError when the disk refuses
 */
export async function takeFile(folder: string, path: string, tag: string | null): Promise<void> {
  const target = targetOf(folder, path);
  await refusable(path, async () => {
    const there = await tagAt(target);
    if (there === null || there !== tag) return;
    await rm(target);
    await rm(temporaryOf(target), { force: true });
    await removeEmpty(dirname(target), normalize(folder));
  });
}

/** Always the same for a file, so that what a crash leaves behind is found by the next run. */
function temporaryOf(target: string): string {
  return join(dirname(target), `.${tagOf(Buffer.from(basename(target)))}.pressrun`);
}

async function removeEmpty(folder: string, root: string): Promise<void> {
  if (!folder.startsWith(root + sep)) return;
  try {
    await rmdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOTEMPTY') return;
    throw error;
  }
  await removeEmpty(dirname(folder), root);
}

function targetOf(folder: string, path: string): string {
  const target = join(folder, ...path.split('/'));
  if (target.startsWith(normalize(folder) + sep)) return target;
  throw new Error(`${path} leads out of the folder of the export`);
}

/** Looks at the size first: most files that are written are new or of another size. */
function isThere(target: string, bytes: Uint8Array): boolean {
  if (statSync(target, { throwIfNoEntry: false })?.size !== bytes.length) return false;
  return Buffer.compare(readFileSync(target), bytes) === 0;
}

function tagAt(target: string): Promise<string | null> {
  return unlessAbsent(() => tagOfStream(createReadStream(target)));
}

async function unlessAbsent<Result>(read: () => Promise<Result>): Promise<Result | null> {
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

async function refusable<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    const what = `the export cannot be written (${codeOf(error)})`;
    const fix = 'Make room or mend the permissions of the folder; the next run tries again.';
    throw new ProblemError([{ what, where: path, fix }], { cause: error });
  }
}

/** `ENOSPC` and the like; null for what is no error of the system. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
