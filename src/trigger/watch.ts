import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type FSWatcher, watch as watchFiles } from 'chokidar';
import { burst } from './burst.ts';

export interface WatchOptions {
  readonly folder: string;
  /** Whether a file of this name is an article or comes with one; other files are not watched. */
  readonly isArticle: (name: string) => boolean;
  /** Whether a file or folder of this name is passed over. */
  readonly isHidden: (name: string) => boolean;
  /** Looks at the files instead of being told, for network file systems that tell nothing. */
  readonly polling: boolean;
  /** Told of what the system refuses, such as more watches than it allows. */
  readonly failed: (error: unknown) => void;
}

export interface Watch {
  stop(): Promise<void>;
}

/** Milliseconds between two looks whether the folder is still the same one. */
const look = 1_000;

/** Milliseconds for which a file must keep its size to count as written. */
const settled = 200;

/**
 * Calls `changed` after article files in the folder have changed, once for a burst of changes. The
 * folder itself may vanish, return, or be replaced by another.
 */
export function watchFolder(options: WatchOptions, changed: () => void): Watch {
  const changes = burst(changed);
  const forget = () => {
    inode = null;
  };
  const start = () => open(options, changes.add, forget);
  let inode = inodeOf(options.folder);
  let watcher = inode === null ? null : start();
  const timer = setInterval(() => {
    const now = inodeOf(options.folder);
    if (now === inode) return;
    inode = now;
    void watcher?.close();
    watcher = now === null ? null : start();
    changes.add();
  }, look);
  return {
    stop: async () => {
      clearInterval(timer);
      changes.cancel();
      await watcher?.close();
    },
  };
}

/** @param gone called when the folder itself is no more where it was */
function open(options: WatchOptions, changed: () => void, gone: () => void): FSWatcher {
  const { folder, isArticle, isHidden, polling, failed } = options;
  const watcher = watchFiles(folder, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    usePolling: polling,
    interval: look,
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: settled / 4 },
    ignored: (path, stats) =>
      path !== folder &&
      (isHidden(basename(path)) || (stats?.isFile() === true && !isArticle(basename(path)))),
  });
  watcher.on('all', changed);
  watcher.on('unlinkDir', path => {
    if (path === folder) gone();
  });
  watcher.on('error', failed);
  return watcher;
}

/** Null also where the system refuses to look, as a mount that was lost does: the next run tells why. */
function inodeOf(folder: string): number | null {
  try {
    return statSync(folder).ino;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
