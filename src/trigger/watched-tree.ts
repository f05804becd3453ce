import { lstat, opendir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProblemError } from '../problem.ts';
import { Branch } from './branch.ts';
import { type Overflow, overflow } from './overflow.ts';
import type { Watched } from './watched.ts';

export interface TreeOptions extends Watched {
  /** Told of the path of each file or folder of which the system tells, and whether it was written into. */
  readonly heard: (path: string, isPiece: boolean) => void;
  /** Called when the folder itself is no more where it was, or when events were lost. */
  readonly lost: () => void;
}

/** Entries of a folder that are read at once. */
const bufferSize = 512;

/** How the system says that it watches no more. */
const full = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

/**
 * Watches a folder and all folders in it, but not their files: the system tells of a file by the
 * folder that it is in, so that memory and watches grow with the number of folders alone
 * (docs/notes/watching.md).
 */
export class WatchedTree {
  /** Kept when all folders are watched that there were. */
  readonly ready: Promise<void>;
  readonly #options: TreeOptions;
  readonly #overflow: Overflow;
  #root: Branch | null = null;
  #isFull = false;

  constructor(options: TreeOptions) {
    this.#options = options;
    this.#overflow = overflow(options.lost);
    this.ready = this.#add('', null);
  }

  close(): void {
    this.#root?.close();
  }

  /** Watches a folder before it lists it: what comes meanwhile is told of. */
  async #add(path: string, parent: Branch | null): Promise<void> {
    if (parent?.isClosed) return;
    try {
      const branch = this.#open(path);
      if (parent === null) this.#root = branch;
      else parent.put(basename(path), branch);
      for await (const entry of await opendir(this.#place(path), { bufferSize }))
        if (entry.isDirectory() && !this.#options.isHidden(entry.name))
          await this.#add(within(path, entry.name), branch);
    } catch (error) {
      this.#refused(error);
    }
  }

  #open(path: string): Branch {
    const branch: Branch = new Branch(
      this.#place(path),
      (event, name) => this.#hear(path, branch, event, name),
      error => this.#refused(error),
    );
    return branch;
  }

  #hear(parent: string, branch: Branch, event: string, name: string | null): void {
    const { folder, isArticle, isHidden, heard, lost } = this.#options;
    this.#overflow.count();
    // A folder that is moved or removed tells so itself too, by its own name.
    if (parent === '' && name === basename(folder)) {
      lost();
      return;
    }
    if (name === null) heard(parent, false);
    if (name === null || isHidden(name)) return;
    const path = within(parent, name);
    if (isArticle(name)) heard(path, event === 'change');
    // What is written into an article is told of piece by piece.
    if (event === 'rename' || !isArticle(name)) void this.#look(path, branch);
  }

  /** A folder may have come, gone, or been replaced by another, or may be read again. */
  async #look(path: string, parent: Branch): Promise<void> {
    const isFolder = await this.#isFolder(path);
    if (parent.isClosed) return;
    const was = parent.drop(basename(path));
    if (isFolder) await this.#add(path, parent);
    if ((was || isFolder) && !parent.isClosed) this.#options.heard(path, false);
  }

  async #isFolder(path: string): Promise<boolean> {
    return lstat(this.#place(path)).then(
      stats => stats.isDirectory(),
      error => {
        this.#refused(error);
        return false;
      },
    );
  }

  /** Why a folder cannot be looked at, if only because it has gone again, the next run tells. */
  #refused(error: unknown): void {
    const { folder, failed } = this.#options;
    if (!(error instanceof Error && 'code' in error)) failed(error);
    else if (full.has(String(error.code)) && !this.#isFull) {
      this.#isFull = true;
      failed(new ProblemError([tooMany(folder)]));
    }
  }

  #place(path: string): string {
    return join(this.#options.folder, path);
  }
}

function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

const tooMany = (where: string) => ({
  what: 'the system watches no more folders, so that changes in some of them show at the next run of the schedule',
  where,
  fix: 'Raise fs.inotify.max_user_watches and max_user_instances with sysctl, or set schedule.polling.',
});
