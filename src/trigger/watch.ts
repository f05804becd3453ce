import { statSync } from 'node:fs';
import { burst } from './burst.ts';
import { looks } from './looks.ts';
import { settling } from './settling.ts';
import type { Watched } from './watched.ts';
import { WatchedTree } from './watched-tree.ts';

export interface WatchOptions extends Watched {
  /** Looks at the files instead of being told, for network file systems that tell nothing. */
  readonly polling: boolean;
}

export interface Watch {
  stop(): void;
}

/** Milliseconds between two looks whether the folder is still the same one. */
const pause = 1_000;

/**
 * Calls `changed` after article files in the folder have changed, once for a burst of changes. The
 * folder itself may vanish, return, or be replaced by another.
 */
export function watchFolder(options: WatchOptions, changed: () => void): Watch {
  const changes = burst(changed);
  const open = () => start(options, changes.add, () => become(null));
  let inode = inodeOf(options.folder);
  let watch = inode === null ? null : open();
  const become = (now: number | null): void => {
    inode = now;
    watch?.stop();
    watch = now === null ? null : open();
    changes.add();
  };
  const look = (): void => {
    const now = inodeOf(options.folder);
    if (now !== inode) become(now);
  };
  const timer = setInterval(look, pause);
  return {
    stop: () => {
      clearInterval(timer);
      changes.cancel();
      watch?.stop();
    },
  };
}

/** @param gone called when the folder itself is no more where it was */
function start(options: WatchOptions, changed: () => void, gone: () => void): Watch {
  if (options.polling) return looks({ ...options, changed });
  const files = settling(changed);
  const tree = new WatchedTree({ ...options, heard: files.heard, gone });
  return {
    stop: () => {
      tree.close();
      files.cancel();
    },
  };
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
