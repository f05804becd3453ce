import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FoundFile } from '../article.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { type IsWanted, type Listing, OpenListing } from './listing.ts';
import { isArticleName, isTemporaryName } from './names.ts';

const unlessAbsent = { throwIfNoEntry: false } as const;

/** Files looked at before other work gets its turn: about a millisecond on a local disk. */
const slice = 200;

/**
 * Lists the article files of a folder and of the folders in it. Symbolic links are followed to
 * files inside the folder; everything else that is no plain file is a problem.
 *
 * @throws ProblemError when the folder cannot be listed
 */
export async function listFolder(
  folder: string,
  isWanted: IsWanted = () => true,
): Promise<Listing> {
  const root = rootOf(folder);
  const listing = new OpenListing(isWanted);
  const links: string[] = [];
  let looked = 0;
  const walk = async (below: string): Promise<void> => {
    for (const entry of namesIn(root, below, listing)) {
      const location = below + entry.name;
      const kind = kindOf(entry);
      if (kind === 'folder') await walk(`${location}/`);
      if (kind === 'link') links.push(location);
      if (kind !== 'file') continue;
      add(root, location, listing);
      if (++looked % slice === 0) await setImmediate();
    }
  };
  await walk('');
  for (const link of links) addLink(root, link, listing);
  return listing.close();
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

/** What an entry is to a listing; null where it is passed over. */
function kindOf(entry: Dirent): 'folder' | 'link' | 'file' | null {
  if (entry.isDirectory()) return isTemporaryName(entry.name) ? null : 'folder';
  if (entry.isSymbolicLink()) return isTemporaryName(entry.name) ? null : 'link';
  return isArticleName(entry.name) ? 'file' : null;
}

/** @param below the folder as its files' paths begin: empty, or ending in `/` */
function namesIn(root: string, below: string, listing: OpenListing): Dirent[] {
  try {
    return readdirSync(join(root, below), { withFileTypes: true });
  } catch (error) {
    if (below === '') throw error;
    listing.trouble({
      what: `the folder cannot be listed (${codeOf(error)})`,
      where: below.slice(0, -1),
      fix: 'Let the account that runs Pressrun read it.',
    });
    return [];
  }
}

function add(root: string, location: string, listing: OpenListing): void {
  const stats = lstatSync(`${root}/${location}`, unlessAbsent);
  if (stats === undefined) {
    if (location.includes('\uFFFD')) listing.trouble(badName(location));
    return;
  }
  addFile(location, stats, listing);
}

function addFile(location: string, stats: Stats, listing: OpenListing): void {
  if (stats.isFile())
    listing.add(location.normalize('NFC'), stampOf(stats), () => foundFile(location, stats));
  else listing.trouble(notAFile(location));
}

/** A link counts when it leads to a file inside the folder that is not listed by itself. */
function addLink(root: string, location: string, listing: OpenListing): void {
  const target = targetOf(join(root, location));
  const name = location.slice(location.lastIndexOf('/') + 1);
  if (target === null || !target.startsWith(root + sep)) {
    listing.trouble(badLink(location));
    return;
  }
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const inside = target
    .slice(root.length + 1)
    .split(sep)
    .join('/');
  if (stats.isDirectory() || !isArticleName(name) || listing.paths.has(inside.normalize('NFC')))
    return;
  addFile(location, stats, listing);
}

function targetOf(link: string): string | null {
  try {
    return realpathSync(link);
  } catch (error) {
    if (codeOf(error) === 'unknown') throw error;
    return null;
  }
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
