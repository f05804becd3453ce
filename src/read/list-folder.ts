import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FoundFile } from '../article.ts';
import { isShortKey, longestKey } from '../longest-key.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { isArticleName, isTemporaryName } from './names.ts';

export interface Listing {
  /** By path. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** Files looked at before other work gets its turn: about a millisecond on a local disk. */
const slice = 200;

/**
 * Lists the article files of a folder and of the folders in it. Symbolic links are followed to
 * files inside the folder; everything else that is no plain file is a problem.
 *
 * @throws ProblemError when the folder cannot be listed
 */
export async function listFolder(folder: string): Promise<Listing> {
  const root = rootOf(folder);
  const files = new Map<string, FoundFile>();
  const links: string[] = [];
  const problems: Problem[] = [];
  let looked = 0;
  for (const entry of walk(root, '', problems)) {
    if (++looked % slice === 0) await setImmediate();
    if (entry.kind === 'link') links.push(entry.location);
    else add(root, entry.location, files, problems);
  }
  for (const link of links) addLink(root, link, files, problems);
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: sorted, problems };
}

function rootOf(folder: string): string {
  try {
    const root = realpathSync(folder);
    readdirSync(root);
    return root;
  } catch (error) {
    const fix = 'Create the folder, or set articles.folder to the one that holds the articles.';
    const what = `the articles folder cannot be listed (${codeOf(error)})`;
    throw new ProblemError([{ what, where: folder, fix }], { cause: error });
  }
}

interface Walked {
  readonly kind: 'file' | 'link';
  readonly location: string;
}

function* walk(root: string, below: string, problems: Problem[]): Generator<Walked> {
  for (const entry of namesIn(root, below, problems)) {
    if (isTemporaryName(entry.name)) continue;
    const location = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(root, location, problems);
    else if (entry.isSymbolicLink()) yield { kind: 'link', location };
    else if (isArticleName(entry.name)) yield { kind: 'file', location };
  }
}

function namesIn(root: string, below: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(join(root, below), { withFileTypes: true });
  } catch (error) {
    if (below === '') throw error;
    problems.push({
      what: `the folder cannot be listed (${codeOf(error)})`,
      where: below,
      fix: 'Let the account that runs Pressrun read it.',
    });
    return [];
  }
}

function add(
  root: string,
  location: string,
  files: Map<string, FoundFile>,
  problems: Problem[],
): void {
  const stats = lstatSync(join(root, location), { throwIfNoEntry: false });
  if (stats === undefined) {
    if (location.includes('\uFFFD')) problems.push(badName(location));
    return;
  }
  if (!stats.isFile()) {
    problems.push(notAFile(location));
    return;
  }
  keep(foundFile(location, stats), files, problems);
}

/** A link counts when it leads to a file inside the folder that is not listed by itself. */
function addLink(
  root: string,
  location: string,
  files: Map<string, FoundFile>,
  problems: Problem[],
): void {
  const target = targetOf(join(root, location));
  const name = location.slice(location.lastIndexOf('/') + 1);
  if (target === null || !target.startsWith(root + sep)) {
    problems.push(badLink(location));
    return;
  }
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const inside = target
    .slice(root.length + 1)
    .split(sep)
    .join('/');
  if (stats.isDirectory() || !isArticleName(name) || files.has(inside.normalize('NFC'))) return;
  if (stats.isFile()) keep(foundFile(location, stats), files, problems);
  else problems.push(notAFile(location));
}

function targetOf(link: string): string | null {
  try {
    return realpathSync(link);
  } catch (error) {
    if (codeOf(error) === 'unknown') throw error;
    return null;
  }
}

/** Two names that differ only in how accents are encoded cannot both be the path; nor can a long one. */
export function keep(file: FoundFile, files: Map<string, FoundFile>, problems: Problem[]): void {
  const other = files.get(file.path);
  if (!isShortKey(file.path))
    problems.push({
      what: `the path of the file has more than ${longestKey} bytes`,
      where: file.path,
      fix: 'Give the file or its folders shorter names.',
    });
  else if (other === undefined) files.set(file.path, file);
  else
    problems.push({
      what: 'two files have names that differ only in how accents are encoded',
      where: file.path,
      fix: 'Rename or remove one of them.',
    });
}

export function foundFile(location: string, stats: Stats): FoundFile {
  return {
    path: location.normalize('NFC'),
    location,
    size: stats.size,
    modified: new Date(Math.floor(stats.mtimeMs)).toISOString(),
    stamp: stampOf(stats),
  };
}

/** Size, time of the bytes and time of the inode: a file swapped for one of the same age shows too. */
export function stampOf(stats: Stats): string {
  return `${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}`;
}

/** `ENOENT` and the like; `unknown` for what is no error of the system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

const badName = (where: string): Problem => ({
  what: 'the file name is not valid UTF-8',
  where,
  fix: 'Rename the file.',
});

const notAFile = (where: string): Problem => ({
  what: 'this is not a plain file',
  where,
  fix: 'Remove it, or put a file in its place.',
});

const badLink = (where: string): Problem => ({
  what: 'the symbolic link leads nowhere, or out of the articles folder',
  where,
  fix: 'Put the file itself there.',
});
