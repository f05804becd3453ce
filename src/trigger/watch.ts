import { setTimeout } from 'node:timers/promises';
import { burst } from './burst.ts';
import { identityOf } from './identity.ts';
import { looks } from './looks.ts';
import { settling } from './settling.ts';
import type { Watch, Watched } from './watched.ts';
import { WatchedTree } from './watched-tree.ts';

export interface WatchOptions extends Watched {
  /** Looks at the files instead of being told, for network file systems that tell nothing. */
  readonly polling: boolean;
}

/** Milliseconds between two looks whether the folder is still the same one. */
const pause = 1_000;

/**
 * Calls `changed` after article files in the folder have changed, once for a burst of changes. The
 * folder itself may vanish, return, or be replaced by another.
 */
export function watchFolder(options: WatchOptions, changed: () => void): Watch {
  const changes = burst(changed);
  const stop = new AbortController();
  let known: string | null = null;
  let watch: Watch | null = null;
  const lost = (): void => {
    watch?.stop();
    [known, watch] = [null, null];
    changes.add();
  };
  /** @returns whether it is another folder than before, or there is none any more */
  const look = async (): Promise<boolean> => {
    const found = await identityOf(options.folder);
    if (found === known || stop.signal.aborted) return false;
    watch?.stop();
    known = found;
    watch = found === null ? null : start(options, changes.add, lost);
    await watch?.ready;
    return !stop.signal.aborted;
  };
  const goOn = async (): Promise<never> => {
    await ready;
    for (;;) {
      await setTimeout(pause, undefined, { signal: stop.signal });
      if (await look()) changes.add();
    }
  };
  const ready = look().then(() => undefined);
  goOn().catch(error => {
    if (!stop.signal.aborted) options.failed(error);
  });
  return {
    ready,
    stop: () => {
      stop.abort();
      changes.cancel();
      watch?.stop();
    },
  };
}

/** @param lost called when the folder itself is no more where it was, or when changes were missed */
function start(options: WatchOptions, changed: () => void, lost: () => void): Watch {
  if (options.polling) return looks({ ...options, changed });
  const files = settling(changed);
  const tree = new WatchedTree({ ...options, heard: files.heard, lost });
  return {
    ready: tree.ready,
    stop: () => {
      tree.close();
      files.cancel();
    },
  };
}
